import type { Point } from '../geometry';
import { border, bodyReach, type NodeBox } from './nodeBoxes';
import { hits, type Obstacles } from './words';

/** How far a loop stands off its node, and the gap at its ends. */
const OFF = 24;
const GAP = 4;

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
    const startX = x + sx * (border(box, sx > 0 ? 'right' : 'left', offY, hangs) + GAP);
    const endY = y + sy * (border(box, sy > 0 ? 'bottom' : 'top', offX, hangs) + GAP);
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
