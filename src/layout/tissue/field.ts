import { clamp, lerp } from '../geometry';

/** A signed distance to the edge of a body, negative inside. Bodies are combined from these and then outlined. */
export type Field = (x: number, y: number) => number;

/** A superellipse; a `power` above 2 makes it fuller at the corners, as cells are. */
export function ellipseField(cx: number, cy: number, rx: number, ry: number, rotate = 0, power = 2): Field {
  const [cos, sin] = [Math.cos(-rotate), Math.sin(-rotate)];
  const size = Math.min(rx, ry);
  return (x, y) => {
    const [dx, dy] = [x - cx, y - cy];
    const u = Math.abs((dx * cos - dy * sin) / rx);
    const v = Math.abs((dx * sin + dy * cos) / ry);
    return ((u ** power + v ** power) ** (1 / power) - 1) * size;
  };
}

/** A round-ended stretch whose radius goes from one end's to the other's. */
export function coneField(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): Field {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  return (x, y) => {
    const t = clamp(((x - x1) * dx + (y - y1) * dy) / squared, 0, 1);
    const [px, py] = [x - x1 - dx * t, y - y1 - dy * t];
    // Not `hypot`, which is many times slower: this is called a million times.
    return Math.sqrt(px * px + py * py) - lerp(r1, r2, t * t * (3 - 2 * t));
  };
}

/** A smooth union with a seam of about `width` units, as of a neck and its shaft. */
export function joined(width: number, ...fields: readonly Field[]): Field {
  const [first, ...rest] = fields as readonly [Field, ...Field[]];
  return (x, y) => {
    let d = first(x, y);
    for (const field of rest) {
      const e = field(x, y);
      const h = clamp(0.5 + (0.5 * (e - d)) / width, 0, 1);
      d = lerp(e, d, h) - width * h * (1 - h);
    }
    return d;
  };
}

/** The first without the second, with a rounded rim. */
export function without(width: number, body: Field, hole: Field): Field {
  return (x, y) => {
    const [d, e] = [body(x, y), -hole(x, y)];
    const h = clamp(0.5 - (0.5 * (d - e)) / width, 0, 1);
    return lerp(d, e, h) + width * h * (1 - h);
  };
}

/** The body made larger all round. */
export function grown(field: Field, by: number): Field {
  return (x, y) => field(x, y) - by;
}

/** A slow unevenness that makes a body look grown rather than ruled. `length` is the scale of its waves. */
export function uneven(field: Field, height: number, length: number, phase: number): Field {
  return (x, y) =>
    field(x, y) +
    (height *
      (Math.sin(x / length + phase) +
        Math.sin((y / length) * 1.17 + phase * 1.7 + 1) +
        0.6 * Math.sin(((x + y) / length) * 0.61 + phase))) /
      2.6;
}

/** Catmull-Rom interpolation: `at` runs from 0 to the number of values less one. */
function interpolateValues(values: readonly number[], at: number): number {
  const i = clamp(Math.floor(at), 0, values.length - 2);
  const t = at - i;
  const v = (k: number) => values[clamp(i + k, 0, values.length - 1)] as number;
  const [a, b, c, d] = [v(-1), v(0), v(1), v(2)];
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

/** Further than any seam reaches. */
const FAR = 60;

/** A process of a cell: a smooth way through points, each with its radius, as a chain of cones. */
export function processField(points: readonly (readonly [x: number, y: number, r: number])[], perSpan = 4): Field {
  const column = (k: 0 | 1 | 2) => points.map((point) => point[k]);
  const [xs, ys, rs] = [column(0), column(1), column(2)];
  const count = (points.length - 1) * perSpan;
  const dense = Array.from({ length: count + 1 }, (_, i) => {
    const at = i / perSpan;
    return [interpolateValues(xs, at), interpolateValues(ys, at), interpolateValues(rs, at)] as const;
  });
  const chain = joined(6, ...dense.slice(1).map((to, i) => coneField(...(dense[i] as (typeof dense)[0]), ...to)));
  const room = Math.max(...rs);
  const [left, right] = [Math.min(...xs) - room, Math.max(...xs) + room];
  const [top, floor] = [Math.min(...ys) - room, Math.max(...ys) + room];
  return (x, y) => {
    // Far away, the distance to its bounding box will do.
    const away = Math.max(left - x, x - right, top - y, y - floor);
    return away > FAR ? away : chain(x, y);
  };
}

/** A long horizontal process with blunt ends, by its middle and half its height at each x: cheaper than cones. */
export function shaftField(points: readonly (readonly [x: number, y: number, r: number])[]): Field {
  const ys = points.map((point) => point[1]);
  const rs = points.map((point) => point[2]);
  const [first, last] = [points[0]![0], points.at(-1)![0]];
  return (x, y) => {
    let i = 1;
    while (i < points.length - 1 && points[i]![0] < x) i++;
    const [x0, x1] = [points[i - 1]![0], points[i]![0]];
    const at = clamp(i - 1 + (x - x0) / (x1 - x0), 0, points.length - 1);
    return Math.max(Math.abs(y - interpolateValues(ys, at)) - interpolateValues(rs, at), first - x, x - last);
  };
}
