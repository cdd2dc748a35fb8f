import type { Point } from '../../layout/geometry';
import { pointAt, type Polyline } from '../../layout/polyline';

const PLACES = Array.from({ length: 15 }, (_, i) => (i + 1) / 16);

/** How far apart two lines are where they are farthest, each at the same share of its length. */
export function distance(a: Polyline, b: Polyline): number {
  return Math.max(
    ...PLACES.map((share) => {
      const [p, q] = [pointAt(a, share * a.length), pointAt(b, share * b.length)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    }),
  );
}

/** How far from an end its direction is taken, in points. */
const REACH = 6;
/** What a quarter turn at the tip, and at the start, is worth in points. */
const TIP_TURN = 5;
const START_TURN = 3;
/** What a quarter turn that the line does not make is worth on the way. */
const WINDING = 2;

function degreesApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}

/** All turns of a line together, in degrees. */
function winding({ points }: Polyline): number {
  let [sum, before]: [number, number | null] = [0, null];
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1] as Point, points[i] as Point];
    if (Math.hypot(bx - ax, by - ay) < 0.01) continue;
    const degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
    if (before !== null) sum += degreesApart(degrees, before);
    before = degrees;
  }
  return sum;
}

function turnedAway(a: Polyline, b: Polyline): number {
  const towards = (line: Polyline, from: number, to: number): number => {
    const [p, q] = [pointAt(line, from), pointAt(line, to)];
    return (Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI;
  };
  const atTip = degreesApart(towards(a, a.length - REACH, a.length), towards(b, b.length - REACH, b.length));
  const atStart = degreesApart(towards(a, 0, REACH), towards(b, 0, REACH));
  const more = Math.max(0, winding(a) - winding(b));
  return (atTip * TIP_TURN + atStart * START_TURN + more * WINDING) / 90;
}

/** How badly one line stands for another, in points: how far it strays, how else it arrives, how much more it winds. */
export function straying(line: Polyline, truth: Polyline): number {
  return distance(line, truth) + turnedAway(line, truth);
}
