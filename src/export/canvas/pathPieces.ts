import type { Point } from '../../layout/geometry';

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const PARTS = /([a-z])|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

function pairs(numbers: readonly number[], [dx, dy]: Point): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([(numbers[i] ?? 0) + dx, (numbers[i + 1] ?? 0) + dy]);
  return points;
}

/**
 * A path as the control points of its pieces, in its own units: two for a line, three for a quadratic curve, four for a
 * cubic one. An arc is given as the diagonal of a box that surely holds it. Ends where the path cannot be read.
 */
export function* pathPieces(d: string): Generator<readonly Point[]> {
  const parts = [...d.matchAll(PARTS)];
  let now: Point = [0, 0];
  let start: Point = [0, 0];
  /** Where a smooth curve goes on from: the last control point, mirrored at the end. */
  let smooth: { verb: string; point: Point } | null = null;

  for (let next = 0, verb = '', isStep = false; next < parts.length; ) {
    const letter = parts[next]?.[1];
    if (letter !== undefined) {
      verb = letter.toUpperCase();
      isStep = letter !== verb;
      next++;
    } else if (verb === 'M') verb = 'L';
    const takes = TAKES[verb];
    if (takes === undefined || (letter === undefined && takes === 0)) return;
    const n = parts.slice(next, next + takes).map(([text]) => Number(text));
    if (n.length < takes || n.some(Number.isNaN)) return;
    next += takes;

    const [x, y]: Point = now;
    const [dx, dy]: Point = isStep ? now : [0, 0];
    const [first = 0, second = 0] = n;
    let points: Point[];
    if (verb === 'Z') points = [start];
    else if (verb === 'H') points = [[first + dx, y]];
    else if (verb === 'V') points = [[x, first + dy]];
    else points = pairs(verb === 'A' ? n.slice(5) : n, [dx, dy]);
    if (verb === 'S' || verb === 'T') {
      const kin = verb === 'S' ? 'CS' : 'QT';
      points.unshift(smooth && kin.includes(smooth.verb) ? smooth.point : now);
    }

    const end: Point = points.at(-1) ?? now;
    const control = points.at(-2) ?? end;
    smooth = 'CSQT'.includes(verb) ? { verb, point: [2 * end[0] - control[0], 2 * end[1] - control[1]] } : null;
    const reach = verb === 'A' ? 2 * Math.max(Math.abs(first), Math.abs(second)) : 0;
    if (verb === 'M') start = end;
    else if (reach > 0)
      yield [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ];
    if (verb !== 'M') yield [now, ...points];
    now = end;
  }
}
