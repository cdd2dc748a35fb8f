import type { Point } from '../../layout/geometry';
import { pathCommands } from '../pathCommands';

/** A piece of a path in absolute numbers: to a point, along a line, along a cubic curve, or back to where it began. */
export type Piece =
  | { verb: 'M' | 'L'; to: readonly [number, number] }
  | { verb: 'C'; to: readonly [number, number, number, number, number, number] }
  | { verb: 'Z' };

/** Two thirds of the way from an end of a quadratic curve to its handle: where a cubic one has its own. */
function third([x, y]: Point, [a, b]: Point): Point {
  return [x + ((a - x) * 2) / 3, y + ((b - y) * 2) / 3];
}

/** The `d` of a path in the four commands that PDF has; a quadratic curve becomes the cubic one that is the same. */
export function pathCurves(d: string): Piece[] {
  let now: Point = [0, 0];
  let start: Point = now;
  return pathCommands(d).map(({ verb, points }): Piece => {
    const from = now;
    const [first = from, second = from, last = from] = points;
    if (verb === 'Z') {
      now = start;
      return { verb };
    }
    now = points.at(-1) ?? from;
    if (verb === 'M') start = now;
    if (verb === 'M' || verb === 'L') return { verb, to: [first[0], first[1]] };
    const [a, b, end] = verb === 'Q' ? [third(from, first), third(second, first), second] : [first, second, last];
    return { verb: 'C', to: [a[0], a[1], b[0], b[1], end[0], end[1]] };
  });
}
