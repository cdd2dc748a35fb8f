import type { Point } from './geometry';
import { type Polyline, polyline } from './polyline';

/**
 * How an arrow runs: a cubic curve by its four points, or straight stretches through corners that are rounded.
 * Coordinates are design units; the last point is where the tip stands.
 */
export type Route = { curve: readonly [Point, Point, Point, Point] } | { corners: readonly Point[]; radius?: number };

const CURVE_STEPS = 24;
const CORNER_STEPS = 6;
const CORNER_RADIUS = 16;

function bezier([a, b, c, d]: readonly [Point, Point, Point, Point]): Point[] {
  return Array.from({ length: CURVE_STEPS + 1 }, (_, i): Point => {
    const t = i / CURVE_STEPS;
    const u = 1 - t;
    const at = (k: 0 | 1) => u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k];
    return [at(0), at(1)];
  });
}

function towards([ax, ay]: Point, [bx, by]: Point, distance: number): Point {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [ax + ((bx - ax) * distance) / length, ay + ((by - ay) * distance) / length];
}

function rounded(corners: readonly Point[], radius: number): Point[] {
  const points: Point[] = [corners[0] as Point];
  for (let i = 1; i < corners.length - 1; i++) {
    const [before, corner, after] = [corners[i - 1] as Point, corners[i] as Point, corners[i + 1] as Point];
    const room = Math.min(
      radius,
      Math.hypot(corner[0] - before[0], corner[1] - before[1]) / 2,
      Math.hypot(after[0] - corner[0], after[1] - corner[1]) / 2,
    );
    const [enter, leave] = [towards(corner, before, room), towards(corner, after, room)];
    for (let k = 0; k <= CORNER_STEPS; k++) {
      const t = k / CORNER_STEPS;
      const u = 1 - t;
      const at = (n: 0 | 1) => u * u * enter[n] + 2 * u * t * corner[n] + t * t * leave[n];
      points.push([at(0), at(1)]);
    }
  }
  points.push(corners.at(-1) as Point);
  return points;
}

/** The route as points close enough together to draw and to travel along. */
export function routeLine(route: Route): Polyline {
  return polyline('curve' in route ? bezier(route.curve) : rounded(route.corners, route.radius ?? CORNER_RADIUS));
}
