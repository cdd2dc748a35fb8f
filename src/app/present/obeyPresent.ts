import type { PresentCommand } from '../../player/keymap';
import { obeyShared } from '../session/obeyShared';
import { nextTheme, themeNames } from '../shell/themes';
import type { Deck } from './deck';
import { showNextView } from './showNextView';

/** These would move the picture, which nobody sees while the screen is black: they only bring it back. */
const MOVING = new Set<PresentCommand['kind']>([
  'next',
  'previous',
  'first',
  'last',
  'step',
  'view',
  'nextView',
  'replay',
  'autoplay',
]);

/** Black, and what a screen reader is told of it; the hall is shown nothing but black. */
export function setBlack({ black, session: { announcer } }: Deck, on: boolean): void {
  if (black.getState() === on) return;
  black.set(on);
  announcer.say(on ? 'The screen is black. Any step key shows the picture again.' : 'The picture is shown again.');
}

/** Ends what is uppermost: what is open, the black screen, or the presentation. */
export function escape(deck: Deck): void {
  if (deck.overlay.getState()) deck.overlay.set(null);
  else if (deck.black.getState()) setBlack(deck, false);
  else deck.leave();
}

async function toggleFullScreen({ screen, session: { announcer } }: Deck): Promise<void> {
  if (screen.isOn()) screen.leave();
  else if (!(await screen.enter())) announcer.say('This browser does not give the page the full screen here.');
}

function openSpeaker({ session }: Deck): void {
  import('../speaker/openSpeaker').then(
    (module) => module.openSpeaker(session),
    () => session.player.notify('The speaker view did not load. Check the connection and try again.'),
  );
}

/** Does what a key, a button or a clicker asks for. */
export function obeyPresent(deck: Deck, command: PresentCommand): void {
  const { session, overlay } = deck;
  const { settings, legend, announcer } = session;
  if (deck.black.getState() && MOVING.has(command.kind)) return setBlack(deck, false);
  switch (command.kind) {
    case 'nextView':
      return showNextView(session);
    case 'escape':
      return escape(deck);
    case 'black':
      return setBlack(deck, !deck.black.getState());
    case 'fullScreen':
      return void toggleFullScreen(deck);
    case 'overview':
    case 'goTo':
    case 'help':
    case 'questions': {
      const { kind } = command;
      setBlack(deck, false);
      return overlay.set(overlay.getState() === kind ? null : kind);
    }
    case 'speaker':
      return openSpeaker(deck);
    case 'legend':
      return settings.lend({ legend: legend.getState() === 'nowhere' ? 'open' : 'closed' });
    case 'pointer':
    case 'time': {
      const held = deck[command.kind];
      held.set(!held.getState());
      const what = command.kind === 'pointer' ? 'The ring around the pointer' : 'The elapsed time';
      return announcer.say(`${what} is ${held.getState() ? 'shown' : 'hidden'}.`);
    }
    case 'theme': {
      const theme = nextTheme(settings.getState().theme);
      settings.lend({ theme });
      return announcer.say(`Theme: ${themeNames[theme]}.`);
    }
    default:
      obeyShared(command, session);
  }
}
