import { cameraFor } from '../layout/camera';
import { clearCorner } from '../layout/clearCorner';
import { type Box, clamp } from '../layout/geometry';
import { shotFrame } from '../layout/shotFrame';
import { memoize } from '../model/memoize';
import type { MechanismGraph } from '../model/mechanism';
import { easeInOut } from './ease';
import { FADE_MS, type Playhead } from './frameState';
import { shotsOf } from './shots';
import { SMALLEST_TEXT } from './type';
import type { View } from './views/view';
import {
  type Camera,
  type CameraHighlighting,
  frameBetween,
  MOVE_MS,
  type Viewport,
  wideCameraAt,
  wideInput,
} from './wideCamera';

/** How large a shot may make the smallest text, in shares of the viewport's width and in CSS px: 24 px beside the panel at 1440. */
const LARGEST_TEXT = { share: 0.0226, least: 20, most: 40 };

function largestTextPx({ width }: Viewport): number {
  return clamp(width * LARGEST_TEXT.share, LARGEST_TEXT.least, LARGEST_TEXT.most);
}

/** The shots of a step as frames of a viewport, in order of time; the last is the frame of the step at rest. */
type Frames = readonly { atMs: number; frame: Box }[];

function framesFor(graph: MechanismGraph, view: View, index: number, viewport: Viewport): Frames {
  const layout = view.layout(graph);
  const { shots, words } = shotsOf(graph, view, index);
  const input = wideInput(graph, view, index, viewport);
  const { buttons } = viewport;
  return shots.map(({ atMs, subject }) => {
    const frame = subject
      ? shotFrame({ ...input, whole: layout, subject, words, largestScale: largestTextPx(viewport) / SMALLEST_TEXT })
      : cameraFor(input);
    if (!buttons) return { atMs, frame };
    // The axis of time is at the top.
    const corner = { ...buttons, at: view.id === 'time' ? 'bottom' : 'top' } as const;
    return { atMs, frame: clearCorner({ ...input, frame, corner, words, subject: subject ?? input.focus }) };
  });
}

/** Kept for the last viewports, because a window is drawn many times in one size. */
const kept = memoize((_view: View) => memoize((_graph: MechanismGraph) => new Map<string, Frames>()));
const MOST_KEPT = 64;

function framesOf(graph: MechanismGraph, view: View, index: number, viewport: Viewport): Frames {
  const known = kept(view)(graph);
  const { width, height, smallestPx, buttons } = viewport;
  const key = [index, width, height, smallestPx, buttons?.width, buttons?.height].join(' ');
  const frames = known.get(key) ?? framesFor(graph, view, index, viewport);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, frames);
  return frames;
}

/** Where the camera is at a moment of a step: on its way to the last shot that has begun, from where it was then. */
function alongShots(frames: Frames, start: Box, tMs: number): Box {
  const at = frames.findLastIndex((shot) => shot.atMs <= tMs);
  const shot = frames[at];
  if (!shot) return start;
  const t = clamp((tMs - shot.atMs) / MOVE_MS, 0, 1);
  const from = t < 1 ? alongShots(frames.slice(0, at), start, shot.atMs) : start;
  return frameBetween(from, shot.frame, easeInOut(t));
}

/**
 * The frame of the view to show at a moment, in design units: a pure function of the playhead and the viewport, so that
 * a step has the same frame at rest whichever way the reader came to it.
 */
export const cameraAt: Camera = (mechanism, view, playhead, viewport, highlighting) => {
  if (highlighting?.isWide) return wideCameraAt(mechanism, view, playhead, viewport, highlighting);
  const framesAt = (index: number): Frames =>
    framesOf(mechanism, view, clamp(index, 0, mechanism.steps.length - 1), viewport);
  const restOf = (index: number): Box => (framesAt(index).at(-1) as Frames[number]).frame;
  const { stepIndex, fromIndex, motion, tMs } = playhead;
  if (motion === 'still') return restOf(stepIndex);
  const from = restOf(fromIndex ?? stepIndex);
  if (motion === 'fade') return frameBetween(from, restOf(stepIndex), easeInOut(clamp(tMs / FADE_MS, 0, 1)));
  return alongShots(framesAt(stepIndex), from, tMs);
};

/**
 * The frames of a step's shots, in order of time, for a picture of the step that does not move: the last of them is that
 * at rest.
 */
export function shotFrames(mechanism: MechanismGraph, view: View, stepIndex: number, viewport: Viewport): Box[] {
  return framesOf(mechanism, view, stepIndex, viewport).map(({ frame }) => frame);
}

/** The nearest frame among the shots of a step: what stands for the step in a small picture. */
export function nearestShot(mechanism: MechanismGraph, view: View, stepIndex: number, viewport: Viewport): Box {
  const frames = shotFrames(mechanism, view, stepIndex, viewport);
  return frames.reduce((near, frame) => (frame.w < near.w ? frame : near));
}

/** The frame on the way from one view to another. */
export function cameraBetween(
  mechanism: MechanismGraph,
  views: { from: View; to: View; t: number },
  playhead: Playhead,
  viewport: Viewport,
  highlighting?: CameraHighlighting,
): Box {
  const from = cameraAt(mechanism, views.from, playhead, viewport, highlighting);
  const to = cameraAt(mechanism, views.to, playhead, viewport, highlighting);
  return frameBetween(from, to, easeInOut(views.t));
}
