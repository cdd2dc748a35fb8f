import type { Settings } from '../../../player/settings';
import { createValue, type Session, type ValueStore } from '../../session/session';
import { elapsedMs, presentationOf, type PresentationState } from '../presentation/presentation';

/** The window's full screen; whatever the browser or a frame refuses is no error. */
export interface FullScreen {
  isOn(): boolean;
  /** Needs a press of the reader shortly before; answers whether it was granted. */
  enter(): Promise<boolean>;
  leave(): void;
  /** Calls back when the browser itself ends it, as its own Esc does. */
  onDropped(callback: () => void): () => void;
}

function fullScreenOf({ document, navigator }: Window): FullScreen {
  /** Whether the page itself asked for the end. */
  let leaving = false;
  const isOn = (): boolean => Boolean(document.fullscreenElement);
  return {
    isOn,
    async enter() {
      // Without a press the browser would refuse, and complain of it on the console.
      const pressed = 'userActivation' in navigator ? navigator.userActivation.isActive : true;
      if (isOn()) return true;
      if (!document.fullscreenEnabled || !pressed) return false;
      leaving = false;
      try {
        await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
        return true;
      } catch {
        return false;
      }
    },
    leave() {
      if (!isOn()) return;
      leaving = true;
      document.exitFullscreen().catch(() => undefined);
    },
    onDropped(callback) {
      const onChange = (): void => {
        if (isOn()) return;
        if (!leaving) callback();
        leaving = false;
      };
      document.addEventListener('fullscreenchange', onChange);
      return () => document.removeEventListener('fullscreenchange', onChange);
    },
  };
}

/** What can be open over the picture. */
export type PresentOverlay = 'overview' | 'goTo' | 'help' | 'questions';

/** What the hall sees beside the picture, and the ways to change it. Lives as long as the page is shown as slides. */
export interface PresentContext extends PresentationState {
  session: Session;
  screen: FullScreen;
  overlay: ValueStore<PresentOverlay | null>;
  /** Whether a ring follows the mouse. */
  pointer: ValueStore<boolean>;
  /** Whether the time that has passed is shown. */
  time: ValueStore<boolean>;
  /** Full screen is to come back with the next key: the browser's Esc ended it while something was open. */
  lost: ValueStore<boolean>;
  leave(): void;
}

export function createPresentContext(session: Session): PresentContext {
  return {
    ...presentationOf(session),
    session,
    screen: fullScreenOf(session.window),
    overlay: createValue<PresentOverlay | null>(null),
    pointer: createValue(false),
    time: createValue(false),
    lost: createValue(false),
    leave: () => session.presenting.set(false),
  };
}

/**
 * What lasts as long as the presentation: full screen, the theme of the hall, the timer. Ends with the returned function,
 * which leaves the reader's own settings as they were.
 */
export function startPresenting({ session, screen, timer, black }: PresentContext): () => void {
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
