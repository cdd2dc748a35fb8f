import type { Point } from '../geometry';
import type { Outline } from '../outline';
import { outlineThrough } from './contour';

/** A place on a membrane, upright there: outside is up once turned by `degrees`. */
export interface Seat {
  x: number;
  y: number;
  /** The direction out of the cell. */
  nx: number;
  ny: number;
  degrees: number;
  index: number;
}

/** The place on an outline that is nearest to a point. */
export function seatAt({ points, normals }: Outline, x: number, y: number): Seat {
  let index = 0;
  let best = Number.POSITIVE_INFINITY;
  points.forEach(([px, py], i) => {
    const d = (px - x) ** 2 + (py - y) ** 2;
    if (d < best) {
      best = d;
      index = i;
    }
  });
  const [px, py] = points[index] as Point;
  const [nx, ny] = normals[index] as Point;
  return { x: px, y: py, nx, ny, degrees: (Math.atan2(nx, -ny) * 180) / Math.PI, index };
}

/** The stretches of an outline whose points fulfil a condition, each as an open outline. */
export function stretches(outline: Outline, holds: (point: Point, normal: Point) => boolean): Outline[] {
  const { points, normals, closed } = outline;
  const n = points.length;
  const inside = points.map((point, i) => holds(point, normals[i] as Point));
  const start = closed ? Math.max(0, inside.indexOf(false)) : 0;
  const runs: number[][] = [];
  let run: number[] = [];
  for (let k = 0; k < n; k++) {
    const i = (start + k) % n;
    if (inside[i]) run.push(i);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs
    .filter((indices) => indices.length > 2)
    .map((indices) => ({
      points: indices.map((i) => points[i] as Point),
      normals: indices.map((i) => normals[i] as Point),
      closed: false,
    }));
}

/** A stretch of membrane that takes the place of the one where `replaces` holds. */
export interface Patch {
  points: readonly Point[];
  replaces(point: Point): boolean;
}

/** A closed outline with some stretches changed: how a spine swells and a vesicle opens without a new outline of all. */
export function patched(outline: Outline, patches: readonly Patch[]): Outline {
  if (patches.length === 0) return outline;
  const owner = outline.points.map((point) => patches.findIndex((patch) => patch.replaces(point)));
  const n = owner.length;
  const start = Math.max(0, owner.indexOf(-1));
  const points: Point[] = [];
  let current = -1;
  for (let k = 0; k < n; k++) {
    const i = (start + k) % n;
    const own = owner[i] as number;
    if (own === -1) points.push(outline.points[i] as Point);
    else if (own !== current) points.push(...(patches[own] as Patch).points);
    current = own;
  }
  return outlineThrough(points, true);
}
