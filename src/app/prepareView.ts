import { createRealClock, wait } from '../clock/clock';
import { withEdgeReach } from '../live/movingPicture';
import { isLargeGraph } from '../scene/largeGraph';
import { sceneAt } from '../scene/sceneAt';
import type { PrepareView } from './session/session';

/** Makes a view ready in tasks none of which is long: what of it does not move is kept, and costs nothing when it is drawn. */
export const prepareView: PrepareView = async (view, mechanism, playhead) => {
  if (isLargeGraph(mechanism)) return;
  const rest = (): Promise<void> => wait(createRealClock(), 0);
  await rest();
  const layout = view.layout(mechanism);
  await rest();
  const scene = sceneAt({ mechanism, view, playhead });
  await rest();
  withEdgeReach(scene, layout);
  await rest();
};
