import { loadReadyView } from '../../live/animatedDiagram';
import type { Mechanism } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';
import { parseLesson } from '../../player/lessonAddress';
import { isAtStop, isNextStep, resolveStops } from '../../scene/learning/lessonStops';
import type { ViewId } from '../../scene/views/ids';
import type { PlayerSetup } from './playerSetup';

type Direction = 'next' | 'previous';

/** A lesson that a player follows: Next and Back go from stop to stop. */
export interface PlayerLesson {
  /** Goes on or back; false where there is no further stop. */
  go(direction: Direction): boolean;
}

interface LessonInput {
  mechanism: Mechanism;
  views: readonly ViewId[];
  player: Player;
  setup: PlayerSetup;
  /** As `serializeLesson` writes it. */
  code: string;
}

/**
 * Opens a lesson at the stop that is shown, else at its first. Null where it cannot be opened; what is wrong with it, and what
 * was left out, is told in notices. A player in a frame asks no questions and shows no notes.
 */
export function openPlayerLesson({ mechanism, views, player, setup, code }: LessonInput): PlayerLesson | null {
  const read = parseLesson(code);
  // The questions belong to the page.
  const resolved = read.ok ? resolveStops(mechanism, views, read.lesson, () => true) : read;
  if (!resolved.ok) {
    player.notify(resolved.problem);
    return null;
  }
  for (const notice of resolved.dropped) player.notify(notice);
  const { stops } = resolved.lesson;
  let at = Math.max(
    stops.findIndex((stop) => isAtStop(stop, player.getState())),
    0,
  );

  const show = (index: number): boolean => {
    const stop = stops[index];
    if (!stop) return false;
    at = index;
    if (isNextStep(stop, player.getState())) {
      player.next();
      return true;
    }
    loadReadyView(stop.view, setup).then(
      () => {
        // Another stop was asked for while the view was loading.
        if (at !== index) return;
        player.goTo(stop.stepIndex);
        player.setView(stop.view);
        player.setWhatIf(stop.whatIf);
      },
      () => player.notify('The view of this stop did not load. Check the connection and try again.'),
    );
    return true;
  };
  const first = stops[at];
  if (first && !isAtStop(first, player.getState())) show(at);
  return { go: (direction) => show(at + (direction === 'next' ? 1 : -1)) };
}
