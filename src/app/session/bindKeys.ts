import { canonicalNumber } from '../../model/canonicalNumber';
import { commandOfKey, type KeyCommand, type KeyContext } from '../../player/keymap';
import { nextTheme, themeNames } from '../shell/themes';
import type { Session } from './session';

const FIELD = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';
const CONTROL = 'a[href], button, summary, [role="button"]';
/** These keep every key to themselves. */
const OVERLAY = '[role="dialog"], [role="menu"]';

function contextOf(target: EventTarget | null): KeyContext | null {
  const element = target as Element | null;
  if (typeof element?.closest !== 'function') return {};
  if (element.closest(OVERLAY)) return null;
  return {
    typing: element.closest(FIELD) !== null,
    onControl: element.closest(CONTROL) !== null,
    inScroller: element.closest('[data-scroller]') !== null,
  };
}

function obey(
  command: KeyCommand,
  { graph, player, settings, legend, announcer, leads, presenting, showView }: Session,
  open: (overlay: 'help' | 'search' | 'export' | 'share') => void,
): void {
  switch (command.kind) {
    case 'next':
    case 'previous': {
      const { kind } = command;
      if (![...leads].some((lead) => lead(kind))) player[kind]();
      return;
    }
    case 'first':
    case 'last':
    case 'replay':
      return player[command.kind]();
    case 'autoplay':
      return player.togglePlay();
    case 'step': {
      const index = graph.steps.findIndex((_, at) => canonicalNumber(graph, at).number === command.number);
      return player.goTo(index);
    }
    case 'view':
      return showView(command.view);
    case 'escape':
      if (player.getState().selection) player.select(null);
      else player.setLens(null);
      return;
    case 'legend':
      return legend.toggle();
    case 'theme': {
      const theme = nextTheme(settings.getState().theme);
      settings.change({ theme });
      return announcer.say(`Theme: ${themeNames[theme]}.`);
    }
    case 'marks': {
      const marks = !player.getState().marks;
      player.setMarks(marks);
      return announcer.say(
        marks ? 'The picture shows how well each part is backed.' : 'Marks of the evidence are off.',
      );
    }
    case 'present':
      return presenting.set(true);
    case 'help':
    case 'search':
    case 'export':
    case 'share':
      return open(command.kind);
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
    const command = context && commandOfKey(event, { ...context, letters: settings.getState().letters });
    if (!command) return;
    event.preventDefault();
    obey(command, session, open);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
