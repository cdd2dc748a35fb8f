import { lerp, type Point } from './geometry';

/** A line of points with its running length, so that a place on it can be asked for by the way travelled. */
export interface Polyline {
  points: readonly Point[];
  /** Length from the start to each point, in design units. */
  lengths: readonly number[];
  length: number;
}

export function polyline(points: readonly Point[]): Polyline {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] as Point;
    const [bx, by] = points[i] as Point;
    lengths.push((lengths[i - 1] as number) + Math.hypot(bx - ax, by - ay));
  }
  return { points, lengths, length: lengths.at(-1) ?? 0 };
}

/**
 * The first point, after the start, whose running length reaches `d`. Written out because d3-array comes as one file, of
 * which the first view would load all that other views use.
 */
function firstAtLeast(lengths: readonly number[], d: number): number {
  let [low, high] = [1, lengths.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lengths[middle] as number) < d) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The point after `distance` along the line, and the direction there in degrees. Clamped to the ends. */
export function pointAt(line: Polyline, distance: number): { x: number; y: number; degrees: number } {
  const d = Math.max(0, Math.min(line.length, distance));
  const i = firstAtLeast(line.lengths, d);
  const [ax, ay] = line.points[i - 1] as Point;
  const [bx, by] = line.points[i] as Point;
  const start = line.lengths[i - 1] as number;
  const span = (line.lengths[i] as number) - start || 1;
  const t = (d - start) / span;
  return { x: lerp(ax, bx, t), y: lerp(ay, by, t), degrees: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI };
}

/** The part of a line between two lengths. */
export function slice(line: Polyline, from: number, to: number): Point[] {
  const start = pointAt(line, from);
  const end = pointAt(line, to);
  const inner = line.points.filter((_, i) => {
    const at = line.lengths[i] as number;
    return at > from && at < to;
  });
  return [[start.x, start.y], ...inner, [end.x, end.y]];
}

/** A tenth of a unit is finer than a screen shows, and keeps long outlines short. */
const round1 = (value: number) => Math.round(value * 10) / 10 + 0;

/** SVG path data through the points, straight from one to the next. */
export function pathData(points: readonly Point[], closed = false): string {
  const body = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round1(x)} ${round1(y)}`).join('');
  return closed ? `${body}Z` : body;
}
