import { type KeyCommand, keyCommandFor, type KeyContext, keyContextFor } from '../../player/keymap';
import { obeyShared } from './obeyShared';
import type { Session } from './session';

/** These keep every key to themselves. */
const OVERLAY = '[role="dialog"], [role="menu"]';

function contextOf(target: EventTarget | null): KeyContext | null {
  const element = target as Element | null;
  if (typeof element?.closest !== 'function') return {};
  if (element.closest(OVERLAY)) return null;
  return { ...keyContextFor(element), inScroller: element.closest('[data-scroller]') !== null };
}

function obey(
  command: KeyCommand,
  session: Session,
  open: (overlay: 'help' | 'search' | 'export' | 'share') => void,
): void {
  const { player, presenting } = session;
  switch (command.kind) {
    case 'escape':
      if (player.getState().selection) player.select(null);
      else player.setLens(null);
      return;
    case 'present':
      return presenting.set(true);
    case 'help':
    case 'search':
    case 'export':
    case 'share':
      return open(command.kind);
    default:
      obeyShared(command, session);
  }
}

/**
 * The keyboard of the whole page. A part that has dealt with a key says so by `preventDefault`. What is typed while a
 * dialog's code is on its way is meant for that dialog, and turns no page here.
 */
export function bindKeys(
  session: Session,
  open: (overlay: 'help' | 'search' | 'export' | 'share') => void,
  isOpen: () => boolean,
): () => void {
  const { window, settings } = session;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isOpen()) return;
    const context = contextOf(event.target);
    const command = context && keyCommandFor(event, { ...context, letters: settings.getState().letters });
    if (!command) return;
    event.preventDefault();
    obey(command, session, open);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
