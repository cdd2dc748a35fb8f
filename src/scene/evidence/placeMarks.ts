import { type Box, overlaps, type Point } from '../../layout/geometry';
import { pointAt, type Polyline } from '../../layout/polyline';
import { lengthWithin, type Obstacles } from './obstacles';

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
