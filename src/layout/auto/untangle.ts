import type { Point } from '../geometry';
import { type Orders, orderStretches } from './coordinates';
import type { Path } from './router';
import { high, low, type Stretch } from './tracks';

type Line = readonly Point[];

/** How often two lines of level and upright stretches cross, with what runs one over the other counted as worse. */
function crossingsOf(a: Line, b: Line): number {
  let count = 0;
  for (let i = 1; i < a.length; i++) {
    const [from, to] = [a[i - 1] as Point, a[i] as Point];
    const [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const [y0, y1] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    for (let k = 1; k < b.length; k++) {
      const [c, d] = [b[k - 1] as Point, b[k] as Point];
      if (Math.max(c[0], d[0]) < x0 || Math.min(c[0], d[0]) > x1) continue;
      if (Math.max(c[1], d[1]) < y0 || Math.min(c[1], d[1]) > y1) continue;
      count += (y0 === y1) === (c[1] === d[1]) ? 3 : 1;
    }
  }
  return count;
}

/** Lines in a picture that knows only their order: places along an axis are these far apart, tracks one unit. */
const PLACE = 1000;
/** From the middle of a node to its border. */
const NODE = 300;

/** The stretches of all ways, their order on the lines of the grid, and how often ways cross. */
export interface Ways {
  stretches: Stretch[][];
  orders: Orders;
  crossings: number;
}

/** Exchanges neighbours on the lines of the grid as long as that leaves fewer crossings. */
export function untangle(paths: readonly Path[]): Ways {
  const { stretches, orders } = orderStretches(paths);
  const position = new Map<Stretch, number>();
  for (const ordered of orders.values())
    ordered.forEach((stretch, i) => position.set(stretch, stretch.line * PLACE + (i - (ordered.length - 1) / 2)));
  const at = (stretch: Stretch) => position.get(stretch) as number;
  const lineOf = (list: readonly Stretch[]): Point[] => {
    const end = (stretch: Stretch, which: 'from' | 'to') => {
      const next = list[stretch.index + (which === 'from' ? -1 : 1)];
      if (next) return at(next);
      const other = which === 'from' ? stretch.to : stretch.from;
      return stretch[which] * PLACE + Math.sign(other - stretch[which]) * NODE;
    };
    const point = (stretch: Stretch, which: 'from' | 'to'): Point =>
      stretch.level ? [end(stretch, which), at(stretch)] : [at(stretch), end(stretch, which)];
    const first = list[0];
    return first ? [point(first, 'from'), ...list.map((stretch) => point(stretch, 'to'))] : [];
  };
  const lines = stretches.map(lineOf);
  // Of neighbours on a line, an exchange changes only whether the two cross each other.
  const between = (a: Stretch, b: Stretch) => crossingsOf(lines[a.path] as Line, lines[b.path] as Line);
  const exchange = (ordered: Stretch[], i: number) => {
    const [a, b] = [ordered[i - 1] as Stretch, ordered[i] as Stretch];
    const [pa, pb] = [at(a), at(b)];
    [ordered[i - 1], ordered[i]] = [b, a];
    position.set(a, pb);
    position.set(b, pa);
    for (const { path } of [a, b]) lines[path] = lineOf(stretches[path] as Stretch[]);
  };
  for (let pass = 0; pass < 6; pass++) {
    let improved = false;
    for (const ordered of orders.values()) {
      for (let i = 1; i < ordered.length; i++) {
        const [a, b] = [ordered[i - 1] as Stretch, ordered[i] as Stretch];
        if (a.path === b.path) continue;
        const isApart = low(a) > high(b) || low(b) > high(a);
        const before = isApart ? 0 : between(a, b);
        if (!isApart && before === 0) continue;
        exchange(ordered, i);
        // Two that do not meet may change places, so that others can be compared across them.
        if (!isApart && between(a, b) >= before) exchange(ordered, i);
        else if (!isApart) improved = true;
      }
    }
    if (!improved) break;
  }
  let crossings = 0;
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) crossings += Math.min(1, crossingsOf(a, b));
  });
  return { stretches, orders, crossings };
}
