import { max, sum } from 'd3-array';
import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { type Stratum, strata } from './lanes';
import type { NodeBox } from './nodeBoxes';
import type { Rank } from './ranking';

/** Where a node may stand: a column of the grid and a row of it. */
export interface Cell {
  column: number;
  row: number;
}

/** A stratum of the picture: the nodes of one compartment. */
export interface Lane {
  id: string | null;
  label: string;
  /** It is drawn as a cell with a membrane, which takes its first and its last row. */
  isCell: boolean;
  firstRow: number;
  lastRow: number;
}

/** The picture as a grid: columns belong to steps from left to right, rows to lanes from top to bottom. */
export interface Grid {
  /** The step of each column; a step has one column or more. */
  columns: readonly number[];
  /** The lane of each row, and whether a membrane runs along it. */
  rows: readonly { lane: number; membrane: boolean }[];
  lanes: readonly Lane[];
  cells: ReadonlyMap<string, Cell>;
  /** Nodes that stand in the lower membrane of their cell. */
  hanging: ReadonlySet<string>;
}

/** In which membrane of its cell a node stands, if in one: towards where its signals come from and go to. */
function seatOf(
  node: MechanismNode,
  box: NodeBox,
  laneOf: ReadonlyMap<string, number>,
  { edges }: MechanismGraph,
): 'top' | 'bottom' | null {
  const own = laneOf.get(node.id) as number;
  const away = (id: string) => Math.sign((laneOf.get(id) ?? own) - own);
  const incoming = sum(edges, ({ source, target }) => (target === node.id ? away(source) : 0));
  const outgoing = sum(edges, ({ source, target }) => (source === node.id ? away(target) : 0));
  const receives = edges.some(({ source, target }) => target === node.id && away(source) !== 0);
  if (!box.silhouette?.seated && !(node.kind === 'complex' && receives && !box.silhouette)) return null;
  return (incoming || outgoing) > 0 && !box.silhouette?.upright ? 'bottom' : 'top';
}

/**
 * The grid of a graph with `mostRows` rows of things in a lane at most; what does not fit stands in further columns.
 * `spare` gives a step more columns than it needs.
 */
export function makeGrid(
  graph: MechanismGraph,
  boxes: ReadonlyMap<string, NodeBox>,
  ranks: ReadonlyMap<string, Rank>,
  mostRows: number,
  spare: readonly number[] = [],
): Grid {
  const stepAt = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  const stepOf = (node: MechanismNode) => stepAt.get(node.step) ?? 0;
  const all = strata(graph);
  const laneOf = new Map(all.flatMap(({ nodes }, lane) => nodes.map(({ id }) => [id, lane] as const)));
  const seats = new Map<string, 'top' | 'bottom' | null>();
  for (const { nodes, isCell } of all)
    for (const node of nodes)
      seats.set(node.id, isCell ? seatOf(node, boxes.get(node.id) as NodeBox, laneOf, graph) : null);

  // Who shares a part of a lane in a step: the upper membrane, what is between, the lower membrane.
  const parts = ['top', null, 'bottom'] as const;
  const shared = (lane: Stratum, step: number, part: 'top' | 'bottom' | null) =>
    lane.nodes
      .filter((node) => stepOf(node) === step && seats.get(node.id) === part)
      .sort(
        (a, b) => rank(a).layer - rank(b).layer || rank(a).across - rank(b).across || rank(a).order - rank(b).order,
      );
  const rank = (node: MechanismNode) => ranks.get(node.id) as Rank;

  const inner = all.map((lane) =>
    Math.max(1, Math.min(mostRows, max(graph.steps, (_, step) => shared(lane, step, null).length) ?? 1)),
  );
  const widths = graph.steps.map(
    (_, step) =>
      (spare[step] ?? 0) +
      Math.max(
        1,
        ...all.flatMap((lane, i) =>
          parts.map((part) => Math.ceil(shared(lane, step, part).length / (part === null ? (inner[i] as number) : 1))),
        ),
      ),
  );
  const columns = widths.flatMap((width, step) => Array.from({ length: width }, () => step));
  const rows: { lane: number; membrane: boolean }[] = [];
  const cells = new Map<string, Cell>();
  const lanes = all.map(({ compartment, isCell }, lane): Lane => {
    const firstRow = rows.length;
    const count = inner[lane] as number;
    for (let i = 0; i < count + (isCell ? 2 : 0); i++)
      rows.push({ lane, membrane: isCell && (i === 0 || i === count + 1) });
    const stratum = all[lane] as Stratum;
    graph.steps.forEach((_, step) => {
      const from = columns.indexOf(step);
      const width = widths[step] as number;
      for (const part of parts) {
        const own = shared(stratum, step, part);
        const first = part === 'bottom' ? rows.length - 1 : firstRow + (part === null && isCell ? 1 : 0);
        const high = part === null ? count : 1;
        const perColumn = Math.ceil(own.length / Math.min(width, Math.ceil(own.length / high) || 1)) || 1;
        own.forEach((node, i) => {
          const column = from + Math.floor(i / perColumn);
          const inColumn = Math.min(perColumn, own.length - Math.floor(i / perColumn) * perColumn);
          cells.set(node.id, { column, row: first + Math.floor((high - inColumn) / 2) + (i % perColumn) });
        });
      }
    });
    return {
      id: compartment?.id ?? null,
      label: compartment?.label ?? '',
      isCell,
      firstRow,
      lastRow: rows.length - 1,
    };
  });
  const hanging = new Set(graph.nodes.filter(({ id }) => seats.get(id) === 'bottom').map(({ id }) => id));
  return { columns, rows, lanes, cells, hanging };
}

/**
 * The first and the last column of a cell; null where it goes out of the picture, because it holds something of the first
 * step or of the last.
 */
export function cellEnds(
  { cells, columns }: Grid,
  { firstRow, lastRow }: Lane,
): readonly [number | null, number | null] {
  const own = [...cells.values()].filter(({ row }) => row >= firstRow && row <= lastRow).map(({ column }) => column);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return [columns[first] === columns[0] ? null : first, columns[last] === columns.at(-1) ? null : last];
}
