import { type Box, lerp, type Point } from '../geometry';
import type { Field } from './field';
import { type Grid, type Isoline, isolines, sampled } from './isolines';
import { type Outline, outlineThrough } from './outline';

/** Sampling step and spacing of points, in design units: a membrane is twelve wide, and finer shows nowhere. */
const GRID = 7;
const SPACING = 5;

/** A line with its points at even spacing. */
export function resampled(points: readonly Point[], closed: boolean, spacing: number): Point[] {
  const all = closed ? [...points, points[0] as Point] : points;
  const lengths = [0];
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1] as Point, all[i] as Point];
    lengths.push((lengths[i - 1] as number) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const total = lengths.at(-1) as number;
  const count = Math.max(8, Math.round(total / spacing));
  const out: Point[] = [];
  let k = 0;
  for (let i = 0; i < (closed ? count : count + 1); i++) {
    const at = (i / count) * total;
    while (k < lengths.length - 2 && (lengths[k + 1] as number) < at) k++;
    const t = (at - (lengths[k] as number)) / ((lengths[k + 1] as number) - (lengths[k] as number) || 1);
    const [a, b] = [all[k] as Point, all[k + 1] as Point];
    out.push([lerp(a[0], b[0], t), lerp(a[1], b[1], t)]);
  }
  return out;
}

/** Averages neighbours, which removes the steps of the grid. The ends of an open line stay where they are. */
function smoothed(points: readonly Point[], closed: boolean, rounds: number): Point[] {
  let current = [...points];
  const n = points.length;
  for (let round = 0; round < rounds; round++) {
    current = current.map((point, i): Point => {
      if (!closed && (i === 0 || i === n - 1)) return point;
      const [before, after] = [current[(i - 1 + n) % n] as Point, current[(i + 1) % n] as Point];
      return [(point[0] + (before[0] + after[0]) / 2) / 2, (point[1] + (before[1] + after[1]) / 2) / 2];
    });
  }
  return current;
}

/** An isoline smoothed and resampled at even spacing. */
export function tidied({ points, closed }: Isoline, spacing = SPACING): Point[] {
  return resampled(smoothed(resampled(points, closed, spacing), closed, 4), closed, spacing);
}

/** A body as its outline, and lines further and further inside it that give it volume. */
export interface Contour {
  outline: Outline;
  inner: readonly Outline[];
}

/** The outlines of the largest body of a sampled field: its edge, and one line for each depth. */
function contourOf(grid: Grid, depths: readonly number[]): Contour {
  const line = (level: number, spacing: number): Outline[] => {
    const found = isolines(grid, level)[0];
    return found ? [outlineThrough(tidied(found, spacing), true)] : [];
  };
  return {
    outline: line(0, SPACING)[0] as Outline,
    inner: depths.flatMap((depth) => line(-depth, SPACING * 2)),
  };
}

/** The contour of a body that lies wholly within the box. */
export function contour(field: Field, box: Box, depths: readonly number[] = []): Contour {
  return contourOf(sampled(field, box, GRID), depths);
}
