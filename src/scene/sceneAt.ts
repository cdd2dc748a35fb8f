import type { ViewLayout } from '../layout/view';
import type { MechanismGraph } from '../model/mechanism';
import { group, rect } from './items';
import { keeper } from './keeper';
import { momentAt, type Playhead } from './motion';
import type { Scene, SceneItem } from './scene';
import { type ViewId, views } from './views';
import type { PicturedSelection } from './views/view';

export interface SceneInput {
  mechanism: MechanismGraph;
  view?: ViewId;
  playhead: Playhead;
  selection?: PicturedSelection | null;
  /** Whether a key to the picture stands in it. */
  legend?: boolean;
}

/** The scene goes on past its frame, so that a wide window shows more tissue and never an empty bar. */
const BLEED = 420;

function ground(layout: ViewLayout): SceneItem {
  return rect('ground', -BLEED, -BLEED, layout.width + 2 * BLEED, layout.height + 2 * BLEED, 0, { fill: 'stage' });
}

/** The picture at one moment: a pure function of its input, the same to the last digit wherever it is asked for. */
export function sceneAt({
  mechanism,
  view = 'pathway',
  playhead,
  selection = null,
  legend = false,
}: SceneInput): Scene {
  const { layout: layoutOf, picture, gradients } = views[view];
  const layout = layoutOf(mechanism);
  const { backdrop, edges, nodes, overlay } = picture({
    graph: mechanism,
    moment: momentAt(mechanism, playhead),
    selection,
    legend,
  });
  return {
    width: layout.width,
    height: layout.height,
    gradients,
    items: [
      keeper(layout)('ground', () => ground(layout)),
      ...backdrop,
      group('edges', edges),
      group('nodes', nodes),
      ...overlay,
    ],
  };
}
