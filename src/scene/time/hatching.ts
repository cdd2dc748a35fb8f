import { round2 } from '../../layout/geometry';

/** Between one line of a hatching and the next, along the axis. */
const SPACING = 9;
const SAMPLES = 14;

/**
 * Lines at 45° within a bar, as path data. `edges` gives the upper and the lower edge at a place; the lines keep to a
 * grid of the whole picture, so that a bar that grows does not make them wander.
 */
export function hatching(x0: number, x1: number, edges: (x: number) => readonly [number, number]): string {
  const [top, bottom] = [x0, x1]
    .map(edges)
    .reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)], edges((x0 + x1) / 2));
  const height = bottom - top;
  if (height <= 0 || x1 <= x0) return '';
  let d = '';
  for (let foot = Math.ceil((x0 - height) / SPACING) * SPACING; foot < x1; foot += SPACING) {
    let from: readonly [number, number] | null = null;
    let to: readonly [number, number] | null = null;
    for (let k = 0; k <= SAMPLES; k++) {
      const [x, y] = [foot + (height * k) / SAMPLES, bottom - (height * k) / SAMPLES];
      if (x < x0 || x > x1) continue;
      const [up, down] = edges(x);
      if (y < up + 0.8 || y > down - 0.8) continue;
      from ??= [x, y];
      to = [x, y];
    }
    if (from && to && to !== from) d += `M${round2(from[0])} ${round2(from[1])}L${round2(to[0])} ${round2(to[1])}`;
  }
  return d;
}
