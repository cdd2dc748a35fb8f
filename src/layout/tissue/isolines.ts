import type { Box, Point } from '../geometry';
import type { Field } from './field';

/** A field sampled once, so that lines at several levels can be taken from it. */
export interface Grid {
  x: number;
  y: number;
  step: number;
  columns: number;
  rows: number;
  values: Float64Array;
}

/** A block of this many squares is sampled at its corners only, unless an edge may pass through it. */
const BLOCK = 3;

export function sampled(field: Field, box: Box, step: number): Grid {
  const columns = Math.ceil(box.w / step / BLOCK) * BLOCK + 1;
  const rows = Math.ceil(box.h / step / BLOCK) * BLOCK + 1;
  const values = new Float64Array(columns * rows);
  const sample = (i: number, j: number) => {
    values[j * columns + i] = field(box.x + i * step, box.y + j * step);
  };
  for (let j = 0; j < rows; j += BLOCK) for (let i = 0; i < columns; i += BLOCK) sample(i, j);
  for (let j = 0; j < rows - 1; j += BLOCK) {
    for (let i = 0; i < columns - 1; i += BLOCK) fill(values, columns, i, j, step, sample);
  }
  return { x: box.x, y: box.y, step, columns, rows, values };
}

/** Far from an edge, the inside of a block is interpolated from its corners. */
function fill(
  values: Float64Array,
  columns: number,
  i: number,
  j: number,
  step: number,
  sample: (i: number, j: number) => void,
): void {
  const at = (di: number, dj: number) => values[(j + dj) * columns + i + di] as number;
  const [a, b, c, d] = [at(0, 0), at(BLOCK, 0), at(0, BLOCK), at(BLOCK, BLOCK)];
  const nearest = Math.min(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  const oneSide = Math.sign(a) === Math.sign(b) && Math.sign(a) === Math.sign(c) && Math.sign(a) === Math.sign(d);
  const isFar = oneSide && nearest > BLOCK * step;
  for (let dj = 0; dj <= BLOCK; dj++) {
    for (let di = 0; di <= BLOCK; di++) {
      if (di % BLOCK === 0 && dj % BLOCK === 0) continue;
      if (!isFar) {
        sample(i + di, j + dj);
        continue;
      }
      const [u, v] = [di / BLOCK, dj / BLOCK];
      const index = (j + dj) * columns + i + di;
      // A neighbouring block may have sampled their common edge, which is more exact.
      if (values[index] === 0) values[index] = (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
    }
  }
}

/** Points in order, with the inside on the right hand. A line that leaves the grid is open. */
export interface Isoline {
  points: Point[];
  closed: boolean;
}

/** Which sides of a square a line crosses, by which corners are inside: from side, to side (0 top, 1 right, 2 bottom, 3 left). */
const CROSSINGS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

const SHORTEST = 8;

/** The lines on which a sampled field has a value, longest first: marching squares. */
export function isolines({ x, y, step, columns, rows, values }: Grid, level = 0): Isoline[] {
  const next = new Map<number, number>();
  const arrivals = new Set<number>();
  const at = (i: number, j: number) => (values[j * columns + i] as number) - level;
  const side = (i: number, j: number, which: number) => {
    if (which === 0) return (j * columns + i) * 2;
    if (which === 1) return (j * columns + i + 1) * 2 + 1;
    if (which === 2) return ((j + 1) * columns + i) * 2;
    return (j * columns + i) * 2 + 1;
  };
  for (let j = 0; j < rows - 1; j++) {
    for (let i = 0; i < columns - 1; i++) {
      const corners =
        (at(i, j) < 0 ? 1 : 0) |
        (at(i + 1, j) < 0 ? 2 : 0) |
        (at(i + 1, j + 1) < 0 ? 4 : 0) |
        (at(i, j + 1) < 0 ? 8 : 0);
      for (const [from, to] of CROSSINGS[corners] as readonly (readonly [number, number])[]) {
        next.set(side(i, j, from), side(i, j, to));
        arrivals.add(side(i, j, to));
      }
    }
  }
  const place = (edge: number): Point => {
    const cell = edge >> 1;
    const [i, j] = [cell % columns, Math.floor(cell / columns)];
    const down = edge & 1;
    const a = at(i, j);
    const b = down ? at(i, j + 1) : at(i + 1, j);
    const t = a / (a - b || 1);
    return [x + (i + (down ? 0 : t)) * step, y + (j + (down ? t : 0)) * step];
  };
  const lines: Isoline[] = [];
  const follow = (start: number): void => {
    const points: Point[] = [];
    let edge: number | undefined = start;
    let closed = false;
    while (edge !== undefined) {
      points.push(place(edge));
      const to: number | undefined = next.get(edge);
      next.delete(edge);
      if (to === start) closed = true;
      edge = to === start ? undefined : to;
    }
    if (points.length > SHORTEST) lines.push({ points, closed });
  };
  for (const start of [...next.keys()]) if (!arrivals.has(start) && next.has(start)) follow(start);
  for (const start of [...next.keys()]) if (next.has(start)) follow(start);
  return lines.sort((a, b) => b.points.length - a.points.length);
}
