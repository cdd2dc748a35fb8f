import { canonicalNumber } from '../../model/canonicalNumber';
import { type PresentCommand, presentCommandOf } from '../../player/presentKeys';
import { viewIds } from '../../scene/views/ids';
import { showOf } from '../present/show';
import type { Session } from '../session/session';
import { nextTheme, themeNames } from '../shell/themes';
import type { Link } from './bindChannel';
import { playOrHold, toggleBlack, walk } from './speakerActs';

const FIELD = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';
const CONTROL = 'a[href], button, summary, [role="button"]';
/** In the notes these scroll; a clicker has none of them. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/** False for what belongs to the window of the hall alone. */
function obey(session: Session, command: PresentCommand, link: Link | null): boolean {
  const { graph, player, settings, legend, announcer, showView } = session;
  switch (command.kind) {
    case 'next':
    case 'previous':
      walk(session, command.kind);
      return true;
    case 'first':
    case 'last':
    case 'replay':
      player[command.kind]();
      return true;
    case 'step':
      player.goTo(graph.steps.findIndex((_, at) => canonicalNumber(graph, at).number === command.number));
      return true;
    case 'view':
      showView(command.view);
      return true;
    case 'nextView':
      showView(viewIds[(viewIds.indexOf(player.getState().view) + 1) % viewIds.length] ?? viewIds[0]);
      return true;
    case 'autoplay':
      playOrHold(session, link);
      return true;
    case 'black':
      toggleBlack(session);
      return true;
    case 'escape':
      if (showOf(session).black.getState()) toggleBlack(session);
      else player.select(null);
      return true;
    case 'marks':
      player.setMarks(!player.getState().marks);
      return true;
    case 'legend':
      legend.toggle();
      return true;
    case 'theme': {
      const theme = nextTheme(settings.getState().theme);
      settings.change({ theme });
      announcer.say(`Theme: ${themeNames[theme]}.`);
      return true;
    }
    case 'fullScreen':
    case 'overview':
    case 'goTo':
    case 'help':
    case 'speaker':
    case 'pointer':
    case 'time':
    case 'questions':
      return false;
  }
}

/** The same keys and clicker as in the hall's window, as far as there is something for them to do here. */
export function bindSpeakerKeys(session: Session, link: Link | null): () => void {
  const { window, settings } = session;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const target = event.target as Element | null;
    const within = (selector: string): boolean =>
      typeof target?.closest === 'function' && target.closest(selector) !== null;
    if (SCROLLING.has(event.key) && within('[data-scroller]')) return;
    const command = presentCommandOf(event, {
      typing: within(FIELD),
      onControl: within(CONTROL),
      letters: settings.getState().letters,
    });
    // The start button of a clicker would load this window again.
    if ((command && obey(session, command, link)) || (event.key === 'F5' && command)) event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
