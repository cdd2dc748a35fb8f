import type { Box, Point } from '../geometry';
import { pointAt, polyline } from '../polyline';

export interface WayInput {
  /** Where the way starts, by way of a second point; and where it ends, by way of a first one. */
  from: readonly [Point, Point];
  to: readonly [Point, Point];
  width: number;
  height: number;
  obstacles: readonly { box: Box; isLabel: boolean }[];
  strays(x: number, y: number): number;
}

const CELL = 20;
const PAD = { glyph: 15, label: 8 };
/** A step outside of what both ends lie in costs this many times its length more. */
const STRAY = 1.4;
const NEIGHBOURS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/** A way around obstacles by A* on a coarse grid, pulled straight and rounded; null where there is none. */
export function findWay({ from, to, width, height, obstacles, strays }: WayInput): Point[] | null {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const isBlocked = (x: number, y: number): boolean =>
    obstacles.some(({ box, isLabel }) => {
      const pad = isLabel ? PAD.label : PAD.glyph;
      return x > box.x - pad && x < box.x + box.w + pad && y > box.y - pad && y < box.y + box.h + pad;
    });
  const cellOf = ([x, y]: Point): number =>
    Math.max(0, Math.min(rows - 1, Math.round(y / CELL))) * columns +
    Math.max(0, Math.min(columns - 1, Math.round(x / CELL)));
  const [start, goal] = [cellOf(from[1]), cellOf(to[0])];
  const [gx, gy] = [goal % columns, Math.floor(goal / columns)];
  const costs = new Map<number, number>([[start, 0]]);
  const cameFrom = new Map<number, number>();
  const open: { cell: number; estimate: number }[] = [{ cell: start, estimate: 0 }];
  const closed = new Set<number>();
  while (open.length > 0) {
    let least = 0;
    for (let i = 1; i < open.length; i++) if (open[i]!.estimate < open[least]!.estimate) least = i;
    const { cell } = open.splice(least, 1)[0]!;
    if (cell === goal) break;
    if (closed.has(cell)) continue;
    closed.add(cell);
    const [cx, cy] = [cell % columns, Math.floor(cell / columns)];
    for (const [dx, dy] of NEIGHBOURS) {
      const [nx, ny] = [cx + dx, cy + dy];
      if (nx < 1 || ny < 1 || nx >= columns - 1 || ny >= rows - 1) continue;
      const next = ny * columns + nx;
      if (closed.has(next) || (next !== goal && isBlocked(nx * CELL, ny * CELL))) continue;
      const stray = strays(nx * CELL, ny * CELL) > 4 ? STRAY : 0;
      const cost = costs.get(cell)! + Math.hypot(dx, dy) * (1 + stray);
      if (cost >= (costs.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      costs.set(next, cost);
      cameFrom.set(next, cell);
      open.push({ cell: next, estimate: cost + Math.hypot(gx - nx, gy - ny) });
    }
  }
  if (!cameFrom.has(goal)) return null;
  const corners: Point[] = [to[0]];
  for (let cell = cameFrom.get(goal); cell !== undefined && cell !== start; cell = cameFrom.get(cell)) {
    corners.push([(cell % columns) * CELL, Math.floor(cell / columns) * CELL]);
  }
  corners.push(from[1]);
  corners.reverse();
  const isSame = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
  const way = pulled(corners, isBlocked);
  return rounded([...(isSame(...from) ? [] : [from[0]]), ...way, ...(isSame(...to) ? [] : [to[1]])]);
}

/** Drops the corners that a straight line can leave out. */
function pulled(corners: readonly Point[], isBlocked: (x: number, y: number) => boolean): Point[] {
  const kept: Point[] = [corners[0]!];
  let at = 0;
  while (at < corners.length - 1) {
    let next = corners.length - 1;
    while (next > at + 1 && !isClear(corners[at]!, corners[next]!, isBlocked)) next--;
    kept.push(corners[next]!);
    at = next;
  }
  return kept;
}

function isClear(a: Point, b: Point, isBlocked: (x: number, y: number) => boolean): boolean {
  const count = Math.max(2, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 8));
  for (let i = 1; i < count; i++) {
    const t = i / count;
    if (isBlocked(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)) return false;
  }
  return true;
}

/** Corner cutting (Chaikin) with the ends kept. */
function rounded(points: readonly Point[]): Point[] {
  let now = [...points];
  for (let round = 0; round < 4; round++) {
    const next: Point[] = [now[0]!];
    for (let i = 0; i < now.length - 1; i++) {
      const [a, b] = [now[i]!, now[i + 1]!];
      const cut = (t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      if (i > 0) next.push(cut(0.25));
      if (i < now.length - 2) next.push(cut(0.75));
    }
    next.push(now.at(-1)!);
    now = next;
  }
  const line = polyline(now);
  const count = Math.max(12, Math.round(line.length / 14));
  return Array.from({ length: count + 1 }, (_, i): Point => {
    const { x, y } = pointAt(line, (line.length * i) / count);
    return [x, y];
  });
}
