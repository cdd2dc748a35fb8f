import { keyContextFor, type PresentCommand, presentCommandFor } from '../../../player/keymap';
import type { Session } from '../../session/session';
import { runSharedCommand } from '../../session/sharedCommands';
import { presentationOf, showNextView } from '../presentation/presentation';
import type { WindowLink } from './speakerLink';

/** Next or Back: what is black comes back first, and a question is asked what they mean to it. */
export function moveStep(session: Session, way: 'next' | 'previous'): void {
  const { black } = presentationOf(session);
  if (black.getState()) black.set(false);
  else runSharedCommand({ kind: way }, session);
}

/** Plays on by itself or holds, also where it is the hall's window that plays. */
export function togglePlayback({ player }: Session, link: WindowLink | null): void {
  const moves = player.getState().motion === 'play';
  if (!moves && link?.other.getState().playing) link.hold();
  else player.togglePlay();
}

export function toggleBlack(session: Session): void {
  const { black } = presentationOf(session);
  const on = !black.getState();
  black.set(on);
  session.announcer.say(on ? 'The hall is black.' : 'The hall sees the picture again.');
}

/** In the notes these scroll; a clicker has none of them. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/** False for what belongs to the window of the hall alone. */
function runSpeakerCommand(session: Session, command: PresentCommand, link: WindowLink | null): boolean {
  switch (command.kind) {
    case 'next':
    case 'previous':
      moveStep(session, command.kind);
      return true;
    case 'nextView':
      showNextView(session);
      return true;
    case 'autoplay':
      togglePlayback(session, link);
      return true;
    case 'black':
      toggleBlack(session);
      return true;
    case 'escape':
      if (presentationOf(session).black.getState()) toggleBlack(session);
      else session.player.select(null);
      return true;
    default:
      return runSharedCommand(command, session);
  }
}

/** The same keys and clicker as in the hall's window, as far as there is something for them to do here. */
export function bindSpeakerKeys(session: Session, link: WindowLink | null): () => void {
  const { window, settings } = session;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { target } = event;
    if (SCROLLING.has(event.key) && target instanceof Element && target.closest('[data-scroller]')) return;
    const command = presentCommandFor(event, {
      ...keyContextFor(target),
      letters: settings.getState().letters,
    });
    // The start button of a clicker would load this window again.
    if ((command && runSpeakerCommand(session, command, link)) || (event.key === 'F5' && command))
      event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
