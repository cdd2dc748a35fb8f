import { cameraFor } from '../layout/camera';
import { type Box, clamp, lerp } from '../layout/geometry';
import type { ViewLayout } from '../layout/view';
import type { MechanismGraph } from '../model/mechanism';
import { easeInOut } from './ease';
import { FADE_MS, type Playhead } from './frameState';
import type { Highlighting } from './highlighting';
import { SMALLEST_TEXT } from './type';
import type { View } from './views/view';

/** How long the camera takes from frame to frame. */
export const MOVE_MS = 640;

/** The room the picture has on screen, in CSS px. */
export interface Viewport {
  width: number;
  height: number;
  /** The smallest text that may be shown, in CSS px, where it is not the usual. The whole view is held still then. */
  smallestPx?: number | undefined;
  /** The room that buttons over a corner of the picture take, in CSS px: no words come to rest under them. */
  buttons?: { width: number; height: number } | undefined;
}

/** A row that is a target for a finger or a pointer; WCAG 2.5.8. */
const SMALLEST_TARGET_PX = 24;

/** Below this width a screen is a phone, held nearer to the eye. */
const PHONE_WIDTH = 640;

/** CSS px that a design unit must have: for the smallest text to be legible, and for what is pressed to be hit. */
function smallestScale(
  { smallestPx, width }: Viewport,
  { targetHeight = Number.POSITIVE_INFINITY }: ViewLayout,
): number {
  if (smallestPx !== undefined) return smallestPx / SMALLEST_TEXT;
  return Math.max((width < PHONE_WIDTH ? 12.5 : 14) / SMALLEST_TEXT, SMALLEST_TARGET_PX / targetHeight);
}

/** What of the highlighting a camera goes by. */
export type CameraHighlighting = Pick<Highlighting, 'focus' | 'isWide'> | null | undefined;

/** The frame of the view to show at a moment, in design units. */
export type Camera = (
  mechanism: MechanismGraph,
  view: View,
  playhead: Playhead,
  viewport: Viewport,
  highlighting?: CameraHighlighting,
) => Box;

/** What `cameraFor` takes for a step; `focus` stands in for the things of the step. */
export function wideInput(
  graph: MechanismGraph,
  view: View,
  stepIndex: number,
  viewport: Viewport,
  focus?: Box | null,
) {
  const layout = view.layout(graph);
  const step = graph.steps[clamp(stepIndex, 0, graph.steps.length - 1)];
  return {
    whole: layout,
    focus: focus ?? layout.focus.get(step?.id ?? '') ?? { x: 0, y: 0, w: layout.width, h: layout.height },
    viewport,
    smallestScale: smallestScale(viewport, layout),
    steady: viewport.smallestPx !== undefined,
  };
}

/** The frame at a share of the way from one to another, in even steps. */
export function frameBetween(from: Box, to: Box, t: number): Box {
  if (t >= 1) return to;
  return { x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t), w: lerp(from.w, to.w, t), h: lerp(from.h, to.h, t) };
}

/**
 * The camera that takes no shots: the whole view, or as much of it around the step as is legible. It has little code, for the
 * first picture; `cameraAt` is the one that directs.
 */
export const wideCameraAt: Camera = (mechanism, view, playhead, viewport, highlighting) => {
  const focus = highlighting?.focus(view, mechanism);
  const frameOf = (index: number): Box => cameraFor(wideInput(mechanism, view, index, viewport, focus));
  const { stepIndex, fromIndex, motion, tMs } = playhead;
  const to = frameOf(stepIndex);
  if (motion === 'still') return to;
  const t = clamp(tMs / (motion === 'fade' ? FADE_MS : MOVE_MS), 0, 1);
  return frameBetween(frameOf(fromIndex ?? stepIndex), to, easeInOut(t));
};
