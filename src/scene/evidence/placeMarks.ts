import { type Box, overlaps, type Point } from '../../layout/geometry';
import type { Candidate } from './candidates';
import { lengthWithin, type Obstacles } from './obstacles';

/** One way to draw a mark and the places that come into question for it. */
export interface MarkChoice {
  w: number;
  h: number;
  candidates: readonly Candidate[];
}

/** A mark to be placed: in its first form if there is room for that, else in a smaller one. */
export interface MarkRequest {
  id: string;
  choices: readonly MarkChoice[];
}

export interface PlacedMark {
  id: string;
  x: number;
  y: number;
  /** Which of its forms found room. */
  choice: number;
  box: Box;
}

export interface MarkGround {
  width: number;
  height: number;
  obstacles: Obstacles;
  things: readonly { id: string; box: Box }[];
  lines: readonly { id: string; points: readonly Point[] }[];
}

const EDGE = 4;
const AIR = 2.5;
/** A place this bad would mislead more than it tells. */
const WORST = 74;
const TIP = 11;
const COST = { foreignThing: 90, ownThing: 34, line: 1.5, ownLine: 0.9, leader: 2, tip: 40, neighbour: 1.6 };
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

/** What a place covers of the picture, as a cost. */
function covered(id: string, box: Box, { obstacles, things, lines }: MarkGround, onLine: boolean): number {
  const isNode = things.some((thing) => thing.id === id);
  let cost = 0;
  for (const thing of things) {
    const own = thing.id === id;
    cost += shareCovered(box, thing.box) * (own ? COST.ownThing : COST.foreignThing);
    if (!own && !onLine) cost += Math.max(0, APART - between(box, thing.box)) * COST.neighbour * (isNode ? 1 : 0.3);
  }
  const near = grown(box, 2);
  for (const line of lines) {
    const own = line.id === id;
    if (!(own && onLine)) cost += lengthWithin(line.points, near) * (own ? COST.ownLine : COST.line);
    const [x, y] = line.points.at(-1) as Point;
    if (overlaps(near, { x: x - TIP, y: y - TIP, w: 2 * TIP, h: 2 * TIP })) cost += COST.tip;
  }
  for (const leader of obstacles.leaders) cost += lengthWithin(leader, near) * COST.leader;
  return cost;
}

/** The best place for each mark in turn, so that none covers a word or another mark; those without one are left out. */
export function placeMarks(requests: readonly MarkRequest[], ground: MarkGround): PlacedMark[] {
  const taken: Box[] = [...ground.obstacles.words.map(({ box }) => box), ...ground.obstacles.solid];
  const isFree = (box: Box): boolean =>
    box.x >= EDGE &&
    box.y >= EDGE &&
    box.x + box.w <= ground.width - EDGE &&
    box.y + box.h <= ground.height - EDGE &&
    !taken.some((other) => overlaps(grown(box, AIR), other));

  return requests.flatMap(({ id, choices }) => {
    for (const [choice, { w, h, candidates }] of choices.entries()) {
      let best: (PlacedMark & { cost: number }) | null = null;
      for (const { x, y, cost, onLine = false } of candidates) {
        if (cost >= (best?.cost ?? WORST)) continue;
        const box = { x: x - w / 2, y: y - h / 2, w, h };
        if (!isFree(box)) continue;
        const whole = cost + covered(id, box, ground, onLine);
        if (whole < (best?.cost ?? WORST)) best = { id, x, y, choice, box, cost: whole };
      }
      if (best) {
        taken.push(best.box);
        const { cost: _, ...placed } = best;
        return [placed];
      }
    }
    return [];
  });
}
