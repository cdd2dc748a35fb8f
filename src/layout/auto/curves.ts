import type { Box, Point } from '../geometry';
import { type Route, routeLine } from '../route';
import { bodyReach, border, type NodeBox, TIP_GAP } from './nodeBoxes';
import { hits, type Obstacles } from './words';

/** How far a loop stands off its node. */
const OFF = 24;

const CORNERS = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** An arrow that returns to its own node: a small loop around the corner at which it is least in the way. */
export function loopAt([x, y]: Point, box: NodeBox, hangs: boolean, obstacles: Obstacles): Point[] {
  const body = bodyReach(box, hangs);
  const around = (sx: 1 | -1, sy: 1 | -1): Point[] => {
    const high = sy < 0 ? body.up : body.down;
    const [offX, offY] = [(sx * box.w) / 4, sy * Math.min(high * 0.5, high - 10)];
    const startX = x + sx * (border(box, sx > 0 ? 'right' : 'left', offY, hangs) + TIP_GAP);
    const endY = y + sy * (border(box, sy > 0 ? 'bottom' : 'top', offX, hangs) + TIP_GAP);
    const [farX, farY] = [startX + sx * OFF, endY + sy * OFF];
    return [
      [startX, y + offY],
      [farX, y + offY],
      [farX, farY],
      [x + offX, farY],
      [x + offX, endY],
    ];
  };
  const cost = (loop: readonly Point[]) => {
    const [start, corner, far, turn, end] = loop as [Point, Point, Point, Point, Point];
    const left = Math.min(start[0], far[0], turn[0]);
    const top = Math.min(start[1], far[1], end[1]);
    const room = {
      x: Math.min(left, turn[0]),
      y: top,
      w: Math.abs(far[0] - turn[0]),
      h: Math.abs(far[1] - corner[1]),
    };
    return hits(room, obstacles);
  };
  return CORNERS.map(([sx, sy]) => around(sx, sy)).reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/** Neighbours are joined by a curve over no more than this, and no steeper. */
const MOST = { across: 175, steep: 1.35 };
/** How far the handles of a curve reach, as a share of what it crosses. */
const REACH = 0.55;
/** A single turn with arms up to this long is drawn as one wide bend. */
const BEND = { longest: 130, radius: 44 };

/** Whether two straight stretches meet. */
function meet([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): boolean {
  const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  const other = (x: number, y: number) => Math.sign((dx - cx) * (y - cy) - (dy - cy) * (x - cx));
  return side(cx, cy) !== side(dx, dy) && other(ax, ay) !== other(bx, by);
}

function crossings(line: readonly Point[], others: readonly (readonly Point[])[], own: number): number {
  let count = 0;
  others.forEach((other, k) => {
    if (k === own) return;
    for (let i = 1; i < line.length; i++)
      for (let j = 1; j < other.length; j++)
        if (meet(line[i - 1] as Point, line[i] as Point, other[j - 1] as Point, other[j] as Point)) count++;
  });
  return count;
}

/** An S from end to end of a way with two turns, if it leads on and neither far nor steeply aside. */
function swing([a, b, c, d]: readonly [Point, Point, Point, Point]): Route | null {
  const [along, aside] = a[1] === b[1] ? ([0, 1] as const) : ([1, 0] as const);
  const [across, off] = [d[along] - a[along], Math.abs(d[aside] - a[aside])];
  const isOnward = (b[along] - a[along]) * (d[along] - c[along]) > 0;
  if (!isOnward || Math.abs(across) > MOST.across || off > Math.abs(across) * MOST.steep) return null;
  const arm = across * REACH;
  const by = ([x, y]: Point, reach: number): Point => (along === 0 ? [x + reach, y] : [x, y + reach]);
  return { curve: [a, by(a, arm), by(d, -arm), d] };
}

/**
 * One gentle curve in place of the corners of an arrow between neighbours, where it touches nothing that the corners do
 * not; null where corners are better.
 */
export function curveOf(lines: readonly (readonly Point[])[], index: number, boxes: readonly Box[]): Route | null {
  const corners = lines[index] as readonly Point[];
  if (corners.length === 3) {
    const [a, b, c] = corners as [Point, Point, Point];
    const arm = (p: Point, q: Point) => Math.abs(p[0] - q[0]) + Math.abs(p[1] - q[1]);
    return Math.min(arm(a, b), arm(b, c)) <= BEND.longest ? { corners, radius: BEND.radius } : null;
  }
  if (corners.length !== 4) return null;
  const curve = swing(corners as unknown as readonly [Point, Point, Point, Point]);
  if (!curve) return null;
  const { points } = routeLine(curve);
  const touched = ({ x, y, w, h }: Box) =>
    points.slice(1, -1).some(([px, py]) => px > x - 3 && px < x + w + 3 && py > y - 3 && py < y + h + 3);
  const isClear = !boxes.some((box) => touched(box) && box.h > 14 && box.w > 14);
  return isClear && crossings(points, lines, index) <= crossings(corners, lines, index) ? curve : null;
}
