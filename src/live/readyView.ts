import type { Clock } from '../clock/clock';
import type { ViewId } from '../scene/views/ids';
import { loadView } from '../scene/views/loadView';
import type { View } from '../scene/views/view';

/**
 * A view whose code is here and whose costly parts are made, one at a time, so that the page answers in between. In a
 * view that was ready before, the parts cost nothing.
 */
export async function readyView(id: ViewId, clock: Clock): Promise<View> {
  const view = await loadView(id);
  for (const make of view.parts ?? []) {
    await new Promise<void>((resolve) => {
      clock.after(0, resolve);
    });
    make();
  }
  return view;
}
