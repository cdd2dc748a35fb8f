import type { Box } from '../../layout/geometry';
import { pathPieces } from './pathPieces';

/** Values of a Bézier curve along one axis between which the whole of it lies: its ends and its turning points. */
function extremes([p0 = 0, p1 = p0, p2, p3]: readonly number[]): number[] {
  if (p2 === undefined) return [p0, p1];
  // The derivative is a t² + b t + c.
  const [a, b, c, end] =
    p3 === undefined
      ? [0, p0 - 2 * p1 + p2, p1 - p0, p2]
      : [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p0 - 2 * p1 + p2), p1 - p0, p3];
  const root = Math.sqrt(b * b - 4 * a * c);
  const places = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  const turns = places
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const u = 1 - t;
      return p3 === undefined
        ? u * u * p0 + 2 * u * t * p1 + t * t * p2
        : u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    });
  return [p0, end, ...turns];
}

/** The box around the line of a path, without its stroke: in it, SVG measures a gradient by shares. None around nothing. */
export function pathBox(d: string): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of pathPieces(d)) {
    for (const x of extremes(points.map(([value]) => value))) {
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    for (const y of extremes(points.map(([, value]) => value))) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : null;
}
