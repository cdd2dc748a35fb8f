import type { MechanismGraph } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';

/** Shows the story at a time in minutes after its start, as an address asks for it; null leaves it at its step. */
export function showTime(player: Player, graph: MechanismGraph, minutes: number | null): void {
  if (minutes === null) return;
  const before = player.getState();
  import('../../scene/storyAt').then(
    ({ storyAt }) => {
      // Who has gone on by then is not taken back.
      if (player.getState().stepIndex === before.stepIndex) player.setMoment(storyAt(graph, minutes));
    },
    () => player.notify('The time in the address could not be shown. Reload the page to try again.'),
  );
}
