import type { Clock } from '../../clock/clock';
import { focusContextOf } from '../../player/bindKeys';
import { keyNameOf } from '../../player/keymap';
import type { PathlightEvents, PathlightPlayerElement } from '../api/playerApi';
import { targetOriginFor } from './frameMessages';

export interface KeyboardHandOffInput {
  player: PathlightPlayerElement;
  window: Window;
  clock: Clock;
  /** Whether the host drives the steps and keeps the keyboard. */
  isHostLeading: () => boolean;
}

/** Passes the keyboard between a frame and a deck of reveal.js. */
export interface KeyboardHandOff {
  /** The deck shows the slide of the frame. */
  start(origin: string): void;
  /** The deck shows another slide: the next key is the deck's, whatever it was left by. */
  stop(): void;
  /** Gives the keyboard back if it was taken. */
  release(): void;
  destroy(): void;
}

/**
 * For a second after it has started a frame, reveal.js checks every 100 ms whether the frame has the focus, and takes it
 * away once (`preventIframeAutoFocus`, js/controllers/slidecontent.js). The frame then takes it again; more than once if
 * slides change quickly.
 */
const RETAKE_WITHIN_MS = 1500;
const RETAKE_DELAY_MS = 20;
const MAX_RETAKES = 3;
/** A deck that moves on sends `slide:stop` within this time; one that does not is at its own last slide. */
const STOP_TIMEOUT_MS = 300;

/** Keys that have a meaning in the deck only, with the key codes of reveal.js. */
const DECK_KEYS: Readonly<Record<string, number>> = {
  b: 66,
  '.': 190,
  v: 86,
  f: 70,
  s: 83,
  o: 79,
  Escape: 27,
};
/** After these the deck needs the keyboard: its overview uses the arrow keys. */
const OVERVIEW_KEYS = new Set(['o', 'Escape']);

export function createKeyboardHandOff({ player, window, clock, isHostLeading }: KeyboardHandOffInput): KeyboardHandOff {
  const { parent, document } = window;
  let deck: string | null = null;
  let hasKeyboard = false;
  let startedMs = 0;
  let retakes = 0;
  let cancelTimer: () => void = () => undefined;

  const callDeck = (method: string, args?: unknown[]): void => {
    if (deck !== null) parent.postMessage(JSON.stringify({ method, args }), targetOriginFor(deck));
  };
  const take = (): void => {
    if (deck === null || isHostLeading()) return;
    hasKeyboard = true;
    window.focus();
    player.focus({ preventScroll: true });
  };
  const giveBack = (): void => {
    hasKeyboard = false;
    // A frame that is unloaded while it has the focus would leave no element with the keyboard.
    parent.focus();
  };
  const onBlur = (): void => {
    if (!hasKeyboard || retakes >= MAX_RETAKES || clock.now() - startedMs > RETAKE_WITHIN_MS) return;
    retakes++;
    cancelTimer();
    cancelTimer = clock.after(RETAKE_DELAY_MS, take);
  };
  const onLeave = (event: Event): void => {
    // A leading host gets the `leave` event and decides.
    if (deck === null || isHostLeading()) return;
    event.preventDefault();
    const { direction } = (event as CustomEvent<PathlightEvents['leave']>).detail;
    const hadKeyboard = hasKeyboard;
    callDeck(direction === 'next' ? 'next' : 'prev');
    giveBack();
    cancelTimer();
    if (hadKeyboard) cancelTimer = clock.after(STOP_TIMEOUT_MS, take);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyNameOf(event);
    const code = Object.hasOwn(DECK_KEYS, key) ? DECK_KEYS[key] : undefined;
    if (code === undefined || deck === null || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const [target] = event.composedPath();
    const { typing, choosing } = focusContextOf(target);
    if (typing || choosing) return;
    // After all listeners of this page.
    clock.after(0, () => {
      if (event.defaultPrevented) return;
      callDeck('triggerKey', [code]);
      if (OVERVIEW_KEYS.has(key)) giveBack();
    });
  };
  /** After a click the keys belong to the remote control again, not to the button or the part that was clicked. */
  const onClick = ({ detail }: MouseEvent): void => {
    const focused = player.shadowRoot?.activeElement as HTMLElement | SVGElement | null | undefined;
    if (deck !== null && detail > 0) focused?.blur();
  };
  window.addEventListener('blur', onBlur);
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('click', onClick);
  player.addEventListener('leave', onLeave);
  return {
    start(origin) {
      deck = origin;
      startedMs = clock.now();
      retakes = 0;
      take();
    },
    stop() {
      deck = null;
      cancelTimer();
      if (document.hasFocus()) giveBack();
      hasKeyboard = false;
      player.pause();
    },
    release() {
      if (hasKeyboard && document.hasFocus()) giveBack();
      hasKeyboard = false;
      cancelTimer();
    },
    destroy() {
      cancelTimer();
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('click', onClick);
      player.removeEventListener('leave', onLeave);
    },
  };
}
