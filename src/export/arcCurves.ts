import type { Point } from '../layout/geometry';

export interface Arc {
  rx: number;
  ry: number;
  /** Degrees by which the ellipse is turned. */
  turn: number;
  large: boolean;
  sweep: boolean;
}

type Curve = readonly [Point, Point, Point];

/**
 * An elliptical arc of SVG as cubic curves, none longer than a quarter. The centre is found as in the implementation
 * notes of SVG 2, section B.2.4; radii that are too small are made to fit.
 */
export function arcCurves([x0, y0]: Point, { rx, ry, turn, large, sweep }: Arc, [x1, y1]: Point): Curve[] {
  if (x0 === x1 && y0 === y1) return [];
  if (rx === 0 || ry === 0)
    return [
      [
        [x0, y0],
        [x1, y1],
        [x1, y1],
      ],
    ];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  let [a, b] = [Math.abs(rx), Math.abs(ry)];
  const excess = (px / a) ** 2 + (py / b) ** 2;
  if (excess > 1) [a, b] = [a * Math.sqrt(excess), b * Math.sqrt(excess)];
  const square = (a * b) ** 2 - (a * py) ** 2 - (b * px) ** 2;
  const share = Math.sqrt(Math.max(0, square) / ((a * py) ** 2 + (b * px) ** 2)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(share * a * py) / b, (-share * b * px) / a];
  const from = Math.atan2((py - cy) / b, (px - cx) / a);
  const to = Math.atan2((-py - cy) / b, (-px - cx) / a);
  let span = to - from;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;

  const count = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const step = span / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const out = (u: number, v: number): Point => [
    cos * (cx + a * u) - sin * (cy + b * v) + mx,
    sin * (cx + a * u) + cos * (cy + b * v) + my,
  ];
  return Array.from({ length: count }, (_, i): Curve => {
    const [s, e] = [from + i * step, from + (i + 1) * step];
    return [
      out(Math.cos(s) - reach * Math.sin(s), Math.sin(s) + reach * Math.cos(s)),
      out(Math.cos(e) + reach * Math.sin(e), Math.sin(e) - reach * Math.cos(e)),
      i === count - 1 ? [x1, y1] : out(Math.cos(e), Math.sin(e)),
    ];
  });
}
