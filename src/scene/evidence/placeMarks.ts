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
  isArrow: boolean;
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
  lines: readonly { id: string; points: readonly Point[]; box: Box }[];
}

const EDGE = 4;
const AIR = 2.5;
/** A place this bad would mislead more than it tells; a thing has more ways than an arrow to be told from others. */
const WORST = { arrow: 74, thing: 120 };
/** How much better a place has to be for a smaller form. */
const SMALLER = 16;
const TIP = 11;
const COST = { foreignThing: 90, ownThing: 34, line: 0.9, ownLine: 0.7, leader: 2, tip: 40, neighbour: 1.6 };
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
function costOfThings(id: string, box: Box, things: MarkGround['things'], heed: number): number {
  let cost = 0;
  for (const thing of things) {
    const own = thing.id === id;
    cost += shareCovered(box, thing.box) * (own ? COST.ownThing : COST.foreignThing);
    if (!own) cost += Math.max(0, APART - between(box, thing.box)) * COST.neighbour * heed;
  }
  return cost;
}

function costOfLines(id: string, box: Box, { obstacles, lines }: MarkGround, onLine: boolean): number {
  let cost = 0;
  const near = grown(box, 2);
  for (const line of lines) {
    if (!overlaps(near, line.box)) continue;
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

  return requests.flatMap(({ id, choices, isArrow }) => {
    let [best, least]: [PlacedMark | null, number] = [null, isArrow ? WORST.arrow : WORST.thing];
    choices.forEach(({ w, h, candidates }, choice) => {
      // The cheapest first: most of the others then need no look.
      for (const { x, y, cost, onLine = false } of [...candidates].sort((a, b) => a.cost - b.cost)) {
        const own = cost + choice * SMALLER;
        if (own >= least) break;
        const box = { x: x - w / 2, y: y - h / 2, w, h };
        if (!isFree(box)) continue;
        // A mark on its line is taken for no other thing's.
        const heed = onLine ? 0 : isArrow ? 0.3 : 1;
        const whole = own + costOfThings(id, box, ground.things, heed) + costOfLines(id, box, ground, onLine);
        if (whole < least) [best, least] = [{ id, x, y, choice, box }, whole];
      }
    });
    const found = best as PlacedMark | null;
    if (!found) return [];
    taken.push(found.box);
    return [found];
  });
}
