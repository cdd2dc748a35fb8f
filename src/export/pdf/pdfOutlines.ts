import type { Point } from '../../layout/geometry';
import type { EllipseItem, PathItem, RectItem } from '../../scene/scene';
import { pathCommands } from '../pathCommands';

/** What a transform does, as PDF and SVG write it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY_MATRIX: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that does the inner one first. */
export function multiplyMatrices(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Degrees, clockwise where y runs downwards, around a point. */
export function rotationMatrix(degrees: number, x = 0, y = 0): Matrix {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** A piece of a path in absolute numbers: to a point, along a line, along a cubic curve, or back to where it began. */
export type PdfPathPiece =
  | { verb: 'M' | 'L'; to: readonly [number, number] }
  | { verb: 'C'; to: readonly [number, number, number, number, number, number] }
  | { verb: 'Z' };

/** Two thirds of the way from an end of a quadratic curve to its handle: where a cubic one has its own. */
function cubicHandle([x, y]: Point, [a, b]: Point): Point {
  return [x + ((a - x) * 2) / 3, y + ((b - y) * 2) / 3];
}

/** The `d` of a path in the four commands that PDF has; a quadratic curve becomes the cubic one that is the same. */
export function toPdfPath(d: string): PdfPathPiece[] {
  let now: Point = [0, 0];
  let start: Point = now;
  return pathCommands(d).map(({ verb, points }): PdfPathPiece => {
    const from = now;
    const [first = from, second = from, last = from] = points;
    if (verb === 'Z') {
      now = start;
      return { verb };
    }
    now = points.at(-1) ?? from;
    if (verb === 'M') start = now;
    if (verb === 'M' || verb === 'L') return { verb, to: [first[0], first[1]] };
    const [a, b, end] =
      verb === 'Q' ? [cubicHandle(from, first), cubicHandle(second, first), second] : [first, second, last];
    return { verb: 'C', to: [a[0], a[1], b[0], b[1], end[0], end[1]] };
  });
}

/** Corners of a box: the least and the greatest of x and y. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far from the end of a quarter of a circle its handle is, in shares of the radius. */
const HANDLE = (4 / 3) * (Math.SQRT2 - 1);

function ovalPieces(cx: number, cy: number, rx: number, ry: number): PdfPathPiece[] {
  const [hx, hy] = [rx * HANDLE, ry * HANDLE];
  return [
    { verb: 'M', to: [cx + rx, cy] },
    { verb: 'C', to: [cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry] },
    { verb: 'C', to: [cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy] },
    { verb: 'C', to: [cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry] },
    { verb: 'C', to: [cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy] },
    { verb: 'Z' },
  ];
}

function rectPieces({ x, y, w, h, r = 0 }: RectItem): PdfPathPiece[] {
  const [rx, ry] = [Math.min(r, w / 2), Math.min(r, h / 2)];
  const [right, bottom, hx, hy] = [x + w, y + h, rx * (1 - HANDLE), ry * (1 - HANDLE)];
  if (rx <= 0 || ry <= 0) {
    const corners = [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ] as const;
    return [...corners.map((to, at): PdfPathPiece => ({ verb: at === 0 ? 'M' : 'L', to })), { verb: 'Z' }];
  }
  return [
    { verb: 'M', to: [x + rx, y] },
    { verb: 'L', to: [right - rx, y] },
    { verb: 'C', to: [right - hx, y, right, y + hy, right, y + ry] },
    { verb: 'L', to: [right, bottom - ry] },
    { verb: 'C', to: [right, bottom - hy, right - hx, bottom, right - rx, bottom] },
    { verb: 'L', to: [x + rx, bottom] },
    { verb: 'C', to: [x + hx, bottom, x, bottom - hy, x, bottom - ry] },
    { verb: 'L', to: [x, y + ry] },
    { verb: 'C', to: [x, y + hy, x + hx, y, x + rx, y] },
    { verb: 'Z' },
  ];
}

/** The outline of a shape before it is turned. */
export function outlineOf(item: PathItem | RectItem | EllipseItem): PdfPathPiece[] {
  if (item.kind === 'path') return toPdfPath(item.d);
  return item.kind === 'rect' ? rectPieces(item) : ovalPieces(item.cx, item.cy, item.rx, item.ry);
}

/** What turns a shape around its own middle. */
export function rotationOf(item: PathItem | RectItem | EllipseItem): Matrix | null {
  return item.kind === 'ellipse' && item.rotate ? rotationMatrix(item.rotate, item.cx, item.cy) : null;
}

/** Where, from 0 to 1, a cubic curve of one coordinate turns back. */
function turnsBack(p: number, q: number, r: number, s: number): number[] {
  const [a, b, c] = [3 * (s - 3 * r + 3 * q - p), 6 * (r - 2 * q + p), 3 * (q - p)];
  if (Math.abs(a) < 1e-9) return Math.abs(b) < 1e-9 ? [] : [-c / b];
  const root = Math.sqrt(b * b - 4 * a * c);
  return Number.isNaN(root) ? [] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}

/** The box around an outline without its stroke, which is what a gradient of a shape is measured by; null for nothing. */
export function boundsOf(pieces: readonly PdfPathPiece[]): Bounds | null {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const piece of pieces) {
    if (piece.verb === 'Z') continue;
    if (piece.verb === 'C') {
      const [a, b, p, q, toX, toY] = piece.to;
      const at = (t: number, one: number, two: number, three: number, four: number): number =>
        (1 - t) ** 3 * one + 3 * t * (1 - t) ** 2 * two + 3 * t * t * (1 - t) * three + t ** 3 * four;
      const inside = (t: number): boolean => t > 0 && t < 1;
      xs.push(
        ...turnsBack(x, a, p, toX)
          .filter(inside)
          .map((t) => at(t, x, a, p, toX)),
      );
      ys.push(
        ...turnsBack(y, b, q, toY)
          .filter(inside)
          .map((t) => at(t, y, b, q, toY)),
      );
    }
    [x, y] = [piece.to.at(-2) as number, piece.to.at(-1) as number];
    xs.push(x);
    ys.push(y);
  }
  if (xs.length === 0) return null;
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The box around a box that a transform has moved. */
export function movedBounds({ left, top, right, bottom }: Bounds, matrix: Matrix): Bounds {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([x = 0, y = 0]) => multiplyMatrices(matrix, [1, 0, 0, 1, x, y]));
  const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
