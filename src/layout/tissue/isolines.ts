import { contours } from 'd3-contour';
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

const SHORTEST = 8;

/** A ring with its first point on the uppermost square that it passes, of these on the leftmost. */
function startedAtTop(ring: readonly Point[]): Point[] {
  let [start, topRow, leftColumn] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Point;
    const [row, column] = [Math.floor((ay + by) / 2), Math.floor((ax + bx) / 2)];
    if (row < topRow || (row === topRow && column < leftColumn)) [start, topRow, leftColumn] = [i, row, column];
  });
  return [...ring.slice(start), ...ring.slice(0, start)];
}

/** The stretches of a ring that do not run along the border of the grid, which closes what leaves it. */
function withoutBorder(ring: readonly Point[], columns: number, rows: number): Isoline[] {
  const isBorder = ([px, py]: Point) => px <= -0.5 || py <= -0.5 || px >= columns - 0.5 || py >= rows - 0.5;
  const first = ring.findIndex(isBorder);
  if (first < 0) return [{ points: startedAtTop(ring), closed: true }];
  const lines: Isoline[] = [];
  let points: Point[] = [];
  for (const point of [...ring.slice(first), ...ring.slice(0, first), ring[first] as Point]) {
    if (!isBorder(point)) points.push(point);
    else if (points.length > 0) {
      lines.push({ points, closed: false });
      points = [];
    }
  }
  return lines;
}

/** The lines on which a sampled field has a value, longest first: d3-contour's marching squares. */
export function isolines({ x, y, step, columns, rows, values }: Grid, level = 0): Isoline[] {
  // d3-contour keeps what is above the threshold on the left hand, and has sample (i, j) at (i + 0.5, j + 0.5).
  const { coordinates } = contours()
    .size([columns, rows])
    .contour(
      Array.from(values, (value) => -value),
      -level,
    );
  return coordinates
    .flat()
    .flatMap((closedRing) => {
      const ring = closedRing
        .slice(1)
        .map(([px = 0, py = 0]): Point => [px - 0.5, py - 0.5])
        .reverse();
      return withoutBorder(ring, columns, rows);
    })
    .filter(({ points }) => points.length > SHORTEST)
    .map(({ points, closed }) => ({
      points: points.map(([px, py]): Point => [x + px * step, y + py * step]),
      closed,
    }))
    .sort((a, b) => b.points.length - a.points.length);
}
