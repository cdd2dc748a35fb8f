import { viewIds, viewNames } from '../../scene/views/ids';
import type { Session } from '../session/session';

/** Goes round the views, for a clicker that has a single button to spare. */
export function showNextView({ player, announcer, showView }: Session): void {
  const view = viewIds[(viewIds.indexOf(player.getState().view) + 1) % viewIds.length] ?? viewIds[0];
  showView(view);
  announcer.say(`View: ${viewNames[view]}.`);
}
