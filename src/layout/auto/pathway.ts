import type { MechanismGraph } from '../../model/mechanism';
import type { Box, Point } from '../geometry';
import { capsule } from '../outline';
import type { CompartmentSpot, EdgeSpot, NodeSpot, PathwayPlacement } from '../pathway/types';
import type { Route } from '../route';
import { textWidth } from '../textWidth';
import { type } from '../typeSizes';
import { wrapText } from '../wrapText';
import { arrangeNodes, sketchGrid } from './arrange';
import { type Coordinates, type Demands, WALL } from './coordinates';
import { type Cell, type Grid, type Lane, makeGrid } from './grid';
import { legendBox, freeBox } from './legend';
import { fullReach, nodeBox, type NodeBox, outsideLabel, type OutsideLabel, type Side } from './nodeBoxes';
import { rankNodes } from './ranking';
import { routeArrows } from './router';
import { untangle } from './untangle';
import { grow, hits, type Obstacles, placeWord, wordBox } from './words';

/** What a picture looks best in: the shape of a stage. */
const ASPECT = 1.6;
const MOST_ROWS = 6;
/** Smaller pictures are given room, so that two things do not fill the stage. */
const LEAST = { width: 1100, height: 600 };
const MARGIN = 24;
/** What bleeds out of the picture goes on this far. */
const BLEED = 420;
const TERRITORY = { size: type.territory, weight: 600, tracking: 1.6, leading: 27 } as const;
const HEADER_PAD = 30;
const HEADER_LINE = 26;
const HEADER_TOP = 86;
const ROUNDS = 4;

const upper = (label: string) => label.toUpperCase();

function territoryLines(label: string): string[] {
  if (label === '') return [];
  const shout = wrapText(upper(label), { ...TERRITORY, maxWidth: 216 });
  // Back to the words as they were: the view sets them in capitals itself.
  let at = 0;
  return shout.map((line) => {
    const bare = line.replace(/-$/, '');
    const from = label.toUpperCase().indexOf(bare, at);
    if (from < 0) return line;
    at = from + bare.length;
    return label.slice(from, at) + (line !== bare && label[at] !== '-' && line.endsWith('-') ? '-' : '');
  });
}

/** The narrowest header of a title that still reads: three lines at most, no word broken that need not be. */
function headerNeed(title: string): number {
  const words = title.split(/[\s-]+/).map((word) => textWidth(word, type.header, 650));
  let maxWidth = Math.max(96, Math.min(240, Math.max(0, ...words) + 10));
  while (maxWidth < 600 && wrapText(title, { size: type.header, weight: 650, maxWidth }).length > 3) maxWidth += 20;
  return maxWidth + HEADER_PAD;
}

type Labels = ReadonlyMap<string, OutsideLabel | undefined>;

/** The side of a silhouette at which its label is least in the way of arrows. */
function labelSides(
  graph: MechanismGraph,
  boxes: ReadonlyMap<string, NodeBox>,
  cells: ReadonlyMap<string, Cell>,
  hanging: ReadonlySet<string>,
): Labels {
  const labels = new Map<string, OutsideLabel | undefined>();
  for (const [id, box] of boxes) {
    if (!box.silhouette) continue;
    const own = cells.get(id) as Cell;
    const busy: Record<Side, number> = { bottom: 0, top: 0.4, right: 0.5, left: 0.8 };
    for (const { source, target } of graph.edges) {
      if (source === target || (source !== id && target !== id)) continue;
      const other = cells.get(source === id ? target : source) as Cell;
      const [dx, dy] = [other.column - own.column, other.row - own.row];
      if (Math.abs(dy) >= Math.abs(dx)) busy[dy > 0 ? 'bottom' : 'top'] += 1;
      else busy[dx > 0 ? 'right' : 'left'] += 1;
    }
    const sides: Side[] = box.silhouette.seated ? ['right', 'left'] : ['bottom', 'top', 'right', 'left'];
    const side = sides.reduce((best, next) => (busy[next] < busy[best] ? next : best));
    labels.set(id, outsideLabel(box, side, hanging.has(id)));
  }
  return labels;
}

/** The sides at which arrows may meet a node: not through its label, and not along the membrane it stands in. */
function openSides(
  boxes: ReadonlyMap<string, NodeBox>,
  labels: Labels,
  grid: Grid,
  cells: ReadonlyMap<string, Cell>,
): Map<string, ReadonlySet<Side>> {
  return new Map(
    [...boxes.keys()].map((id) => {
      const row = grid.rows[(cells.get(id) as Cell).row];
      const all: Side[] = row?.membrane ? ['top', 'bottom'] : ['right', 'left', 'bottom', 'top'];
      return [id, new Set(all.filter((side) => labels.get(id)?.side !== side))];
    }),
  );
}

interface Plan {
  grid: Grid;
  cells: ReadonlyMap<string, Cell>;
  labels: Labels;
  width: number;
  height: number;
}

function planGrid(graph: MechanismGraph, boxes: ReadonlyMap<string, NodeBox>): Plan {
  const ranks = rankNodes(graph);
  const none = new Map<string, OutsideLabel | undefined>();
  const plans: Plan[] = [];
  for (let rows = 1; rows <= MOST_ROWS; rows++) {
    const grid = makeGrid(graph, boxes, ranks, rows);
    if (plans.some(({ grid: { columns, rows: same } }) => columns.length === grid.columns.length && same.length === grid.rows.length))
      continue;
    const bare = new Map([...boxes].map(([id, box]) => [id, fullReach(box, none.get(id), grid.hanging.has(id))]));
    const cells = arrangeNodes(grid, graph.edges, ranks, sketchGrid(grid, bare));
    const labels = labelSides(graph, boxes, cells, grid.hanging);
    const reaches = new Map([...boxes].map(([id, box]) => [id, fullReach(box, labels.get(id), grid.hanging.has(id))]));
    const { x, y } = sketchGrid({ ...grid, cells }, reaches);
    plans.push({ grid: { ...grid, cells }, cells, labels, width: (x.at(-1) ?? 0) + 300, height: (y.at(-1) ?? 0) + 260 });
  }
  const cost = ({ width, height }: Plan) => Math.abs(Math.log(width / height / ASPECT)) + 0.15 * Math.log(width * height);
  return plans.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/** A lane as a cell: as wide as its things, and out of the picture where they begin or end at its rim. */
function cellBox(lane: Lane, { columns, columnEnds, rows, right }: Coordinates, left: number): Box {
  const isFirst = lane.firstColumn === 0;
  const isLast = lane.lastColumn === columns.length - 1;
  const x0 = isFirst ? -BLEED : (columnEnds[lane.firstColumn]?.[0] ?? left) - WALL;
  const x1 = isLast ? right + BLEED : (columnEnds[lane.lastColumn]?.[1] ?? right) + WALL;
  const [y0, y1] = [rows[lane.firstRow] as number, rows[lane.lastRow] as number];
  return { x: x0, y: y0, w: x1 - x0, h: y1 - y0 };
}

const TONES = ['gab', 'glu', 'post'] as const;

/** The tone of each lane that is a cell: that of the signals in it where no neighbour has it, else the next. */
function tones(graph: MechanismGraph, lanes: readonly Lane[]): Map<Lane, (typeof TONES)[number]> {
  const chosen = new Map<Lane, (typeof TONES)[number]>();
  let last: string | undefined;
  for (const lane of lanes) {
    if (!lane.isCell) continue;
    const count = { gab: 0, glu: 0, post: 0.5 };
    for (const node of graph.nodes) {
      if (node.compartment !== lane.id) continue;
      if (node.voice === 'inhibit') count.gab++;
      else if (node.voice === 'excite') count.glu++;
      else if (node.voice !== 'neutral') count.post++;
    }
    const free = TONES.filter((tone) => tone !== last);
    const tone = free.reduce((best, next) => (count[next] > count[best] ? next : best));
    chosen.set(lane, tone);
    last = tone;
  }
  return chosen;
}

/** A way with corners as it is drawn: one gentle curve between neighbours, else rounded corners. */
function routeOf(points: readonly Point[]): Route {
  if (points.length === 4) {
    const [a, b, c, d] = points as [Point, Point, Point, Point];
    const level = a[1] === b[1];
    const across = Math.abs(level ? d[0] - a[0] : d[1] - a[1]);
    const aside = Math.abs(level ? d[1] - a[1] : d[0] - a[0]);
    const [p, q, r, s] = level ? [a[0], b[0], c[0], d[0]] : [a[1], b[1], c[1], d[1]];
    const onward = (q - p) * (s - r) > 0;
    if (onward && across < 130 && aside < across * 1.5) {
      const reach = (d[level ? 0 : 1] - a[level ? 0 : 1]) * 0.55;
      return level
        ? { curve: [a, [a[0] + reach, a[1]], [d[0] - reach, d[1]], d] }
        : { curve: [a, [a[0], a[1] + reach], [d[0], d[1] - reach], d] };
    }
  }
  return { corners: points };
}

/** Where everything stands in the pathway view of any mechanism that brings no placement of its own. */
export function autoPathway(graph: MechanismGraph): PathwayPlacement {
  const boxes = new Map(graph.nodes.map((node) => [node.id as string, nodeBox(node)]));
  const { grid, cells, labels } = planGrid(graph, boxes);
  const hangs = (id: string) => grid.hanging.has(id);
  const reaches = new Map([...boxes].map(([id, box]) => [id, fullReach(box, labels.get(id), hangs(id))]));
  const paths = routeArrows({
    grid,
    cells,
    arrows: graph.edges,
    sketch: sketchGrid(grid, reaches),
    boxes,
    sides: openSides(boxes, labels, grid, cells),
  });

  const titles = grid.lanes.map(({ label }) => territoryLines(label));
  const titleWidth = Math.max(0, ...titles.flat().map((line) => textWidth(upper(line), type.territory, 600, 1.6)));
  const left = titleWidth > 0 ? MARGIN + titleWidth + 20 : 8;
  const wanted = (LEAST.width - left) / graph.steps.length;
  const needs = graph.steps.map(({ title }) => headerNeed(title));
  const headers = needs.map((need) => Math.max(need, wanted));
  const wrapHeader = (title: string, width: number) =>
    wrapText(title, { size: type.header, weight: 650, maxWidth: width - HEADER_PAD + 2 });
  const headerLines = graph.steps.map(({ title }, i) => wrapHeader(title, needs[i] as number).length);
  const top = HEADER_TOP + HEADER_LINE * (Math.max(1, ...headerLines) - 1) + 20;

  const words = new Map(graph.edges.flatMap(({ id, label }) => (label ? [[id as string, label] as const] : [])));
  const demands = { columns: new Map<number, number>(), rows: new Map<number, number>() };
  const input = { grid, boxes, reaches, paths, demands: demands as Demands, headers, left, top };
  let at = untangle(input);
  let obstacles: Obstacles = { boxes: [], lines: [] };
  const spots = new Map<string, EdgeSpot>();
  const pointOf = (id: string): Point => {
    const { column, row } = cells.get(id) as Cell;
    return [at.columns[column] as number, at.rows[row] as number];
  };
  for (let round = 0; round < ROUNDS; round++) {
    obstacles = { boxes: [], lines: at.lines };
    for (const [id, box] of boxes) {
      const [x, y] = pointOf(id);
      const body = fullReach(box, undefined, hangs(id));
      obstacles.boxes.push({ x: x - body.left, y: y - body.up, w: body.left + body.right, h: body.up + body.down });
      const label = labels.get(id);
      if (label) obstacles.boxes.push({ x: x + label.left, y: y + label.top, w: label.right - label.left, h: label.bottom - label.top });
    }
    for (const lane of grid.lanes) {
      if (!lane.isCell) continue;
      const { x, y, w, h } = cellBox(lane, at, left);
      for (const line of [y, y + h]) obstacles.boxes.push({ x, y: line - 7, w, h: 14 });
      for (const line of [x, x + w]) obstacles.boxes.push({ x: line - 7, y, w: 14, h });
    }
    const crowded: string[] = [];
    paths.forEach(({ id }, i) => {
      const points = at.lines[i] as readonly Point[];
      const word = words.get(id);
      const spot: EdgeSpot = { route: routeOf(points) };
      if (word !== undefined) {
        const { spot: label, hits: count } = placeWord(word, points, i, obstacles);
        spot.label = label;
        if (count > 0) crowded.push(id);
        obstacles.boxes.push(wordBox([word], label));
      }
      spots.set(id, spot);
    });
    if (crowded.length === 0 || round === ROUNDS - 1) break;
    for (const id of crowded) askForRoom(id);
    at = untangle(input);
  }

  /** Widens a channel that the longest stretch of an arrow runs along or across, so that its word fits there. */
  function askForRoom(id: string): void {
    const i = paths.findIndex((path) => path.id === id);
    const w = textWidth(words.get(id) as string, type.sublabel, 600);
    const list = [...(at.stretches[i] ?? [])];
    const span = ({ index }: { index: number }) => {
      const [a, b] = [at.lines[i]?.[index] as Point, at.lines[i]?.[index + 1] as Point];
      return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
    };
    const longest = list.sort((a, b) => span(b) - span(a))[0];
    if (!longest) return;
    const add = (map: Map<number, number>, line: number, by: number) => map.set(line, Math.max(map.get(line) ?? 0, by));
    const beside = longest.from + Math.sign(longest.to - longest.from);
    if (longest.level) {
      if (longest.line % 2 === 0) add(demands.rows, longest.line, (demands.rows.get(longest.line) ?? 0) + 32);
      else if (beside % 2 === 0) add(demands.columns, beside, w + 22);
    } else if (longest.line % 2 === 0) add(demands.columns, longest.line, w + 22);
    else add(demands.rows, beside, (demands.rows.get(beside) ?? 40) + 30);
  }

  const nodes: Record<string, NodeSpot> = {};
  for (const [id, box] of boxes) {
    const [x, y] = pointOf(id);
    const label = labels.get(id);
    nodes[id] = {
      x,
      y,
      w: box.w,
      h: box.h,
      lines: box.lines,
      ...(box.silhouette?.seated && hangs(id) && { rotate: 180 }),
      ...(label && { label: { ...label.spot, x: x + label.spot.x, y: y + label.spot.y } }),
    };
  }

  const compartments: Record<string, CompartmentSpot> = {};
  const tone = tones(graph, grid.lanes);
  grid.lanes.forEach((lane, i) => {
    if (lane.id === null || lane.label === '') return;
    const lines = titles[i] as string[];
    const cell = cellBox(lane, at, left);
    const shout = lines.map(upper);
    const block = wordBox(shout, { x: 0, y: 0, anchor: 'start' }, TERRITORY);
    const middle = (at.rows[lane.firstRow] as number) / 2 + (at.rows[lane.lastRow] as number) / 2;
    const first = middle - block.h / 2 - block.y;
    let label: LabelWithLines = { x: MARGIN, y: first, anchor: 'start', lines };
    if (lane.isCell && lane.firstColumn > 0) {
      const candidates: LabelWithLines[] = [
        { x: cell.x - 16, y: first, anchor: 'end', lines },
        { x: cell.x + cell.w + 16, y: first, anchor: 'start', lines },
        { x: cell.x + 26, y: cell.y + 34, anchor: 'start', lines },
        { x: cell.x + cell.w - 26, y: cell.y + 34, anchor: 'end', lines },
      ];
      const free = candidates.find((spot) => hits(wordBox(shout, spot, TERRITORY), obstacles) === 0);
      if (free) label = free;
    }
    obstacles.boxes.push(wordBox(shout, label, TERRITORY));
    const { x, y, w, h } = cell;
    compartments[lane.id] = {
      ...(lane.isCell && {
        outline: capsule(x, y, x + w, y + h, Math.min(54, h / 2 - 1), i + 1),
        tone: tone.get(lane) ?? 'post',
      }),
      label,
    };
  });

  const key = legendBox(graph);
  const width = Math.max(at.right + MARGIN / 2, key.w + left + 2 * MARGIN);
  const cellBoxes = grid.lanes.filter(({ isCell }) => isCell).map((lane) => cellBox(lane, at, left));
  const free = freeBox(key, { x: left + 12, y: top + 8, w: width - left - 30, h: at.foot - top - 8 }, {
    boxes: [...obstacles.boxes, ...cellBoxes].map((box) => grow(box, 16)),
    lines: at.lines,
  });
  const legend = free ?? { ...key, x: left + 12, y: at.foot + 28 };
  const height = Math.max(LEAST.height, at.foot + 26, legend.y + legend.h + 30);
  const borders = [...at.borders.slice(0, -1), width - 8];
  return {
    width: Math.round(width),
    height: Math.round(height),
    columns: borders.map(Math.round),
    headers: graph.steps.map(({ title }, i) =>
      wrapHeader(title, (borders[i + 1] as number) - (borders[i] as number)),
    ),
    nodes,
    edges: Object.fromEntries(spots),
    compartments,
    legend,
  };
}

type LabelWithLines = CompartmentSpot['label'];
