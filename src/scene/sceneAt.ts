import type { Box } from '../layout/geometry';
import type { ViewLayout } from '../layout/view';
import type { MechanismGraph } from '../model/mechanism';
import { memoize } from '../model/memoize';
import { group, rect } from './items';
import { frameStateAt, type Playhead, type StateOverride } from './frameState';
import type { Scene, SceneItem } from './scene';
import type { PicturedSelection, Sight, View } from './views/view';

export interface SceneInput {
  mechanism: MechanismGraph;
  view: View;
  playhead: Playhead;
  selection?: PicturedSelection | null;
  /** What runs otherwise than told. */
  alter?: StateOverride | undefined;
  /** Whether a key to the picture stands in it. */
  legend?: boolean;
  /** False for a picture without the labels that stand around things, where they would be too small to read. */
  overlay?: boolean;
  /** What of the view is in sight, for names and axes that stay there. */
  sight?: Sight | undefined;
  /** Only what of the nodes and arrows touches this part of the view is drawn. */
  within?: Box | undefined;
}

/** The scene goes on past its frame, so that a wide window shows more tissue and never an empty bar. */
const BLEED = 420;

/** What lies behind everything. */
export const ground = memoize(
  (layout: ViewLayout): SceneItem =>
    rect('ground', -BLEED, -BLEED, layout.width + 2 * BLEED, layout.height + 2 * BLEED, 0, {
      role: 'ground',
      fill: 'stage',
    }),
);

/** The picture at one moment: a pure function of its input, the same to the last digit wherever it is asked for. */
export function sceneAt({
  mechanism,
  view,
  playhead,
  selection = null,
  alter,
  legend = false,
  overlay: withOverlay = true,
  sight,
  within,
}: SceneInput): Scene {
  const layout = view.layout(mechanism);
  const frameState = frameStateAt(mechanism, playhead, alter);
  const { backdrop, edges, nodes, overlay } = view.picture({
    graph: mechanism,
    frameState,
    selection,
    legend,
    moment: playhead.moment,
    sight,
    within,
  });
  return {
    width: layout.width,
    height: layout.height,
    gradients: view.gradients,
    items: [
      ground(layout),
      ...backdrop,
      group('edges', edges, { role: 'edges' }),
      group('nodes', nodes, { role: 'nodes' }),
      ...(withOverlay ? overlay : []),
    ],
  };
}
