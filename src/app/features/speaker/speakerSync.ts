import { loadReadyView } from '../../../live/animatedDiagram';
import type { Player } from '../../../player/createPlayer';
import type { PlayerState } from '../../../player/playerState';
import type { Session } from '../../session/session';
import { presentationOf } from '../presentation/presentation';
import type { ArrivalKind, FieldName, SharedState } from './speakerMessages';

/** Motion that stops this close to its end was not interrupted. */
const NEAR_MS = 250;

type MotionState = Pick<PlayerState, 'stepIndex' | 'motion' | 'tMs' | 'paused' | 'reducedMotion'>;

/** How a change of the player is to be repeated in another window; null for mere progress. */
export function arrivalOf(now: MotionState, before: MotionState): ArrivalKind | null {
  const acting = now.motion === 'play';
  if (now.stepIndex !== before.stepIndex) {
    if (acting) return now.paused ? 'hold' : 'play';
    // Without motion, the next step is what Next would have played.
    return now.reducedMotion && now.stepIndex === before.stepIndex + 1 ? 'play' : 'land';
  }
  if (acting && now.paused) return before.paused && before.tMs === now.tMs ? null : 'hold';
  if (acting && before.paused) return now.tMs === before.tMs ? 'go' : 'play';
  if (acting) return before.motion !== 'play' || now.tMs < before.tMs ? 'play' : null;
  const cutShort = before.motion === 'play' && now.motion === 'still' && before.tMs < now.tMs - NEAR_MS;
  return cutShort || (before.paused && !now.paused) ? 'land' : null;
}

/** Resumes paused motion without autoplay, which only the other window runs. */
function resumeMotion(player: Player): void {
  player.togglePlay();
  const { selection, panel } = player.getState();
  // Selecting ends autoplay but not the motion.
  player.select(selection);
  player.showPanel(panel);
}

function applyPlace({ graph, player, window }: Session, { step, act, tMs }: SharedState['place']): void {
  const index = graph.steps.findIndex(({ id }) => id === step);
  const { stepIndex, motion, paused, autoplay } = player.getState();
  // A hidden window gets no frames: show the step finished.
  const lands = act === 'land' || window.document.hidden;
  if (lands) {
    if (stepIndex !== index) player.goTo(index);
    else if (motion !== 'still' || autoplay) player.settle();
    if (window.document.hidden) player.settle();
    return;
  }
  if (act === 'play' && motion === 'still' && stepIndex === index - 1) return player.next();
  if (act === 'go' && stepIndex === index) {
    if (paused) resumeMotion(player);
    return;
  }
  if (stepIndex !== index) player.goTo(index);
  if (act === 'hold') player.scrub(tMs);
  else player.replay();
}

function applyView(session: Session, view: SharedState['view'], quietly: (act: () => void) => void): void {
  const { player } = session;
  loadReadyView(view, session).then(
    () => quietly(() => player.setView(view)),
    () => player.notify('The other window shows a view that did not load here. Check the connection.'),
  );
}

function applyTime({ graph, player }: Session, minutes: number | null, quietly: (act: () => void) => void): void {
  if (minutes === null) {
    quietly(() => player.getState().moment && player.setMoment(null));
    return;
  }
  import('../../../scene/storyAt').then(
    ({ storyAt }) => quietly(() => player.setMoment(storyAt(graph, minutes))),
    () => player.notify('The other window shows a time that did not load here. Check the connection.'),
  );
}

/** Applies a change of the other window. Asynchronous effects run in `quietly`, so that they are not sent back. */
export function applyRemoteField<Name extends FieldName>(
  session: Session,
  name: Name,
  value: SharedState[Name],
  quietly: (act: () => void) => void,
): void {
  const { player, clock } = session;
  const appliers: { [Each in FieldName]: (value: SharedState[Each]) => void } = {
    place: (place) => applyPlace(session, place),
    time: (minutes) => applyTime(session, minutes, quietly),
    view: (view) => applyView(session, view, quietly),
    whatIf: player.setWhatIf,
    ask({ question, revealed }) {
      const now = player.getState();
      if (now.question !== question || (now.revealed && !revealed)) player.ask(question);
      if (question !== null) player.showPanel('whatif');
      if (question !== null && revealed) player.reveal();
    },
    lens: player.setLens,
    marks: player.setMarks,
    selection(selection) {
      const now = player.getState().selection;
      if (now?.kind !== selection?.kind || now?.id !== selection?.id) player.select(selection);
    },
    black: presentationOf(session).black.set,
    timer: ({ elapsedMs, running }) =>
      presentationOf(session).timer.set({ elapsedMs, sinceMs: running ? clock.now() : null }),
    lesson: session.hash.set,
  };
  appliers[name](value);
}
