import { type Box, overlaps, type Point } from '../geometry';
import { CAP_HEIGHT, DESCENT, textWidth, type Weight } from '../textWidth';
import { type } from '../typeSizes';
import type { Anchor, LabelSpot } from '../view';
import { isChannel, type Stretch } from './tracks';

/** What stands in a picture, as far as words have to keep clear of it. */
export interface Obstacles {
  boxes: Box[];
  lines: readonly (readonly Point[])[];
  /** The left and the upper rim of the picture. */
  left: number;
  top: number;
}

/** Room between words and what they keep clear of. */
const CLEAR = 5;
const LINE_CLEAR = 3;
/** To stand on a thing or on other words is worse than to stand on a line. */
const BOX_HIT = 3;
const OUTSIDE = 20;
const ON_LINE = 60;
const ASIDE = 25;

const CAP = CAP_HEIGHT * type.sublabel;

/** The box of one line or more of words whose first baseline is at a spot. */
export function wordBox(
  lines: readonly string[],
  { x, y, anchor }: LabelSpot,
  style: { size?: number; weight?: Weight; tracking?: number; leading?: number } = {},
): Box {
  const { size = type.sublabel, weight = 600, tracking = 0 } = style;
  const leading = style.leading ?? size * 1.14;
  const w = Math.max(0, ...lines.map((line) => textWidth(line, size, weight, tracking)));
  const top = CAP_HEIGHT * size;
  return {
    x: anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2,
    y: y - top,
    w,
    h: top + DESCENT * size + (lines.length - 1) * leading,
  };
}

export const grow = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

/** Half of a membrane. */
const MEMBRANE = 7;

/** The four sides of a cell, as thick as its membrane. */
export const rimBoxes = ({ x, y, w, h }: Box): Box[] => [
  ...[y, y + h].map((line) => ({ x, y: line - MEMBRANE, w, h: 2 * MEMBRANE })),
  ...[x, x + w].map((line) => ({ x: line - MEMBRANE, y, w: 2 * MEMBRANE, h })),
];

/** Whether a line of level and upright stretches runs through a box. */
export function runsThrough(line: readonly Point[], box: Box): boolean {
  return line.slice(1).some(([bx, by], i) => {
    const [ax, ay] = line[i] as Point;
    return overlaps(
      { x: Math.min(ax, bx) - 0.5, y: Math.min(ay, by) - 0.5, w: Math.abs(bx - ax) + 1, h: Math.abs(by - ay) + 1 },
      box,
    );
  });
}

/** How much a box would be in the way of a picture: 0 where it stands on nothing. */
export function hits(box: Box, { boxes, lines, left, top }: Obstacles, own = -1): number {
  const wide = grow(box, CLEAR);
  const near = grow(box, LINE_CLEAR);
  return (
    (box.x < left || box.y < top ? OUTSIDE : 0) +
    BOX_HIT * boxes.filter((other) => overlaps(wide, other)).length +
    lines.filter((line, i) => i !== own && runsThrough(line, near)).length +
    (own >= 0 && lines[own] && runsThrough(lines[own], grow(box, 1)) ? 1 : 0)
  );
}

/** A stretch of an arrow, as a place for its word, and the room that the word asks for beside it. */
export interface WordPlace {
  spot: LabelSpot;
  hits: number;
}

/** The best free place for a word beside its arrow: near the middle of a long stretch, over it or to its right first. */
export function placeWord(word: string, line: readonly Point[], own: number, obstacles: Obstacles): WordPlace {
  const w = textWidth(word, type.sublabel, 600);
  const total = line.slice(1).reduce((sum, [bx, by], i) => {
    const [ax, ay] = line[i] as Point;
    return sum + Math.abs(bx - ax) + Math.abs(by - ay);
  }, 0);
  const found: { spot: LabelSpot; cost: number }[] = [];
  let run = 0;
  line.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = line[i] as Point;
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    const level = ay === by;
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]) {
      const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share];
      const away = Math.abs((run + length * share) / total - 0.5) * 30 - Math.min(length, w) / 8;
      const put = (at: Point, anchor: Anchor, cost: number) =>
        found.push({ spot: { x: at[0], y: at[1], anchor }, cost: away + cost });
      // On the line itself, which its halo then interrupts, only where nothing beside it is free.
      put([x, y + CAP / 2], 'middle', ON_LINE);
      if (level) {
        for (const gap of [8, 13]) {
          for (const anchor of ['middle', 'start', 'end'] as const) {
            const aside = anchor === 'middle' ? 0 : ASIDE;
            put([x, y - gap], anchor, gap - 8 + aside);
            put([x, y + gap + CAP + 1], anchor, gap - 5 + aside);
          }
        }
      } else {
        for (const gap of [9, 14]) {
          put([x + gap, y + CAP / 2], 'start', gap - 8);
          put([x - gap, y + CAP / 2], 'end', gap - 6);
        }
      }
    }
    run += length;
  });
  let best: WordPlace & { cost: number } = { spot: { x: 0, y: 0, anchor: 'middle' }, hits: 99, cost: 1e9 };
  for (const { spot, cost } of found.sort((a, b) => a.cost - b.cost)) {
    const count = hits(wordBox([word], spot), obstacles, own);
    if (count < best.hits) best = { spot, hits: count, cost };
    if (count === 0) break;
  }
  const { x } = wordBox([word], best.spot);
  return x < obstacles.left ? { ...best, spot: { ...best.spot, x: best.spot.x + obstacles.left - x } } : best;
}

/** Extra room that words ask for: before the track of a level stretch, after that of an upright one, or in a channel as a whole. */
export interface Demands {
  tracks: Map<Stretch, number>;
  columns: Map<number, number>;
  rows: Map<number, number>;
}

/** Room for a line of words and its gaps. */
const WORD_HEIGHT = 34;

/** Has room made beside the longest stretch of an arrow, or in the channel that it crosses, so that its word fits there. */
export function askForRoom(
  word: string,
  line: readonly Point[],
  stretches: readonly Stretch[],
  demands: Demands,
): void {
  const lengthOf = ({ index }: Stretch) => {
    const [a, b] = [line[index] as Point, line[index + 1] as Point];
    return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  };
  const [longest] = [...stretches].sort((a, b) => lengthOf(b) - lengthOf(a));
  if (!longest) return;
  const { tracks, columns, rows } = demands;
  const w = textWidth(word, type.sublabel, 600) + 22;
  const lacking = (longest.level ? w : WORD_HEIGHT) - lengthOf(longest);
  const next = longest.from + Math.sign(longest.to - longest.from);
  const crossed = isChannel(next) ? next : next + Math.sign(longest.to - longest.from);
  const add = <K>(map: Map<K, number>, at: K, room: number) => map.set(at, (map.get(at) ?? 0) + room);
  if (lacking > 0) add(longest.level ? columns : rows, crossed, lacking);
  else if (isChannel(longest.line)) tracks.set(longest, longest.level ? (tracks.get(longest) ?? 0) + WORD_HEIGHT : w);
  else add(rows, longest.level ? longest.line - 1 : crossed, WORD_HEIGHT);
}
