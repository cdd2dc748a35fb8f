import { showsWhole } from '../layout/camera';
import type { Box } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import type { PlayerState } from '../player/playerState';
import { cameraAt, cameraBetween, type Viewport } from '../scene/cameraAt';
import type { Highlighting } from '../scene/highlighting';
import { morphAt } from '../scene/morph';
import type { Scene } from '../scene/scene';
import { sceneAt } from '../scene/sceneAt';
import type { ViewId } from '../scene/views/ids';
import type { View } from '../scene/views/view';
import { withoutCutWords } from '../scene/withoutCutWords';

export interface PictureInput {
  mechanism: MechanismGraph;
  state: PlayerState;
  /** The views whose code is here. */
  views: ReadonlyMap<ViewId, View>;
  viewport: Viewport;
  /** Whether the reader has moved the picture by hand: its edge is no longer the frame's then. */
  moved: boolean;
  light: Highlighting | null;
  /** Whether a key to the picture stands in it. */
  legendIn: (frame: Box, view: View) => boolean;
}

/** The picture of a state of the player; none while a view's code is on its way. */
export function pictureOf({
  mechanism,
  state,
  views,
  viewport,
  moved,
  light,
  legendIn,
}: PictureInput): { scene: Scene; frame: Box; viewport: Viewport } | null {
  const view = views.get(state.view);
  if (!view) return null;
  const from = state.morph && views.get(state.morph.from);
  const { selection } = state;
  const alter = light?.alter;
  if (state.morph && from) {
    const { t } = state.morph;
    return {
      viewport,
      scene: morphAt({ mechanism, from, to: view, playhead: state, selection, alter, t }),
      frame: cameraBetween(mechanism, { from, to: view, t }, state, viewport),
    };
  }
  const frame = cameraAt(mechanism, view, state, viewport, light?.focus(view, mechanism, state.view));
  const legend = legendIn(frame, view);
  const plain = sceneAt({ mechanism, view, playhead: state, selection, alter, legend });
  const scene = light ? light.dress(plain, mechanism, view, state) : plain;
  const tidy = moved || showsWhole(frame, view.layout(mechanism)) ? scene : withoutCutWords(scene, frame);
  return { scene: tidy, frame, viewport };
}
