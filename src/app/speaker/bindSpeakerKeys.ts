import { keyContextFor, type PresentCommand, presentCommandFor } from '../../player/keymap';
import { showNextView } from '../present/showNextView';
import { showOf } from '../present/show';
import { obeyShared } from '../session/obeyShared';
import type { Session } from '../session/session';
import type { Link } from './bindChannel';
import { playOrHold, toggleBlack, walk } from './speakerActs';

/** In the notes these scroll; a clicker has none of them. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/** False for what belongs to the window of the hall alone. */
function obey(session: Session, command: PresentCommand, link: Link | null): boolean {
  switch (command.kind) {
    case 'next':
    case 'previous':
      walk(session, command.kind);
      return true;
    case 'nextView':
      showNextView(session);
      return true;
    case 'autoplay':
      playOrHold(session, link);
      return true;
    case 'black':
      toggleBlack(session);
      return true;
    case 'escape':
      if (showOf(session).black.getState()) toggleBlack(session);
      else session.player.select(null);
      return true;
    default:
      return obeyShared(command, session);
  }
}

/** The same keys and clicker as in the hall's window, as far as there is something for them to do here. */
export function bindSpeakerKeys(session: Session, link: Link | null): () => void {
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
    if ((command && obey(session, command, link)) || (event.key === 'F5' && command)) event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
