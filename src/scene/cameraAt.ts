import { cameraFor, shotFrame } from '../layout/camera';
import { type Box, clamp, lerp } from '../layout/geometry';
import { memoize } from '../model/memoize';
import type { MechanismGraph } from '../model/mechanism';
import { easeInOut } from './ease';
import { FADE_MS, type Playhead } from './frameState';
import type { Highlighting } from './highlighting';
import { shotsOf } from './shots';
import { SMALLEST_TEXT } from './type';
import type { View } from './views/view';

/** How long the camera takes from frame to frame. */
const MOVE_MS = 640;

/** The room the picture has on screen, in CSS px. */
export interface Viewport {
  width: number;
  height: number;
  /** The smallest text that may be shown, in CSS px, where it is not the usual. The whole view is held still then. */
  smallestPx?: number | undefined;
}

/** Below this width a screen is a phone, held nearer to the eye. */
const PHONE_WIDTH = 640;

/** The smallest diagram text in CSS px that a screen of that width may show. */
function smallestTextPx(viewport: Viewport): number {
  return viewport.smallestPx ?? (viewport.width < PHONE_WIDTH ? 12.5 : 14);
}

/** How large a shot may make the smallest text, in shares of the viewport's width and in CSS px: 26 px beside the panel at 1440. */
const LARGEST_TEXT = { share: 0.0245, least: 20, most: 40 };

function largestTextPx({ width }: Viewport): number {
  return clamp(width * LARGEST_TEXT.share, LARGEST_TEXT.least, LARGEST_TEXT.most);
}

/** The shots of a step as frames of a viewport, in order of time; the last is the frame of the step at rest. */
type Frames = readonly { atMs: number; frame: Box }[];

function framesFor(graph: MechanismGraph, view: View, index: number, viewport: Viewport): Frames {
  const layout = view.layout(graph);
  const { shots, words } = shotsOf(graph, view, index);
  const input = wideInput(graph, view, index, viewport);
  return shots.map(({ atMs, subject }) => ({
    atMs,
    frame: subject
      ? shotFrame({ ...input, whole: layout, subject, words, largestScale: largestTextPx(viewport) / SMALLEST_TEXT })
      : cameraFor(input),
  }));
}

function wideInput(graph: MechanismGraph, view: View, index: number, viewport: Viewport, focus?: Box | null) {
  const layout = view.layout(graph);
  const step = graph.steps[index];
  return {
    whole: layout,
    focus: focus ?? layout.focus.get(step?.id ?? '') ?? { x: 0, y: 0, w: layout.width, h: layout.height },
    viewport,
    smallestScale: smallestTextPx(viewport) / SMALLEST_TEXT,
    steady: viewport.smallestPx !== undefined,
  };
}

/** Kept for the last viewports, because a window is drawn many times in one size. */
const kept = memoize((_view: View) => memoize((_graph: MechanismGraph) => new Map<string, Frames>()));
const MOST_KEPT = 64;

function framesOf(graph: MechanismGraph, view: View, index: number, viewport: Viewport): Frames {
  const known = kept(view)(graph);
  const key = [index, viewport.width, viewport.height, viewport.smallestPx].join(' ');
  const frames = known.get(key) ?? framesFor(graph, view, index, viewport);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, frames);
  return frames;
}

function between(from: Box, to: Box, t: number): Box {
  if (t >= 1) return to;
  return { x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t), w: lerp(from.w, to.w, t), h: lerp(from.h, to.h, t) };
}

/** Where the camera is at a moment of a step: on its way to the last shot that has begun, from where it was then. */
function alongShots(frames: Frames, start: Box, tMs: number): Box {
  const at = frames.findLastIndex((shot) => shot.atMs <= tMs);
  const shot = frames[at];
  if (!shot) return start;
  const t = clamp((tMs - shot.atMs) / MOVE_MS, 0, 1);
  const from = t < 1 ? alongShots(frames.slice(0, at), start, shot.atMs) : start;
  return between(from, shot.frame, easeInOut(t));
}

/** What of the highlighting the camera goes by. */
type Lit = Pick<Highlighting, 'focus' | 'isWide'> | null | undefined;

/**
 * The frame of the view to show at a moment, in design units: a pure function of the playhead and the viewport, so that
 * a step has the same frame at rest whichever way the reader came to it.
 */
export function cameraAt(
  mechanism: MechanismGraph,
  view: View,
  playhead: Playhead,
  viewport: Viewport,
  highlighting?: Lit,
): Box {
  const framesAt = (index: number): Frames => {
    const step = clamp(index, 0, mechanism.steps.length - 1);
    if (!highlighting?.isWide) return framesOf(mechanism, view, step, viewport);
    const input = wideInput(mechanism, view, step, viewport, highlighting.focus(view, mechanism));
    return [{ atMs: 0, frame: cameraFor(input) }];
  };
  const restOf = (index: number): Box => (framesAt(index).at(-1) as Frames[number]).frame;
  const { stepIndex, fromIndex, motion, tMs } = playhead;
  if (motion === 'still') return restOf(stepIndex);
  const from = restOf(fromIndex ?? stepIndex);
  if (motion === 'fade') return between(from, restOf(stepIndex), easeInOut(clamp(tMs / FADE_MS, 0, 1)));
  return alongShots(framesAt(stepIndex), from, tMs);
}

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
  highlighting?: Lit,
): Box {
  const from = cameraAt(mechanism, views.from, playhead, viewport, highlighting);
  const to = cameraAt(mechanism, views.to, playhead, viewport, highlighting);
  return between(from, to, easeInOut(views.t));
}
