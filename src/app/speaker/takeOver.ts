import type { Player } from '../../player/createPlayer';
import { loadReadyView } from '../../live/animatedDiagram';
import { showOf } from '../present/show';
import type { Session } from '../session/session';
import type { FieldName, Shared } from './shared';

/** From where it is held, the motion goes on; what goes on to the next step by itself is the other window. */
function goOn(player: Player): void {
  player.togglePlay();
  const { selection, panel } = player.getState();
  // Ends the passing from step to step and leaves the motion.
  player.select(selection);
  player.showPanel(panel);
}

function takePlace({ graph, player, window }: Session, { step, act, tMs }: Shared['place']): void {
  const index = graph.steps.findIndex(({ id }) => id === step);
  const { stepIndex, motion, paused, autoplay } = player.getState();
  // A hidden window gets no frames: it has arrived when it is seen again.
  const lands = act === 'land' || window.document.hidden;
  if (lands) {
    if (stepIndex !== index) player.goTo(index);
    else if (motion !== 'still' || autoplay) player.settle();
    if (window.document.hidden) player.settle();
    return;
  }
  if (act === 'play' && motion === 'still' && stepIndex === index - 1) return player.next();
  if (act === 'go' && stepIndex === index) {
    if (paused) goOn(player);
    return;
  }
  if (stepIndex !== index) player.goTo(index);
  if (act === 'hold') player.scrub(tMs);
  else player.replay();
}

function takeView(session: Session, view: Shared['view'], quietly: (act: () => void) => void): void {
  const { clock, player } = session;
  loadReadyView(view, clock).then(
    () => quietly(() => player.setView(view)),
    () => player.notify('The other window shows a view that did not load here. Check the connection.'),
  );
}

/**
 * Does here what was done in the other window. What can only be done later is done `quietly`: it comes from the other
 * window too.
 */
export function takeOver<Name extends FieldName>(
  session: Session,
  name: Name,
  value: Shared[Name],
  quietly: (act: () => void) => void,
): void {
  const { player, clock } = session;
  const take: { [Each in FieldName]: (value: Shared[Each]) => void } = {
    place: (place) => takePlace(session, place),
    view: (view) => takeView(session, view, quietly),
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
    black: showOf(session).black.set,
    timer: ({ elapsedMs, running }) => showOf(session).timer.set({ elapsedMs, sinceMs: running ? clock.now() : null }),
  };
  take[name](value);
}
