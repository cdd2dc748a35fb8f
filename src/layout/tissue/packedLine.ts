import type { Point } from '../geometry';

/*
 * Outlines that never change are data, not work for every reader: their points as short text, two characters a point. A line
 * is smooth, so what is written is how much each step differs from the step before it, of every other point; the points
 * between follow from their neighbours.
 */

/** How a line is written. */
export interface LinePrecision {
  /** Between the points that are written, in design units. */
  spacing: number;
  /** The smallest difference, in shares of a design unit. */
  perUnit: number;
}

/** For an edge that is seen. */
export const EDGE: LinePrecision = { spacing: 10, perUnit: 5 };
/** For the lines of a volume, which are soft. */
export const SOFT: LinePrecision = { spacing: 30, perUnit: 1 };

/** Digits, and as many again for a digit that another follows. None is a quotation mark or a backslash. */
const BASE = 45;
const FIRST = 35;
const BACKSLASH = 92;

function character(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

/** A whole number: the sign is its lowest bit. */
function digits(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += character(BASE + (rest % BASE));
  return text + character(rest);
}

/** Points that stand in even steps, as text. */
export function packPoints(points: readonly Point[], perUnit: number): string {
  let [x, y, dx, dy] = [0, 0, 0, 0];
  let text = '';
  for (const [px, py] of points) {
    const [nx, ny] = [Math.round(px * perUnit), Math.round(py * perUnit)];
    text += digits(nx - x - dx) + digits(ny - y - dy);
    [dx, dy, x, y] = [nx - x, ny - y, nx, ny];
  }
  return text;
}

/** The points that a text stands for. */
export function unpackPoints(text: string, perUnit: number): Point[] {
  const values: number[] = [];
  let [value, unit] = [0, 1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
    value += (digit % BASE) * unit;
    unit *= BASE;
    if (digit >= BASE) continue;
    values.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, unit] = [0, 1];
  }
  let [x, y, dx, dy] = [0, 0, 0, 0];
  return Array.from({ length: values.length / 2 }, (_, i): Point => {
    dx += values[2 * i] as number;
    dy += values[2 * i + 1] as number;
    x += dx;
    y += dy;
    return [x / perUnit, y / perUnit];
  });
}

/** A line with a point between every two, on the cubic through the four that are nearest. */
function subdivided(points: readonly Point[], closed: boolean): Point[] {
  const n = points.length;
  const at = (i: number) => points[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))] as Point;
  const between = (i: number, k: 0 | 1) => (9 * (at(i)[k] + at(i + 1)[k]) - at(i - 1)[k] - at(i + 2)[k]) / 16;
  return points.flatMap((point, i): Point[] =>
    i === n - 1 && !closed ? [point] : [point, [between(i, 0), between(i, 1)]],
  );
}

/** A line out of its text, with twice as many points as are written. */
export function unpackLine(text: string, { perUnit }: LinePrecision, closed: boolean): Point[] {
  return subdivided(unpackPoints(text, perUnit), closed);
}
