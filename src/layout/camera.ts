import { type Box, clamp } from './geometry';

/** What of a view is shown, and where the whole of it lies. */
export interface CameraInput {
  /** The whole view, in design units. */
  whole: { width: number; height: number };
  /** The things of the step, in design units. */
  focus: Box;
  /** The room on screen, in CSS px. */
  viewport: { width: number; height: number };
  /** CSS px a design unit must have for the smallest text to be legible. */
  smallestScale: number;
}

/**
 * The frame for a step: the whole where its text is legible then, else a part of the whole, as large as legibility
 * allows, around the things of the step. The frame always has the proportions of the viewport.
 */
export function cameraFor({ whole, focus, viewport, smallestScale }: CameraInput): Box {
  const fit = Math.min(viewport.width / whole.width, viewport.height / whole.height);
  const scale = Math.max(fit, smallestScale);
  const w = viewport.width / scale;
  const h = viewport.height / scale;
  const along = (room: number, size: number, centre: number) =>
    room >= size ? (size - room) / 2 : clamp(centre - room / 2, 0, size - room);
  return {
    x: along(w, whole.width, focus.x + focus.w / 2),
    y: along(h, whole.height, focus.y + focus.h / 2),
    w,
    h,
  };
}

/** Whether a frame shows the whole view. */
export function showsWhole(frame: Box, whole: { width: number; height: number }): boolean {
  return frame.w >= whole.width - 0.5 && frame.h >= whole.height - 0.5;
}
