import { cumsum, max } from 'd3-array';
import type { Cell, Grid } from './grid';
import type { Reach } from './nodeBoxes';

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
