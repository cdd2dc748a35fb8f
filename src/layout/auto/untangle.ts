import type { Point } from '../geometry';
import { type Coordinates, type CoordinatesInput, type Orders, orderStretches, placeLines } from './coordinates';
import { high, low } from './tracks';

type Line = readonly Point[];

/** How often two lines of level and upright stretches cross, with what runs one over the other counted as worse. */
export function crossingsOf(a: Line, b: Line): number {
  let count = 0;
  for (let i = 1; i < a.length; i++) {
    const [ax, ay] = a[i - 1] as Point;
    const [bx, by] = a[i] as Point;
    const [x0, x1, y0, y1] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
    for (let k = 1; k < b.length; k++) {
      const [cx, cy] = b[k - 1] as Point;
      const [dx, dy] = b[k] as Point;
      const [u0, u1, v0, v1] = [Math.min(cx, dx), Math.max(cx, dx), Math.min(cy, dy), Math.max(cy, dy)];
      if (x0 > u1 || u0 > x1 || y0 > v1 || v0 > y1) continue;
      const alike = (ay === by) === (cy === dy);
      count += alike ? 3 : 1;
    }
  }
  return count;
}

function totalCrossings(lines: readonly Line[]): number {
  let count = 0;
  for (let i = 0; i < lines.length; i++)
    for (let k = 0; k < i; k++) count += crossingsOf(lines[i] as Line, lines[k] as Line);
  return count;
}

/** Exchanges neighbouring tracks as long as that leaves fewer crossings. */
export function untangle(input: CoordinatesInput): Coordinates {
  const { stretches, orders } = orderStretches(input.paths);
  let best = placeLines(input, stretches, orders);
  let fewest = totalCrossings(best.lines);
  for (let pass = 0; pass < 4 && fewest > 0; pass++) {
    const before = fewest;
    for (const ordered of (orders as Orders).values()) {
      for (let i = 1; i < ordered.length; i++) {
        const [a, b] = [ordered[i - 1], ordered[i]];
        if (!a || !b || low(a) > high(b) || low(b) > high(a)) continue;
        [ordered[i - 1], ordered[i]] = [b, a];
        const tried = placeLines(input, stretches, orders);
        const count = totalCrossings(tried.lines);
        if (count < fewest) [best, fewest] = [tried, count];
        else [ordered[i - 1], ordered[i]] = [a, b];
      }
    }
    if (fewest === before) break;
  }
  return best;
}
