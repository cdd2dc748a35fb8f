import type { Settings } from '../../../player/settings';
import { createValueStore, type ValueStore } from '../../../player/valueStore';
import type { Session } from '../../session/session';
import { elapsedMs, presentationOf, type PresentationState } from '../presentation/presentation';

/** Full screen of the window; a refusal by the browser or a frame is not an error. */
export interface FullScreen {
  isOn(): boolean;
  /** Needs a recent user gesture; resolves to whether it was granted. */
  enter(): Promise<boolean>;
  leave(): void;
  /** Called when the browser ends full screen, such as by its own Esc. */
  onDropped(callback: () => void): () => void;
}

function fullScreenOf({ document, navigator }: Window): FullScreen {
  /** Whether the page itself ended it. */
  let leaving = false;
  const isOn = (): boolean => Boolean(document.fullscreenElement);
  return {
    isOn,
    async enter() {
      // Without a user gesture the browser would refuse and log an error.
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

/** Keeps the screen from going dark; where the browser cannot, or refuses, the presentation works without. */
function keepScreenOn({ document, navigator }: Window): () => void {
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const request = async (): Promise<void> => {
    // A browser takes it back while the page is hidden.
    if (!wakeLock || document.hidden || over) return;
    try {
      const granted = await wakeLock.request('screen');
      if (over) await granted.release();
      else lock = granted;
    } catch {
      // Saving energy, or forbidden by a policy.
    }
  };
  const onVisibility = (): void => void request();
  document.addEventListener('visibilitychange', onVisibility);
  void request();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', onVisibility);
    lock?.release().catch(() => undefined);
  };
}

/** Sheets that open over the picture. */
export type PresentOverlay = 'overview' | 'goTo' | 'help' | 'questions';

/** State of a presentation; exists while the page is shown as slides. */
export interface PresentContext extends PresentationState {
  session: Session;
  screen: FullScreen;
  overlay: ValueStore<PresentOverlay | null>;
  /** Whether a ring follows the mouse. */
  pointer: ValueStore<boolean>;
  /** Whether the elapsed time is shown. */
  time: ValueStore<boolean>;
  /** Restore full screen with the next key: the browser's Esc ended it while a sheet was open. */
  fullScreenLost: ValueStore<boolean>;
  leave(): void;
}

export function createPresentContext(session: Session): PresentContext {
  return {
    ...presentationOf(session),
    session,
    screen: fullScreenOf(session.window),
    overlay: createValueStore<PresentOverlay | null>(null),
    pointer: createValueStore(false),
    time: createValueStore(false),
    fullScreenLost: createValueStore(false),
    leave: () => session.presenting.set(false),
  };
}

/**
 * Starts full screen, the projector theme and the timer, and keeps the screen on. The returned function ends them and restores the reader's
 * settings.
 */
export function startPresenting({ session, screen, timer, black }: PresentContext): () => void {
  const { settings, options, clock, announcer } = session;
  const { theme, legend } = settings.getState();
  const readerSettings: Partial<Settings> = { theme, legend };
  // The legend is shown on request.
  settings.override({ ...(options.theme === null && { theme: 'projector' }), legend: 'closed' });
  const letScreenSleep = keepScreenOn(session.window);
  let over = false;
  // The request may be granted after the presentation has ended.
  void screen.enter().then(() => over && screen.leave());
  if (timer.getState().sinceMs === null) timer.set({ ...timer.getState(), sinceMs: clock.now() });
  queueMicrotask(() => announcer.say('Presenting. Press Page Down for the next step, Escape to leave.'));
  return () => {
    over = true;
    letScreenSleep();
    timer.set({ elapsedMs: elapsedMs(timer.getState(), clock.now()), sinceMs: null });
    black.set(false);
    screen.leave();
    settings.override(readerSettings);
  };
}
