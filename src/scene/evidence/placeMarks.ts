import { type Box, overlaps, type Point } from '../../layout/geometry';
import { lengthWithin, type Obstacles } from './obstacles';

/** A place a mark may take: its middle, and what the place costs by itself. */
export interface Candidate {
  x: number;
  y: number;
  cost: number;
}

const GAPS = [3, 7, 12, 18, 25, 33, 42, 52];
/** The further from its thing, the less a mark is taken for the thing's own. */
const FAR = 1.5;
/** Along a side, from end to end, and with a part of the mark beyond the ends. */
const SLIDES = [1, 0, 0.5, 0.75, 0.25] as const;
const BEYOND = [0.3, 0.6] as const;

/** Places around a box for a square mark, the nearest and those at its upper corners first. */
export function aroundBox({ x, y, w, h }: Box, side: number): Candidate[] {
  const mark = { w: side, h: side };
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

/** A mark to be placed, with the places that come into question for it. */
export interface MarkRequest {
  id: string;
  candidates: readonly Candidate[];
}

export interface PlacedMark {
  id: string;
  x: number;
  y: number;
  box: Box;
}

export interface MarkGround {
  width: number;
  height: number;
  obstacles: Obstacles;
  things: readonly { id: string; box: Box }[];
  lines: readonly { id: string; points: readonly Point[]; box: Box }[];
}

const EDGE = 4;
const AIR = 2.5;
/** A place this bad would mislead more than it tells. */
const WORST = 120;
const TIP = 11;
const COST = { foreignThing: 90, ownThing: 34, line: 0.9, leader: 2, tip: 40, neighbour: 1.6 };
/** Nearer than this to another thing, a mark might be taken for that thing's. */
const APART = 12;

const grown = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

function shareCovered(mark: Box, { x, y, w, h }: Box): number {
  const across = Math.min(mark.x + mark.w, x + w) - Math.max(mark.x, x);
  const down = Math.min(mark.y + mark.h, y + h) - Math.max(mark.y, y);
  return across <= 0 || down <= 0 ? 0 : (across * down) / (mark.w * mark.h);
}

/** How far two boxes are apart. */
function between(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w);
  const dy = Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h);
  return Math.hypot(dx, dy);
}

/** How near a mark is to things that are not its own, and how much of them it covers. */
function costOfThings(id: string, box: Box, things: MarkGround['things']): number {
  let cost = 0;
  for (const thing of things) {
    const own = thing.id === id;
    cost += shareCovered(box, thing.box) * (own ? COST.ownThing : COST.foreignThing);
    if (!own) cost += Math.max(0, APART - between(box, thing.box)) * COST.neighbour;
  }
  return cost;
}

function costOfLines(box: Box, { obstacles, lines }: MarkGround): number {
  let cost = 0;
  const near = grown(box, 2);
  for (const line of lines) {
    if (!overlaps(near, line.box)) continue;
    cost += lengthWithin(line.points, near) * COST.line;
    const [x, y] = line.points.at(-1) as Point;
    if (overlaps(near, { x: x - TIP, y: y - TIP, w: 2 * TIP, h: 2 * TIP })) cost += COST.tip;
  }
  for (const leader of obstacles.leaders) cost += lengthWithin(leader, near) * COST.leader;
  return cost;
}

/** The best place for each square mark in turn, so that none covers a word or another mark; those without one are left out. */
export function placeMarks(requests: readonly MarkRequest[], side: number, ground: MarkGround): PlacedMark[] {
  const taken: Box[] = [...ground.obstacles.words.map(({ box }) => box), ...ground.obstacles.solid];
  const isFree = (box: Box): boolean =>
    box.x >= EDGE &&
    box.y >= EDGE &&
    box.x + box.w <= ground.width - EDGE &&
    box.y + box.h <= ground.height - EDGE &&
    !taken.some((other) => overlaps(grown(box, AIR), other));

  return requests.flatMap(({ id, candidates }) => {
    let [best, least]: [PlacedMark | null, number] = [null, WORST];
    // The cheapest first: most of the others then need no look.
    for (const { x, y, cost } of [...candidates].sort((a, b) => a.cost - b.cost)) {
      if (cost >= least) break;
      const box = { x: x - side / 2, y: y - side / 2, w: side, h: side };
      if (!isFree(box)) continue;
      const whole = cost + costOfThings(id, box, ground.things) + costOfLines(box, ground);
      if (whole < least) [best, least] = [{ id, x, y, box }, whole];
    }
    if (!best) return [];
    taken.push(best.box);
    return [best];
  });
}
