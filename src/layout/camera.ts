import { type Box, clamp } from './geometry';

/** What of a view is shown, and where the whole of it lies. */
export interface CameraInput {
  /** The whole view, in design units. */
  whole: { width: number; height: number };
  /** The things of the step, in design units. */
  focus: Box;
  /** What must be seen where the things of the step have no room together: where its story leads. */
  goal?: Box | undefined;
  /** The room on screen, in CSS px. */
  viewport: { width: number; height: number };
  /** CSS px a design unit must have for the smallest text to be legible. */
  smallestScale: number;
  /** Whether it stays at an edge of the whole where the things of the step can be seen from there. */
  steady?: boolean;
}

/** A picture is shown whole if its smallest text is short of the size asked for by no more than this share. */
const NEARLY = 0.99;

/** Room for the words around the things of a step, in design units. */
const WORDS = 20;

/**
 * The frame for a step: the whole where its text is legible then, else a part of the whole, as large as legibility
 * allows, around the things of the step. The frame always has the proportions of the viewport.
 */
export function cameraFor({ whole, focus, goal = focus, viewport, smallestScale, steady = false }: CameraInput): Box {
  const fit = Math.min(viewport.width / whole.width, viewport.height / whole.height);
  const scale = !steady && fit >= smallestScale * NEARLY ? fit : Math.max(fit, smallestScale);
  const w = viewport.width / scale;
  const h = viewport.height / scale;
  const along = (room: number, size: number, start: number, length: number, from: number, goalLength: number) => {
    if (room >= size) return (size - room) / 2;
    if (steady && start + length + WORDS <= room) return 0;
    const end = size - room;
    if (steady && start - WORDS >= end) return end;
    const middle = start + (length - room) / 2;
    const seen =
      length > room && goalLength < room ? clamp(middle, from + goalLength + WORDS - room, from - WORDS) : middle;
    return clamp(seen, 0, end);
  };
  return {
    x: along(w, whole.width, focus.x, focus.w, goal.x, goal.w),
    y: along(h, whole.height, focus.y, focus.h, goal.y, goal.h),
    w,
    h,
  };
}

/** Whether a frame shows the whole view. */
export function showsWhole(frame: Box, whole: { width: number; height: number }): boolean {
  return frame.w >= whole.width - 0.5 && frame.h >= whole.height - 0.5;
}
