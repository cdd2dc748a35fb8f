import { type Box, overlaps, type Point } from '../geometry';
import { pointAt, type Polyline } from '../polyline';
import type { LabelSpot } from '../view';
import type { CellAnatomy } from './cellAnatomy';
import type { Coverage } from './cellCoverage';
import type { NodeRegion } from './cellModel';
import { type BlockStyle, type TextBlock, wrap } from './cellText';

/** Words in the picture: their box and their lines. */
export interface WordSpot {
  box: Box;
  lines: readonly string[];
}

export interface EventSpot extends WordSpot {
  /** From the words to the thing they are about, where they stand apart from it. */
  leader?: readonly [Point, Point];
  /** Whether the quiet line under the title had room. */
  hasWhen: boolean;
}

/** What words may not cover, and the arrows and membranes that they had better not. */
export interface Taken {
  boxes: Box[];
  lines: Coverage;
  membranes: Coverage;
}

/** The room that words keep to the middle of an arrow's line and of a membrane, in design units. */
const LINE_ROOM = 8;
const MEMBRANE_ROOM = 13;

const grow = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });
const isFree = (box: Box, boxes: readonly Box[], pad: number): boolean => {
  const room = grow(box, pad);
  for (const other of boxes) if (overlaps(room, other)) return false;
  return true;
};

/** Points along arrows, closer together than words are high. */
export function alongLines(lines: readonly Polyline[]): Point[] {
  return lines.flatMap((line) => {
    const count = Math.max(2, Math.ceil(line.length / 9));
    return Array.from({ length: count + 1 }, (_, i): Point => {
      const { x, y } = pointAt(line, (line.length * i) / count);
      return [x, y];
    });
  });
}

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Where the words beside an arrow stand: along it, on either side, clear of everything else. */
export function placeEdgeLabel(
  words: string,
  line: Polyline,
  style: BlockStyle,
  taken: Taken,
  frame: { width: number; height: number },
): { spot: LabelSpot; box: Box } | null {
  const { w, h } = wrap(words, { ...style, widest: [1e6, 1e6, 1e6] });
  let best: Box | null = null;
  let least = 40;
  for (const away of [6, 20]) {
    for (const share of SHARES) {
      const at = pointAt(line, line.length * share);
      const angle = (at.degrees * Math.PI) / 180;
      for (const side of [1, -1]) {
        const [nx, ny] = [-Math.sin(angle) * side, Math.cos(angle) * side];
        const reach = Math.abs(nx) * (w / 2) + Math.abs(ny) * (h / 2) + away;
        const box = { x: at.x + nx * reach - w / 2, y: at.y + ny * reach - h / 2, w, h };
        if (box.x < 12 || box.y < 12 || box.x + w > frame.width - 12 || box.y + h > frame.height - 12) continue;
        if (!isFree(box, taken.boxes, 5)) continue;
        const cost =
          taken.lines.count(box, 2) * 6 + taken.membranes.count(box, 4) * 3 + Math.abs(share - 0.5) * 8 + away * 0.4;
        if (cost < least) [best, least] = [box, cost];
      }
    }
  }
  if (!best) return null;
  return { spot: { x: best.x + w / 2, y: best.y + style.size * 0.75, anchor: 'middle' }, box: best };
}

export interface TerritoryInput {
  block: TextBlock;
  region: NodeRegion;
  /** Where the body or the space is. */
  near: Box;
  /** How far within its edge the name stands at least, and how far it had better. */
  depth: { least: number; best: number };
  /** How much a place further down costs. */
  fall: number;
  /** What else a place costs. */
  draw?: (x: number, y: number) => number;
  anatomy: CellAnatomy;
  taken: Taken;
}

const OVER_AN_ARROW = 90;
const LEAVING = 40;

/** Where the name of a cell, an organelle or a space stands: inside it, by its edge and above, else close by. */
export function placeTerritory({
  block,
  region,
  near,
  depth,
  fall,
  draw,
  anatomy,
  taken,
}: TerritoryInput): WordSpot | null {
  const { w, h, lines } = block;
  const depthAt = anatomy.depthIn(region);
  const search = (mayLeave: boolean): { box: Box; cost: number } | null => {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    const reach = mayLeave ? 80 : 0;
    const right = Math.min(anatomy.width - 18, near.x + near.w + reach * 3);
    const floor = Math.min(anatomy.stripTop - 8, near.y + near.h + reach);
    for (let y = Math.max(16, near.y - reach); y + h < floor; y += 10) {
      for (let x = Math.max(20, near.x - reach * 3); x + w < right; x += 14) {
        const box = { x, y, w, h };
        const [cx, cy] = [x + w / 2, y + h / 2];
        const away = mayLeave ? Math.abs(depthAt(cx, cy)) * 0.8 : Math.abs(depthAt(cx, cy) + depth.best) * 0.5;
        // To one side rather than in the middle, where the things are.
        const sideways = draw
          ? draw(cx, cy)
          : mayLeave
            ? 0
            : (1 - Math.abs(cx - near.x - near.w / 2) / (near.w / 2 || 1)) * 46;
        const cost = away + (y - near.y) * fall + sideways;
        if (cost >= least) continue;
        if (!mayLeave) {
          let isInside = true;
          for (let k = 0; k < 6 && isInside; k++)
            isInside = depthAt(x + (w * (k % 3)) / 2, y + h * Math.floor(k / 3)) < -depth.least;
          if (!isInside) continue;
        }
        if (taken.membranes.count(box, MEMBRANE_ROOM) > 0 || !isFree(box, taken.boxes, 10)) continue;
        const full = cost + taken.lines.count(box, 5) * 14;
        if (full < least) [best, least] = [box, full];
      }
    }
    return best && { box: best, cost: least };
  };
  const inside = search(false);
  // Over an arrow is worse than just outside.
  const outside = inside && inside.cost < OVER_AN_ARROW ? null : search(true);
  const found = inside && (!outside || inside.cost <= outside.cost + LEAVING) ? inside : outside;
  return found && { box: found.box, lines };
}

function nearest(box: Box, [x, y]: Point): Point {
  return [Math.max(box.x, Math.min(box.x + box.w, x)), Math.max(box.y, Math.min(box.y + box.h, y))];
}

/** A box that is smaller by a share of its sides all around. */
const shrunk = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x + w * by,
  y: y + h * by,
  w: w * (1 - 2 * by),
  h: h * (1 - 2 * by),
});

const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w), Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h));

export interface EventInput {
  title: string;
  hasWhen: boolean;
  whenWidth: number;
  /** The glyph that the words are about, if the step has one. */
  about: Box | null;
  /** How far inside that box a line has to end to end on the thing, as a share: a cloud does not fill its corners. */
  inset: number;
  style: BlockStyle;
  /** Room for the number before the title, and height of the quiet line. */
  badge: number;
  subHeight: number;
  anatomy: CellAnatomy;
  taken: Taken;
}

const NEAR_ENOUGH = 40;

/** Where the large words of a step stand: as near to what it is about as there is room for them. */
export function placeEvent(input: EventInput): EventSpot | null {
  const { anatomy, taken, about, badge, style } = input;
  const target = about ?? { x: anatomy.width * 0.4, y: anatomy.stripTop * 0.1, w: 10, h: 10 };
  const middle: Point = [target.x + target.w / 2, target.y + target.h / 2];
  const widths: BlockStyle['widest'][] = [
    [430, 400, 400],
    [280, 280, 300],
    [200, 220, 240],
  ];
  const others = taken.boxes.filter((box) => box !== about);
  let best: EventSpot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [variant, widest] of widths.entries()) {
    const block = wrap(input.title, { ...style, widest });
    for (const hasWhen of input.hasWhen ? [true, false] : [false]) {
      const w = Math.max(block.w + badge, hasWhen ? input.whenWidth : 0);
      const h = Math.max(badge - 9, block.h) + (hasWhen ? input.subHeight : 0);
      for (let y = 14; y + h < anatomy.height - 14; y += 16) {
        for (let x = 16; x + w < anatomy.width - 16; x += 20) {
          const box = { x, y, w, h };
          const gap = gapBetween(box, target);
          const cost = Math.abs(gap - 14) * 1.25 + variant * 26 + (input.hasWhen && !hasWhen ? 90 : 0);
          if (cost >= least || !isFree(box, taken.boxes, 13)) continue;
          let full = cost + taken.lines.count(box, LINE_ROOM) * 30 + taken.membranes.count(box, MEMBRANE_ROOM) * 9;
          if (full >= least) continue;
          const from = nearest(box, middle);
          const to = nearest(shrunk(target, input.inset), from);
          if (gap > NEAR_ENOUGH) {
            for (let t = 0.08; t < 0.95; t += 0.06) {
              const [px, py] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
              const dot = { x: px - 1, y: py - 1, w: 2, h: 2 };
              if (!isFree(dot, others, LINE_ROOM)) full += 60;
              full += taken.membranes.count(dot, 4) > 0 ? 12 : 0;
            }
          }
          if (full >= least) continue;
          least = full;
          best = {
            box,
            lines: block.lines,
            hasWhen,
            ...(about && gap > NEAR_ENOUGH && { leader: [from, to] as const }),
          };
        }
      }
    }
  }
  return best;
}
