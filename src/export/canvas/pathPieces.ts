import type { Point } from '../../layout/geometry';
import { pathCommands } from '../pathCommands';

/**
 * A path as the control points of its pieces, in its own units: two for a line, three for a quadratic curve, four for a
 * cubic one. Ends where the path cannot be read.
 */
export function* pathPieces(d: string): Generator<readonly Point[]> {
  let now: Point = [0, 0];
  let start: Point = now;
  for (const { verb, points } of pathCommands(d)) {
    const end = points.at(-1) ?? start;
    if (verb === 'M') start = end;
    else yield [now, ...(verb === 'Z' ? [start] : points)];
    now = end;
  }
}
