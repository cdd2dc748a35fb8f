import { showsWhole } from './camera';
import { type Box, clamp, overlaps } from './geometry';

/** What stands over a corner at the right edge of a picture, in CSS px with the room around it. */
export interface Corner {
  width: number;
  height: number;
  at: 'top' | 'bottom';
}

export interface ClearCornerInput {
  frame: Box;
  whole: { width: number; height: number };
  viewport: { width: number; height: number };
  corner: Corner;
  /** Where every word of the picture stands. */
  words: readonly Box[];
  /** What must stay in the frame. */
  subject: Box;
}

/** How far a frame may be moved, and in which steps, in shares of its width; and how far zoomed out. */
const PLACES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12].map((step) => step * 0.02);
const ZOOMS = [1, 1.04, 1.08, 1.13, 1.18, 1.25];
/** What a place costs beside its way: a word cut at the edge, something of the subject left out, to be smaller. */
const CUT_WORD = 0.02;
const LEFT_OUT = 2;
const ZOOMED_OUT = 0.6;

/** The part of the picture that a corner covers, in design units. */
export function coveredBy(corner: Corner, frame: Box, viewport: { width: number }): Box {
  const unit = frame.w / viewport.width;
  const [w, h] = [corner.width * unit, corner.height * unit];
  return { x: frame.x + frame.w - w, y: corner.at === 'top' ? frame.y : frame.y + frame.h - h, w, h };
}

function isCut(word: Box, frame: Box): boolean {
  const isInside =
    word.x >= frame.x &&
    word.y >= frame.y &&
    word.x + word.w <= frame.x + frame.w &&
    word.y + word.h <= frame.y + frame.h;
  return !isInside && overlaps(word, frame);
}

function leftOut(subject: Box, frame: Box): number {
  const over = (start: number, length: number, from: number, room: number): number =>
    Math.max(0, from - start) + Math.max(0, start + length - from - room);
  return (
    over(subject.x, subject.w, frame.x, frame.w) / frame.w + over(subject.y, subject.h, frame.y, frame.h) / frame.h
  );
}

/**
 * A frame beside the given one in which no word lies under the corner: moved, or zoomed out a little, as little as that takes. Where
 * there is none, and where the frame shows the whole view, it stays.
 */
export function clearCorner({ frame, whole, viewport, corner, words, subject }: ClearCornerInput): Box {
  const isClear = (place: Box): boolean => {
    const covered = coveredBy(corner, place, viewport);
    // A word that the edge cuts is left out.
    return !words.some((word) => overlaps(word, covered) && !isCut(word, place));
  };
  if (showsWhole(frame, whole) || isClear(frame)) return frame;
  let best = frame;
  let lowest = Number.POSITIVE_INFINITY;
  const steps = PLACES.flatMap((step) => (step === 0 ? [0] : [step, -step]));
  for (const zoom of ZOOMS) {
    const [w, h] = [frame.w * zoom, frame.h * zoom];
    const clampTo = (at: number, room: number, size: number): number =>
      room >= size ? (size - room) / 2 : clamp(at, 0, size - room);
    for (const dx of steps) {
      for (const dy of steps) {
        const x = clampTo(frame.x - (w - frame.w) / 2 + dx * frame.w, w, whole.width);
        const y = clampTo(frame.y - (h - frame.h) / 2 + dy * frame.w, h, whole.height);
        const way = Math.hypot(x + w / 2 - frame.x - frame.w / 2, y + h / 2 - frame.y - frame.h / 2) / frame.w;
        let cost = way + ZOOMED_OUT * (zoom - 1);
        if (cost >= lowest) continue;
        const place = { x, y, w, h };
        cost += LEFT_OUT * leftOut(subject, place) + CUT_WORD * words.filter((word) => isCut(word, place)).length;
        if (cost < lowest && isClear(place)) [best, lowest] = [place, cost];
      }
    }
  }
  return best;
}
