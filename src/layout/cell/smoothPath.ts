import type { Point } from '../geometry';
import type { Outline } from '../outline';

/** The most a curve may turn, in radians, and the longest it may be, in units, between two of its points. */
const TURN = 0.34;
const STRETCH = 90;

const chosen = new WeakMap<Outline, readonly number[]>();

/** Few points where a line runs straight, many where it bends: a tenth of the path data for the same curve. */
function turningPoints(outline: Outline): readonly number[] {
  const known = chosen.get(outline);
  if (known) return known;
  const { points, normals, closed } = outline;
  const kept = [0];
  let turned = 0;
  let gone = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [normals[i - 1] as Point, normals[i] as Point];
    turned += Math.abs(Math.asin(Math.max(-1, Math.min(1, a[0] * b[1] - a[1] * b[0]))));
    const [p, q] = [points[i - 1] as Point, points[i] as Point];
    gone += Math.hypot(q[0] - p[0], q[1] - p[1]);
    if (turned > TURN || gone > STRETCH || (!closed && i === points.length - 1)) {
      kept.push(i);
      turned = 0;
      gone = 0;
    }
  }
  chosen.set(outline, kept);
  return kept;
}

/** Steps of a path are short, so nearly all its numbers are among these, written once. */
const WRITTEN = 2000;
const written: string[] = [];

/** Tenths of a unit as short as SVG allows. */
function tenths(value: number): string {
  const known = written[value + WRITTEN];
  if (known !== undefined) return known;
  const text = (value / 10).toString().replace(/^(-?)0\./, '$1.');
  if (Math.abs(value) <= WRITTEN) written[value + WRITTEN] = text;
  return text;
}

const paths = new WeakMap<Outline, Map<number, string>>();

/** Curved path data along an outline, moved outwards by `distance` (inwards where it is negative). Made once. */
export function smoothPath(outline: Outline, distance = 0): string {
  let known = paths.get(outline);
  if (!known) {
    known = new Map();
    paths.set(outline, known);
  }
  let d = known.get(distance);
  if (d === undefined) {
    d = curveThrough(outline, distance);
    known.set(distance, d);
  }
  return d;
}

function curveThrough(outline: Outline, distance: number): string {
  const { points, normals, closed } = outline;
  const kept = turningPoints(outline);
  const last = closed ? kept.length : kept.length - 1;
  const at = (k: number): [Point, Point] => {
    const i = kept[k % kept.length] as number;
    const [n, p] = [normals[i] as Point, points[i] as Point];
    return [[p[0] + n[0] * distance, p[1] + n[1] * distance], n];
  };
  const whole = (value: number) => Math.round(value * 10);
  let [[ax, ay], an] = at(0);
  let [cx, cy] = [whole(ax), whole(ay)];
  let d = `M${cx / 10} ${cy / 10}c`;
  for (let k = 1; k <= last; k++) {
    const [[bx, by], bn] = at(k);
    const handle = Math.hypot(bx - ax, by - ay) / 3;
    const put = (value: number, from: number) => {
      const step = whole(value) - from;
      d += step < 0 || d.endsWith('c') ? tenths(step) : ` ${tenths(step)}`;
    };
    put(ax - an[1] * handle, cx);
    put(ay + an[0] * handle, cy);
    put(bx + bn[1] * handle, cx);
    put(by - bn[0] * handle, cy);
    put(bx, cx);
    put(by, cy);
    [ax, ay, an] = [bx, by, bn];
    [cx, cy] = [whole(bx), whole(by)];
  }
  return closed ? `${d}Z` : d;
}
