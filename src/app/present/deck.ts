import type { Settings } from '../../player/settings';
import { createHeld, type Held } from '../session/held';
import type { Session } from '../session/session';
import { type FullScreen, fullScreenOf } from './fullScreen';
import { elapsedMs, type Show, showOf } from './show';

/** What can be open over the picture. */
export type DeckOverlay = 'overview' | 'goTo' | 'help' | 'questions';

/** What the hall sees beside the picture, and the ways to change it. Lives as long as the page is shown as slides. */
export interface Deck extends Show {
  session: Session;
  screen: FullScreen;
  overlay: Held<DeckOverlay | null>;
  /** Whether a ring follows the mouse. */
  pointer: Held<boolean>;
  /** Whether the time that has passed is shown. */
  time: Held<boolean>;
  /** Full screen is to come back with the next key: the browser's Esc ended it while something was open. */
  lost: Held<boolean>;
  leave(): void;
}

export function createDeck(session: Session): Deck {
  return {
    ...showOf(session),
    session,
    screen: fullScreenOf(session.window),
    overlay: createHeld<DeckOverlay | null>(null),
    pointer: createHeld(false),
    time: createHeld(false),
    lost: createHeld(false),
    leave: () => session.presenting.set(false),
  };
}

/**
 * What lasts as long as the presentation: full screen, the theme of the hall, the timer. Ends with the returned function,
 * which leaves the reader's own settings as they were.
 */
export function beginShow({ session, screen, timer, black }: Deck): () => void {
  const { settings, options, clock, announcer } = session;
  const { theme, legend } = settings.getState();
  const own: Partial<Settings> = { theme, legend };
  // The key to the picture is shown on request.
  settings.lend({ ...(options.theme === null && { theme: 'projector' }), legend: 'closed' });
  let over = false;
  // It may be granted only after the presentation was left again.
  void screen.enter().then(() => over && screen.leave());
  if (timer.getState().sinceMs === null) timer.set({ ...timer.getState(), sinceMs: clock.now() });
  queueMicrotask(() => announcer.say('Presenting. Press Page Down for the next step, Escape to leave.'));
  return () => {
    over = true;
    timer.set({ elapsedMs: elapsedMs(timer.getState(), clock.now()), sinceMs: null });
    black.set(false);
    screen.leave();
    settings.lend(own);
  };
}
