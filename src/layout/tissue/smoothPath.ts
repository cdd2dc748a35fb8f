import type { Point } from '../geometry';
import { memoize } from '../../model/memoize';
import type { Outline } from './outline';

/** The most a curve may turn, in radians, and the longest it may be, in units, between two of its points. */
const TURN = 0.34;
const STRETCH = 90;

/** Few points where a line runs straight, many where it bends: a tenth of the path data for the same curve. */
const turningPoints = memoize(({ points, normals, closed }: Outline): readonly number[] => {
  const indices = [0];
  let turned = 0;
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [normals[i - 1] as Point, normals[i] as Point];
    turned += Math.abs(Math.asin(Math.max(-1, Math.min(1, a[0] * b[1] - a[1] * b[0]))));
    const [p, q] = [points[i - 1] as Point, points[i] as Point];
    length += Math.hypot(q[0] - p[0], q[1] - p[1]);
    if (turned > TURN || length > STRETCH || (!closed && i === points.length - 1)) {
      indices.push(i);
      turned = 0;
      length = 0;
    }
  }
  return indices;
});

/** Steps of a path are short: nearly all its numbers are up to this many tenths, formatted once. */
const CACHED_TENTHS = 2000;
const tenthsCache: string[] = [];

/** A number of tenths as a decimal, as short as SVG allows. */
function tenths(value: number): string {
  const cached = tenthsCache[value + CACHED_TENTHS];
  if (cached !== undefined) return cached;
  const text = (value / 10).toString().replace(/^(-?)0\./, '$1.');
  if (Math.abs(value) <= CACHED_TENTHS) tenthsCache[value + CACHED_TENTHS] = text;
  return text;
}

const pathsOf = memoize((_outline: Outline) => new Map<number, string>());

/** Path data along a line of a soft volume, in whole units: a third of the length. */
export function softPath(outline: Outline): string {
  return curveThrough(outline, 0, 1);
}

/**
 * Path data of cubic curves along an outline, moved outwards by `distance` (inwards where it is negative). Cached per
 * outline and distance.
 */
export function smoothPath(outline: Outline, distance = 0): string {
  const paths = pathsOf(outline);
  let d = paths.get(distance);
  if (d === undefined) {
    d = curveThrough(outline, distance, 10);
    paths.set(distance, d);
  }
  return d;
}

/** `perUnit` is 10 for tenths, 1 for whole units. */
function curveThrough(outline: Outline, distance: number, perUnit: 1 | 10): string {
  const { points, normals, closed } = outline;
  const indices = turningPoints(outline);
  const last = closed ? indices.length : indices.length - 1;
  const at = (k: number): [Point, Point] => {
    const i = indices[k % indices.length] as number;
    const [n, p] = [normals[i] as Point, points[i] as Point];
    return [[p[0] + n[0] * distance, p[1] + n[1] * distance], n];
  };
  const round = (value: number) => Math.round(value * perUnit);
  const written = perUnit === 10 ? tenths : String;
  let [[ax, ay], an] = at(0);
  let [cx, cy] = [round(ax), round(ay)];
  let d = `M${cx / perUnit} ${cy / perUnit}c`;
  for (let k = 1; k <= last; k++) {
    const [[bx, by], bn] = at(k);
    const handle = Math.hypot(bx - ax, by - ay) / 3;
    const append = (value: number, from: number) => {
      const step = round(value) - from;
      d += step < 0 || d.endsWith('c') ? written(step) : ` ${written(step)}`;
    };
    append(ax - an[1] * handle, cx);
    append(ay + an[0] * handle, cy);
    append(bx + bn[1] * handle, cx);
    append(by - bn[0] * handle, cy);
    append(bx, cx);
    append(by, cy);
    [ax, ay, an] = [bx, by, bn];
    [cx, cy] = [round(bx), round(by)];
  }
  return closed ? `${d}Z` : d;
}
