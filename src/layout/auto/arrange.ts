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

const COST = { bend: 60, blocked: 170, backwards: 70, upwards: 30, crossing: 150, offMiddle: 4, turnedRound: 60 };

/** Whether two straight stretches cross. */
function crosses(a: readonly number[], b: readonly number[]): boolean {
  const [ax, ay, bx, by] = a as [number, number, number, number];
  const [cx, cy, dx, dy] = b as [number, number, number, number];
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

/**
 * The grid with its nodes moved within their parts of it, one exchange at a time, until no exchange makes the arrows
 * shorter, straighter or less crossed.
 */
export function arrangeNodes(
  grid: Grid,
  arrows: readonly Arrow[],
  ranks: ReadonlyMap<string, Rank>,
  { x, y }: Sketch,
): Map<string, Cell> {
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

  const isBlocked = (a: Cell, b: Cell) => {
    const [dc, dr] = [Math.sign(b.column - a.column), Math.sign(b.row - a.row)];
    for (let c = a.column + dc, r = a.row + dr; c !== b.column || r !== b.row; c += dc, r += dr)
      if (taken.has(key({ column: c, row: r }))) return true;
    return false;
  };
  const line = ({ source, target }: Arrow) => {
    const [a, b] = [cell(source), cell(target)];
    return [x[a.column], y[a.row], x[b.column], y[b.row]] as number[];
  };
  const costOf = (link: Arrow) => {
    const [a, b] = [cell(link.source), cell(link.target)];
    const [ax, ay, bx, by] = line(link) as [number, number, number, number];
    let cost = Math.abs(bx - ax) + Math.abs(by - ay);
    if (a.column === b.column || a.row === b.row) cost += isBlocked(a, b) ? COST.blocked : 0;
    else cost += COST.bend;
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
      for (const other of links) if (other !== link && crosses(a, line(other))) cost += COST.crossing / (own.has(other) ? 2 : 1);
    }
    for (const id of ids) {
      const { row } = cell(id);
      cost += COST.offMiddle * Math.abs(row - (middles[grid.rows[row]?.lane ?? 0] as number));
    }
    return cost;
  };
  const put = (id: string, to: Cell) => {
    cells.set(id, to);
    taken.set(key(to), id);
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
  for (let pass = 0; pass < 14; pass++) {
    let improved = false;
    for (const id of ids) {
      const from = cell(id);
      let best: { to: Cell; gain: number } | undefined;
      for (const to of choices(id)) {
        if (to.column === from.column && to.row === from.row) continue;
        const other = taken.get(key(to));
        const moved = other === undefined ? [id] : [id, other];
        const before = costAround(moved);
        exchange(id, to);
        const gain = before - costAround(moved);
        exchange(id, from);
        if (gain > 0.5 && gain > (best?.gain ?? 0)) best = { to, gain };
      }
      if (best) {
        exchange(id, best.to);
        improved = true;
      }
    }
    if (!improved) break;
  }
  return cells;
}
