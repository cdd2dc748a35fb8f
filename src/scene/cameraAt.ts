import { cameraFor } from '../layout/camera';
import { type Box, clamp, lerp } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import { easeInOut } from './ease';
import { FADE_MS, type Playhead } from './frameState';
import { SMALLEST_TEXT } from './type';
import type { View } from './views/view';

/** How long the camera takes from frame to frame; it goes before everything else. */
const MOVE_MS = 640;

/** The room the picture has on screen, in CSS px. */
export interface Viewport {
  width: number;
  height: number;
  /** The smallest text that may be shown, in CSS px, where it is not the usual. The camera is held as still as can be then. */
  smallestPx?: number | undefined;
}

/** Below this width a screen is a phone, held nearer to the eye. */
const PHONE_WIDTH = 640;

/** The smallest diagram text in CSS px that a screen of that width may show. */
function smallestTextPx(viewport: Viewport): number {
  return viewport.smallestPx ?? (viewport.width < PHONE_WIDTH ? 12.5 : 14);
}

function between(from: Box, to: Box, t: number): Box {
  return { x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t), w: lerp(from.w, to.w, t), h: lerp(from.h, to.h, t) };
}

/** The frame of the view to show at a moment, in design units; `focus` stands in for the things of the steps. */
export function cameraAt(
  mechanism: MechanismGraph,
  view: View,
  playhead: Playhead,
  viewport: Viewport,
  focus?: Box | null,
): Box {
  const layout = view.layout(mechanism);
  const frameOf = (index: number): Box => {
    const step = mechanism.steps[clamp(index, 0, mechanism.steps.length - 1)];
    return cameraFor({
      whole: layout,
      focus: focus ?? layout.focus.get(step?.id ?? '') ?? { x: 0, y: 0, w: layout.width, h: layout.height },
      viewport,
      smallestScale: smallestTextPx(viewport) / SMALLEST_TEXT,
      steady: viewport.smallestPx !== undefined,
    });
  };
  const to = frameOf(playhead.stepIndex);
  if (playhead.motion === 'still') return to;
  const from = frameOf(playhead.fromIndex ?? playhead.stepIndex);
  const t = easeInOut(clamp(playhead.tMs / (playhead.motion === 'fade' ? FADE_MS : MOVE_MS), 0, 1));
  return between(from, to, t);
}

/** The frame on the way from one view to another. */
export function cameraBetween(
  mechanism: MechanismGraph,
  views: { from: View; to: View; t: number },
  playhead: Playhead,
  viewport: Viewport,
): Box {
  const from = cameraAt(mechanism, views.from, playhead, viewport);
  const to = cameraAt(mechanism, views.to, playhead, viewport);
  return between(from, to, easeInOut(views.t));
}
