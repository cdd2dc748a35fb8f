import type { Clock } from '../../clock/clock';
import { keyContextFor } from '../../player/keymap';
import type { PathlightEvents, PathlightPlayerElement } from '../api/playerApi';
import { targetOriginFor } from './frameMessages';

export interface KeyboardHandOffInput {
  player: PathlightPlayerElement;
  window: Window;
  clock: Clock;
  /** Whether the host drives the steps: the keyboard stays with it then. */
  led: () => boolean;
}

/** How a frame and a deck of reveal.js pass each other the keyboard, without any plugin. */
export interface KeyboardHandOff {
  start(origin: string): void;
  stop(): void;
  /** Gives the keyboard back if it was taken. */
  release(): void;
  end(): void;
}

/**
 * For a second after it has started a frame, reveal looks every 100 ms whether the frame has the focus and takes it away
 * once (`preventIframeAutoFocus`, js/controllers/slidecontent.js). So it is taken once more; twice if slides are quick.
 */
const TAKEN_AWAY_MS = 1500;
const AGAIN_MS = 20;
const MOST_AGAIN = 3;
/** A deck that goes on says `slide:stop` within this time; one that does not is at its own end, and we keep the keyboard. */
const STAYS_MS = 300;

/** Keys of the deck that mean nothing here, with the codes that reveal knows them by. */
const DECK_KEYS: Readonly<Record<string, number>> = {
  b: 66,
  '.': 190,
  v: 86,
  f: 70,
  s: 83,
  o: 79,
  Escape: 27,
};
/** After these the deck needs the keyboard: its overview is steered by arrows. */
const DECK_TAKES_OVER = new Set(['o', 'Escape']);

export function createKeyboardHandOff({ player, window, clock, led }: KeyboardHandOffInput): KeyboardHandOff {
  const { parent, document } = window;
  let deck: string | null = null;
  let took = false;
  let sinceMs = 0;
  let again = 0;
  let stopWait: () => void = () => undefined;

  const ask = (method: string, args?: unknown[]): void => {
    if (deck !== null) parent.postMessage(JSON.stringify({ method, args }), targetOriginFor(deck));
  };
  const take = (): void => {
    if (deck === null || led()) return;
    took = true;
    window.focus();
    player.focus({ preventScroll: true });
  };
  const giveBack = (): void => {
    took = false;
    // Without it a frame that is unloaded with its slide takes the keyboard with it.
    parent.focus();
  };
  const onBlur = (): void => {
    if (!took || again >= MOST_AGAIN || clock.now() - sinceMs > TAKEN_AWAY_MS) return;
    again++;
    stopWait();
    stopWait = clock.after(AGAIN_MS, take);
  };
  const onLeave = (event: Event): void => {
    // A host that leads is told of it, and knows what to do.
    if (deck === null || led()) return;
    event.preventDefault();
    const { direction } = (event as CustomEvent<PathlightEvents['leave']>).detail;
    const kept = took;
    ask(direction === 'next' ? 'next' : 'prev');
    giveBack();
    stopWait();
    if (kept) stopWait = clock.after(STAYS_MS, take);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const code = Object.hasOwn(DECK_KEYS, key) ? DECK_KEYS[key] : undefined;
    if (code === undefined || deck === null || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const [target] = event.composedPath();
    if (keyContextFor(target).typing) return;
    // When everybody here has had the key.
    clock.after(0, () => {
      if (event.defaultPrevented) return;
      ask('triggerKey', [code]);
      if (DECK_TAKES_OVER.has(key)) giveBack();
    });
  };
  window.addEventListener('blur', onBlur);
  window.addEventListener('keydown', onKeyDown);
  player.addEventListener('leave', onLeave);
  return {
    start(origin) {
      deck = origin;
      sinceMs = clock.now();
      again = 0;
      take();
    },
    stop() {
      deck = null;
      took = false;
      stopWait();
      player.pause();
    },
    release() {
      if (took && document.hasFocus()) giveBack();
      took = false;
      stopWait();
    },
    end() {
      stopWait();
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('keydown', onKeyDown);
      player.removeEventListener('leave', onLeave);
    },
  };
}
