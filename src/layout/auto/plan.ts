import type { MechanismGraph } from '../../model/mechanism';
import { arrangeNodes } from './arrange';
import { sketchGrid } from './sketch';
import { type Cell, type Grid, makeGrid } from './grid';
import {
  bodyReach,
  fullReach,
  type NodeBox,
  outsideLabel,
  type OutsideLabel,
  type Reach,
  type Side,
  SIDES,
} from './nodeBoxes';
import { rankNodes } from './ranking';
import { type Path, routeArrows } from './router';
import { untangle, type Ways } from './untangle';

export type Labels = ReadonlyMap<string, OutsideLabel | undefined>;

/** Which node stands where in the grid, and at which side its label stands. */
export interface Plan {
  grid: Grid;
  labels: Labels;
  /** How far each node reaches with its label. */
  reaches: ReadonlyMap<string, Reach>;
  /** The ways of the arrows through the grid, and how often they cross. */
  paths: readonly Path[];
  ways: Ways;
}

/** What a picture looks best in: the shape of a stage. */
const ASPECT = 1.6;
/** How much a larger picture is worse than a smaller one of the same shape. */
const SIZE_WEIGHT = 0.15;
const MOST_ROWS = 6;
/** Room around the grid: names, headers and key. */
const AROUND = { width: 300, height: 280 };
/** What a further column of a step is worth: it must save this much of the length of arrows. */
const SPARE_COLUMN = 60;
/** What two arrows that cross cost, in the length of arrows. */
const CROSSING = 700;
const MOST_SPARE = 6;
/** How often it is tried again as long as arrows cross: less often for a larger graph. */
const FURTHER = { most: 3, nodes: 90 };
/** What an arrow that returns to its node takes beside it, beyond the narrowest channel. */
const LOOP_ROOM = 14;

/** The side of a silhouette at which its label is least in the way of arrows. */
function labelSides({ edges }: MechanismGraph, boxes: ReadonlyMap<string, NodeBox>, { cells, hanging }: Grid): Labels {
  const labels = new Map<string, OutsideLabel | undefined>();
  for (const [id, box] of boxes) {
    if (!box.silhouette) continue;
    const own = cells.get(id) as Cell;
    const busy: Record<Side, number> = { bottom: 0, top: 0.4, right: 0.5, left: 0.8 };
    for (const { source, target } of edges) {
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

/** How far nodes reach with their labels and with room for arrows that return to them. */
function allReaches(
  { edges }: MechanismGraph,
  boxes: ReadonlyMap<string, NodeBox>,
  labels: Labels,
  { hanging }: Grid,
): Map<string, Reach> {
  const looped = new Set<string>(edges.flatMap(({ source, target }) => (source === target ? [source] : [])));
  return new Map(
    [...boxes].map(([id, box]) => {
      const { left, right, up, down } = fullReach(box, labels.get(id), hanging.has(id));
      const more = looped.has(id) ? LOOP_ROOM : 0;
      return [id, { left: left + more, right: right + more, up: up + more, down: down + more }];
    }),
  );
}

/** The sides at which arrows may meet a node: not through its label, and not along the membrane it stands in. */
function openSides({ grid, labels }: Pick<Plan, 'grid' | 'labels'>): Map<string, ReadonlySet<Side>> {
  return new Map(
    [...grid.cells].map(([id, { row }]) => {
      const all: readonly Side[] = grid.rows[row]?.membrane ? ['top', 'bottom'] : SIDES;
      return [id, new Set(all.filter((side) => labels.get(id)?.side !== side))];
    }),
  );
}

/** The grid without columns that hold nothing, as long as their step has another. */
function withoutEmptyColumns(grid: Grid): Grid {
  const used = new Set([...grid.cells.values()].map(({ column }) => column));
  const kept = [...grid.columns.keys()].filter((column) => {
    const step = grid.columns[column];
    const others = [...grid.columns.keys()].filter((other) => grid.columns[other] === step);
    return used.has(column) || (!others.some((other) => used.has(other)) && column === others[0]);
  });
  const at = new Map(kept.map((column, i) => [column, i]));
  const moved = [...grid.cells].map(([id, cell]) => [id, { ...cell, column: at.get(cell.column) as number }] as const);
  return { ...grid, columns: kept.map((column) => grid.columns[column] as number), cells: new Map(moved) };
}

/** The steps within which most arrows are neither straight nor short, the worst first. */
function crowdedSteps({ edges, nodes, steps }: MechanismGraph, { cells, columns }: Grid): number[] {
  const size = (step: number) => nodes.filter((node) => node.step === steps[step]?.id).length;
  const bent = new Map<number, number>();
  for (const { source, target } of edges) {
    const [a, b] = [cells.get(source) as Cell, cells.get(target) as Cell];
    const isStraight = a.column === b.column ? Math.abs(a.row - b.row) === 1 : a.row === b.row;
    if (isStraight || source === target) continue;
    for (const step of new Set([columns[a.column] as number, columns[b.column] as number]))
      bent.set(step, (bent.get(step) ?? 0) + (columns[a.column] === columns[b.column] ? 2 : 1));
  }
  return [...bent]
    .filter(([step]) => size(step) > 2)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_SPARE)
    .map(([step]) => step);
}

/**
 * The grid whose shape comes nearest to a stage, with further columns for steps whose arrows need them. `onProgress` is told
 * the share of the work that is done, and may throw to end it.
 */
export function planGrid(
  graph: MechanismGraph,
  boxes: ReadonlyMap<string, NodeBox>,
  onProgress: (share: number) => void = () => undefined,
): Plan {
  const ranks = rankNodes(graph);
  const bare = new Map([...boxes].map(([id, box]) => [id, bodyReach(box, false)]));
  const shapes = Array.from({ length: MOST_ROWS }, (_, i) => {
    const { x, y } = sketchGrid(makeGrid(graph, boxes, ranks, i + 1), bare);
    const [width, height] = [(x.at(-1) ?? 0) + AROUND.width, (y.at(-1) ?? 0) + AROUND.height];
    const cost = Math.abs(Math.log(width / height / ASPECT)) + SIZE_WEIGHT * Math.log(width * height);
    return { rows: i + 1, cost };
  });
  const { rows } = shapes.reduce((best, next) => (next.cost < best.cost ? next : best));

  const arrows = graph.edges.filter(({ source, target }) => source !== target);
  const planOf = (grid: Grid): Plan => {
    const labels = labelSides(graph, boxes, grid);
    const reaches = allReaches(graph, boxes, labels, grid);
    const sides = openSides({ grid, labels });
    const paths = routeArrows({ grid, cells: grid.cells, arrows, sketch: sketchGrid(grid, reaches), boxes, sides });
    return { grid, labels, reaches, paths, ways: untangle(paths) };
  };
  const arrange = (spare: readonly number[], round = 0) => {
    const grid = makeGrid(graph, boxes, ranks, rows, spare);
    const sketch = sketchGrid(grid, allReaches(graph, boxes, labelSides(graph, boxes, grid), grid));
    return arrangeNodes(grid, graph.edges, ranks, sketch, round)
      .map(({ cells, cost }) => {
        const plan = planOf(withoutEmptyColumns({ ...grid, cells }));
        return { plan, cost: cost + CROSSING * plan.ways.crossings };
      })
      .reduce((best, next) => (next.cost < best.cost ? next : best));
  };
  let spare = graph.steps.map(() => 0);
  let best = arrange(spare);
  const crowded = crowdedSteps(graph, best.plan.grid);
  const further = Math.min(FURTHER.most, Math.round(FURTHER.nodes / boxes.size));
  const tries = 1 + crowded.length + further;
  for (const [i, step] of crowded.entries()) {
    onProgress((i + 1) / tries);
    const more = spare.map((count, at) => count + (at === step ? 1 : 0));
    const tried = arrange(more);
    if (tried.cost + SPARE_COLUMN < best.cost) [best, spare] = [tried, more];
  }
  for (let round = 1; round <= further && best.plan.ways.crossings > 0; round++) {
    onProgress((crowded.length + round) / tries);
    const tried = arrange(spare, round);
    if (tried.cost < best.cost) best = tried;
  }
  return best.plan;
}
