import type { Box, Point } from '../../layout/geometry';
import { type Polyline, pointAt } from '../../layout/polyline';

/** A place a mark may take: its middle, and what the place costs by itself. */
export interface Candidate {
  x: number;
  y: number;
  cost: number;
  /** It stands on its own line, which it is meant to cover. */
  onLine?: boolean;
}

const GAPS = [3, 7, 12, 18, 25, 33, 42, 52];
/** The further from its thing, the less a mark is taken for the thing's own. */
const FAR = 1.5;
/** Along a side, from end to end, and with a part of the mark beyond the ends. */
const SLIDES = [1, 0, 0.5, 0.75, 0.25] as const;
const BEYOND = [0.3, 0.6] as const;

/** Places around a box, the nearest and those at its upper corners first. */
export function aroundBox({ x, y, w, h }: Box, mark: { w: number; h: number }): Candidate[] {
  const found: Candidate[] = [];
  for (const gap of GAPS) {
    const far = gap * FAR;
    for (const slide of SLIDES) {
      const along = x + mark.w / 2 + (w - mark.w) * slide;
      const middling = slide === 1 ? 0 : slide === 0 ? 3 : 5;
      found.push({ x: along, y: y - gap - mark.h / 2, cost: far + middling });
      found.push({ x: along, y: y + h + gap + mark.h / 2, cost: far + middling + 6 });
    }
    for (const beyond of BEYOND) {
      const up = y - gap - mark.h / 2;
      found.push({ x: x + w - mark.w * (0.5 - beyond), y: up, cost: far + 2 + 4 * beyond });
      found.push({ x: x + mark.w * (0.5 - beyond), y: up, cost: far + 5 + 4 * beyond });
    }
    for (const slide of [0, 0.5, 1]) {
      const down = y + mark.h / 2 + (h - mark.h) * slide;
      found.push({ x: x + w + gap + mark.w / 2, y: down, cost: far + 5 + slide });
      found.push({ x: x - gap - mark.w / 2, y: down, cost: far + 9 + slide });
    }
    // Half over a corner: for boxes so small that nothing near them is free.
    for (const [side, cost] of [
      [1, 4],
      [-1, 7],
    ] as const) {
      const corner = side === 1 ? x + w + gap : x - gap;
      found.push({ x: corner + (side * mark.w) / 2, y: y - gap - mark.h / 2, cost: 1.3 * far + cost });
      found.push({ x: corner + (side * mark.w) / 2, y: y + h + gap + mark.h / 2, cost: 1.3 * far + cost + 6 });
    }
  }
  return found;
}

/** Just after the words of a row, or before them. */
export function besideRow({ x, y, w, h }: Box, mark: { w: number; h: number }): Candidate[] {
  const middle = y + h / 2;
  return GAPS.flatMap((gap) => [
    { x: x + w + gap + 6 + mark.w / 2, y: middle, cost: gap },
    { x: x - gap - 6 - mark.w / 2, y: middle, cost: gap + 12 },
  ]);
}

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const ASIDE = [0, 5, 11, 18, 26, 36, 46];
/** What must stay to be seen of a line on both sides of a mark that stands on it, its tip included. */
const SEEN_BESIDE = 22;

/** Places on a line where that is long enough, else beside it. */
export function alongLine(line: Polyline, mark: { w: number; h: number }): Candidate[] {
  return SHARES.flatMap((share) => {
    const { x, y, degrees } = pointAt(line, line.length * share);
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
    const [half, across] = [(mark.w * cos + mark.h * sin) / 2, (mark.w * sin + mark.h * cos) / 2];
    const room = Math.min(line.length * share, line.length * (1 - share)) - half;
    const wander = Math.abs(share - 0.5) * 16;
    const normal: Point = [-Math.sin(angle), Math.cos(angle)];
    const beside = ASIDE.flatMap((gap) =>
      [-1, 1].map((side) => ({
        x: x + normal[0] * side * (across + 4 + gap),
        y: y + normal[1] * side * (across + 4 + gap),
        cost: 6 + gap + wander + (side === 1 ? 0.5 : 0),
      })),
    );
    return room >= SEEN_BESIDE ? [{ x, y, cost: wander, onLine: true }, ...beside] : beside;
  });
}
