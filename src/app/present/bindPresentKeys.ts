import { keyContextFor, type PresentCommand, presentCommandFor } from '../../player/keymap';
import type { Deck } from './deck';
import { escape, obeyPresent } from './obeyPresent';

/** What works over something that is open; the rest are its own keys. */
const OVER: ReadonlySet<PresentCommand['kind']> = new Set([
  'escape',
  'black',
  'fullScreen',
  'overview',
  'goTo',
  'help',
  'questions',
]);
/** A browser that tells the page of the Esc with which it ends full screen means one press, not two. */
const SAME_PRESS_MS = 700;

/** The keyboard and the clicker of a presentation. */
export function bindPresentKeys(deck: Deck): () => void {
  const { session, screen, overlay, black, lost } = deck;
  const { window, settings, clock } = session;
  let escapedMs = -SAME_PRESS_MS;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = presentCommandFor(event, {
      ...keyContextFor(event.target),
      letters: settings.getState().letters,
    });
    if (!command) {
      // A clicker's start button held down must not load the page again either.
      if (event.key === 'F5' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      return;
    }
    if (overlay.getState() && !OVER.has(command.kind)) return;
    event.preventDefault();
    if (command.kind === 'escape') {
      escapedMs = clock.now();
      lost.set(false);
    } else if (lost.getState()) {
      lost.set(false);
      if (command.kind !== 'fullScreen') void screen.enter();
    }
    obeyPresent(deck, command);
  };

  const stopScreen = screen.onDropped(() => {
    if (clock.now() - escapedMs < SAME_PRESS_MS) return;
    // It was meant for what is open or for the black screen; the next key takes the full screen again.
    lost.set(overlay.getState() !== null || black.getState());
    escape(deck);
  });
  window.addEventListener('keydown', onKeyDown);
  return () => {
    stopScreen();
    window.removeEventListener('keydown', onKeyDown);
  };
}
