import { cumsum, group, max } from 'd3-array';
import type { Cell, Grid } from './grid';
import type { Reach } from './nodeBoxes';
import type { Rank } from './ranking';

export interface Arrow {
  id: string;
  source: string;
  target: string;
}

/** About where the columns and rows of a grid stand, before any arrow has claimed its room. */
export interface Sketch {
  x: readonly number[];
  y: readonly number[];
}

const CHANNEL = 66;
const ROW_CHANNEL = 48;
/** A membrane in which nothing stands. */
const BARE_MEMBRANE = 10;

/** The sizes of columns and rows: each as large as the largest thing in it asks. */
export function lineReaches(grid: Grid, reaches: ReadonlyMap<string, Reach>): { columns: Reach[]; rows: Reach[] } {
  const of = (pick: (cell: Cell) => boolean): Reach => {
    const own = [...grid.cells].filter(([, cell]) => pick(cell)).map(([id]) => reaches.get(id) as Reach);
    const most = (side: keyof Reach) => max(own, (reach) => reach[side]) ?? 0;
    return { left: most('left'), right: most('right'), up: most('up'), down: most('down') };
  };
  return {
    columns: grid.columns.map((_, i) => of(({ column }) => column === i)),
    rows: grid.rows.map(({ membrane }, i) => {
      const reach = of(({ row }) => row === i);
      const least = membrane ? BARE_MEMBRANE : 23;
      return { ...reach, up: Math.max(least, reach.up), down: Math.max(least, reach.down) };
    }),
  };
}

export function sketchGrid(grid: Grid, reaches: ReadonlyMap<string, Reach>): Sketch {
  const { columns, rows } = lineReaches(grid, reaches);
  const middles = (sizes: readonly (readonly [before: number, after: number])[], gap: number) => {
    const ends = cumsum(sizes, ([before, after]) => before + after + gap);
    return sizes.map(([, after], i) => (ends[i] as number) - after);
  };
  return {
    x: middles(
      columns.map(({ left, right }) => [Math.max(50, left), Math.max(50, right)]),
      CHANNEL,
    ),
    y: middles(
      rows.map(({ up, down }) => [up, down]),
      ROW_CHANNEL,
    ),
  };
}

/** A long arrow is long already: more of it is worth less. */
const COST = {
  far: 420,
  beyond: 0.3,
  bend: 60,
  blocked: 190,
  backwards: 70,
  upwards: 30,
  crossing: 150,
  offMiddle: 4,
  turnedRound: 60,
};

interface Line {
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

/** On which side of a line a point lies. */
const sideOf = ({ ax, ay, bx, by }: Line, x: number, y: number) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/** Whether two straight lines cross. */
function crosses(a: Line, b: Line): boolean {
  if (Math.max(a.ax, a.bx) < Math.min(b.ax, b.bx) || Math.max(b.ax, b.bx) < Math.min(a.ax, a.bx)) return false;
  return sideOf(a, b.ax, b.ay) * sideOf(a, b.bx, b.by) < 0 && sideOf(b, a.ax, a.ay) * sideOf(b, a.bx, a.by) < 0;
}

/** How often an exchange is tried for each node while the arrangement still cools, and from what it cools to what. */
const COOLING = { tries: 140, most: 4200, hot: 300, cold: 5 };

/** An even spread of numbers from 0 to 1, the same each time. */
function createSpread(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * The grid with its nodes moved within their parts of it, so that the arrows get short, straight and little crossed:
 * exchanges at first may do harm as well (simulated annealing), then only those that gain are made.
 */
export function arrangeNodes(
  grid: Grid,
  arrows: readonly Arrow[],
  ranks: ReadonlyMap<string, Rank>,
  { x, y }: Sketch,
): { cells: Map<string, Cell>; cost: number } {
  const cells = new Map(grid.cells);
  const key = ({ column, row }: Cell) => row * grid.columns.length + column;
  const taken = new Map([...cells].map(([id, cell]) => [key(cell), id]));
  const links = arrows.filter(({ source, target }) => source !== target && cells.has(source) && cells.has(target));
  const touching = new Map([...cells.keys()].map((id) => [id, [] as Arrow[]]));
  for (const link of links) {
    touching.get(link.source)?.push(link);
    touching.get(link.target)?.push(link);
  }
  const cell = (id: string) => cells.get(id) as Cell;
  const middles = grid.lanes.map(({ firstRow, lastRow }) => (firstRow + lastRow) / 2);

  /** Whether something stands on the straight way of an arrow, or a membrane runs along it. */
  const isBlocked = ({ source, target }: Arrow) => {
    const [a, b] = [cell(source), cell(target)];
    if (a.row === b.row ? grid.rows[a.row]?.membrane : a.column !== b.column) return a.row === b.row;
    const [dc, dr] = [Math.sign(b.column - a.column), Math.sign(b.row - a.row)];
    for (let c = a.column + dc, r = a.row + dr; c !== b.column || r !== b.row; c += dc, r += dr)
      if (taken.has(key({ column: c, row: r }))) return true;
    return false;
  };
  const lines = new Map<Arrow, Line>();
  const redraw = (link: Arrow) => {
    const [a, b] = [cell(link.source), cell(link.target)];
    const place = (of: readonly number[], i: number) => of[i] as number;
    lines.set(link, { ax: place(x, a.column), ay: place(y, a.row), bx: place(x, b.column), by: place(y, b.row) });
  };
  for (const link of links) redraw(link);
  const line = (link: Arrow) => lines.get(link) as Line;
  const costOf = (link: Arrow) => {
    const [a, b] = [cell(link.source), cell(link.target)];
    const { ax, ay, bx, by } = line(link);
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    let cost = Math.min(length, COST.far) + Math.max(0, length - COST.far) * COST.beyond;
    if (a.column !== b.column && a.row !== b.row) cost += COST.bend;
    const forward = (ranks.get(link.source) as Rank).order < (ranks.get(link.target) as Rank).order;
    if (forward && grid.columns[a.column] === grid.columns[b.column]) {
      if (b.column < a.column) cost += COST.backwards;
      if (b.column === a.column && b.row < a.row) cost += COST.upwards;
    }
    return cost;
  };
  /** The cost of all arrows of some nodes, with their crossings. */
  const costAround = (ids: readonly string[]) => {
    const own = new Set(ids.flatMap((id) => touching.get(id) ?? []));
    let cost = 0;
    for (const link of own) {
      cost += costOf(link);
      const a = line(link);
      for (const other of links)
        if (other !== link && crosses(a, line(other))) cost += COST.crossing / (own.has(other) ? 2 : 1);
    }
    for (const link of links) if (isBlocked(link)) cost += COST.blocked;
    for (const id of ids) {
      const { row } = cell(id);
      cost += COST.offMiddle * Math.abs(row - (middles[grid.rows[row]?.lane ?? 0] as number));
    }
    return cost;
  };
  const put = (id: string, to: Cell) => {
    cells.set(id, to);
    taken.set(key(to), id);
    for (const link of touching.get(id) ?? []) redraw(link);
  };
  const exchange = (id: string, to: Cell) => {
    const from = cell(id);
    const other = taken.get(key(to));
    taken.delete(key(from));
    put(id, to);
    if (other !== undefined) put(other, from);
  };

  // The parts of the grid within which a node may move: its step's columns and its lane's inner rows, or its membrane.
  const columnsOf = group(grid.columns.keys(), (column) => grid.columns[column]);
  const rowsOf = group(grid.rows.keys(), (row) => {
    const { lane, membrane } = grid.rows[row] as { lane: number; membrane: boolean };
    return membrane ? `membrane ${row}` : `lane ${lane}`;
  });
  const choices = (id: string) => {
    const at = cell(id);
    const { lane, membrane } = grid.rows[at.row] as { lane: number; membrane: boolean };
    const rows = rowsOf.get(membrane ? `membrane ${at.row}` : `lane ${lane}`) ?? [];
    return (columnsOf.get(grid.columns[at.column]) ?? []).flatMap((column) => rows.map((row) => ({ column, row })));
  };
  const ids = [...cells.keys()].sort((a, b) => (ranks.get(a) as Rank).order - (ranks.get(b) as Rank).order);
  const places = new Map(ids.map((id) => [id, choices(id)]));
  const movable = ids.filter((id) => (places.get(id) as Cell[]).length > 1);
  const gainOf = (id: string, to: Cell) => {
    const from = cell(id);
    const other = taken.get(key(to));
    const moved = other === undefined ? [id] : [id, other];
    const before = costAround(moved);
    exchange(id, to);
    return { gain: before - costAround(moved), undo: () => exchange(id, from) };
  };
  const random = createSpread();
  const tries = movable.length > 1 ? Math.min(COOLING.most, COOLING.tries * movable.length) : 0;
  for (let i = 0; i < tries; i++) {
    const heat = COOLING.hot * (COOLING.cold / COOLING.hot) ** (i / tries);
    const id = movable[Math.floor(random() * movable.length)] as string;
    const options = places.get(id) as Cell[];
    const to = options[Math.floor(random() * options.length)] as Cell;
    if (key(to) === key(cell(id))) continue;
    const { gain, undo } = gainOf(id, to);
    if (gain < 0 && random() > Math.exp(gain / heat)) undo();
  }
  for (let pass = 0; pass < 8; pass++) {
    let improved = false;
    for (const id of ids) {
      const from = cell(id);
      let best: { to: Cell; gain: number } | undefined;
      for (const to of places.get(id) as Cell[]) {
        if (key(to) === key(from)) continue;
        const { gain, undo } = gainOf(id, to);
        undo();
        if (gain > 0.5 && gain > (best?.gain ?? 0)) best = { to, gain };
      }
      if (best) {
        exchange(id, best.to);
        improved = true;
      }
    }
    if (!improved) break;
  }
  return { cells, cost: costAround(ids) };
}
