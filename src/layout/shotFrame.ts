import { type CameraInput, cameraFor } from './camera';
import { type Box, clamp } from './geometry';

/** How much a shot must bring nearer what the reader would see anyway, to be worth a move. */
const WORTH_IT = 1.15;
/** How far a shot may be zoomed out again so that it cuts fewer words at its edges. */
const ZOOMS = [1, 0.94, 0.88, 0.82];
/** Places that are tried along each side, within the room that the subject leaves. */
const PLACES = 13;
/** What a place costs beside the words it cuts: to be off the middle of the subject, and to be smaller than it could be. */
const OFF_MIDDLE = 0.9;
const ZOOMED_OUT = 16;

export interface ShotInput extends CameraInput {
  /** What must be in the frame, with the room around it. */
  subject: Box;
  /** CSS px a design unit may have at most, so that words do not become giants. */
  largestScale: number;
  /** Where every word of the picture stands: frames that cut few of them are preferred. */
  words: readonly Box[];
}

/** The places at which a frame of length `room` has all of the subject in it, within the whole. */
function placesAlong(room: number, size: number, start: number, length: number): number[] {
  if (room >= size) return [(size - room) / 2];
  const low = clamp(start + length - room, 0, size - room);
  const high = clamp(start, 0, size - room);
  return Array.from({ length: PLACES }, (_, i) => low + ((high - low) * i) / (PLACES - 1));
}

function cutWords(frame: Box, words: readonly Box[]): number {
  const [right, bottom] = [frame.x + frame.w, frame.y + frame.h];
  return words.filter(({ x, y, w, h }) => {
    const touches = x < right && x + w > frame.x && y < bottom && y + h > frame.y;
    return touches && (x < frame.x || x + w > right || y < frame.y || y + h > bottom);
  }).length;
}

/**
 * The frame of a shot: the subject as large as it may be, at the place where the edges cut the fewest words. Where that
 * would bring it hardly nearer, or where not all of it has room, the frame is that of `cameraFor`.
 */
export function shotFrame(input: ShotInput): Box {
  const { whole, subject, viewport, largestScale, words } = input;
  const wide = cameraFor(input);
  const least = (viewport.width / wide.w) * WORTH_IT;
  const most = Math.min(largestScale, viewport.width / subject.w, viewport.height / subject.h);
  let best = wide;
  let lowest = Number.POSITIVE_INFINITY;
  for (const zoom of ZOOMS) {
    const scale = most * zoom;
    if (!(scale >= least)) break;
    const [w, h] = [viewport.width / scale, viewport.height / scale];
    for (const x of placesAlong(w, whole.width, subject.x, subject.w)) {
      for (const y of placesAlong(h, whole.height, subject.y, subject.h)) {
        const frame = { x, y, w, h };
        const [dx, dy] = [x + (w - subject.w) / 2 - subject.x, y + (h - subject.h) / 2 - subject.y];
        const cost =
          cutWords(frame, words) + OFF_MIDDLE * (Math.abs(dx) / w + Math.abs(dy) / h) * 4 + ZOOMED_OUT * (1 - zoom);
        if (cost < lowest) [best, lowest] = [frame, cost];
      }
    }
  }
  return best;
}
