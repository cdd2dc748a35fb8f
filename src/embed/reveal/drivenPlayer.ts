import type { Clock } from '../../clock/clock';
import type { PathlightEvents, PathlightPlayerElement, PathlightState } from '../api/playerApi';
import { openFrameConnection } from '../host/frameConnection';

/** A player that a deck drives, in a frame or as an element of the page. */
export interface DrivenPlayer {
  readonly element: HTMLElement;
  /** Null until it answers. */
  state(): PathlightState | null;
  step(to: 'next' | 'previous' | number): Promise<unknown>;
  toImage(): Promise<Blob>;
  /** The player is ready, for the first time or after it was loaded again. */
  onReady(listener: () => void): void;
  onStep(listener: () => void): void;
  /** A reader with the focus in the player asks for the step before the first or after the last. */
  onLeave(listener: (direction: 'next' | 'previous') => void): void;
  destroy(): void;
}

export function driveFrame(iframe: HTMLIFrameElement, clock: Clock): DrivenPlayer {
  const connection = openFrameConnection(iframe, undefined, { lead: true }, clock);
  return {
    element: iframe,
    state: () => connection.state,
    step: (to) => (typeof to === 'number' ? connection.request('goTo', to) : connection.request(to)),
    toImage: () => connection.request('toImage'),
    onReady: (listener) => connection.on('connect', listener),
    onStep: (listener) => connection.on('stepchange', listener),
    onLeave: (listener) =>
      connection.on('leave', ({ direction }) => {
        // The deck moves on and needs the keyboard.
        iframe.blur();
        window.focus();
        listener(direction);
      }),
    destroy: () => connection.close('The deck is over.'),
  };
}

export function driveElement(player: PathlightPlayerElement): DrivenPlayer {
  const cleanups: (() => void)[] = [];
  const on = (name: keyof PathlightEvents, listener: (event: Event) => void): void => {
    player.addEventListener(name, listener);
    cleanups.push(() => player.removeEventListener(name, listener));
  };
  // reveal.js has an event of that name too, and would take a bubbling one for its own.
  on('ready', (event) => event.stopPropagation());
  const { customElements } = globalThis;
  return {
    element: player,
    state: () => (player.isConnected && customElements.get(player.localName) ? player.state : null),
    async step(to) {
      if (typeof to === 'number') player.goTo(to);
      else player[to]();
    },
    toImage: () => player.toImage(),
    onReady(listener) {
      on('ready', listener);
      customElements.whenDefined(player.localName).then(listener, () => undefined);
    },
    onStep: (listener) => on('stepchange', listener),
    onLeave: (listener) =>
      on('leave', (event) => {
        event.preventDefault();
        listener((event as CustomEvent<PathlightEvents['leave']>).detail.direction);
      }),
    destroy() {
      for (const cleanup of cleanups) cleanup();
    },
  };
}

/** Printing does not wait longer for a picture. */
const TIMEOUT_MS = 15_000;

/** Replaces a player by a picture of its step, for print. Where none can be made in time the player stays. */
export function showPrintImage(driven: DrivenPlayer, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancelTimeout = clock.after(TIMEOUT_MS, resolve);
    let isRequested = false;
    const replace = async (): Promise<void> => {
      const state = driven.state();
      if (!state || isRequested) return;
      isRequested = true;
      try {
        const { element } = driven;
        const image = element.ownerDocument.createElement('img');
        for (const name of ['class', 'width', 'height']) {
          const value = element.getAttribute(name);
          if (value !== null) image.setAttribute(name, value);
        }
        const { width, height } = element.getBoundingClientRect();
        image.style.cssText = element.style.cssText;
        if (width > 0) image.style.width ||= `${element.offsetWidth}px`;
        if (height > 0) image.style.height ||= `${element.offsetHeight}px`;
        image.style.objectFit = 'contain';
        // The themes of reveal.js give images a margin that frames do not have: a slide would take two pages.
        image.style.margin = '0';
        image.style.verticalAlign = 'top';
        image.alt = `${state.title}. ${state.caption}`;
        image.src = URL.createObjectURL(await driven.toImage());
        await image.decode();
        element.replaceWith(image);
      } catch {
        // The deck's policy forbids blob: images, or the picture could not be made.
      }
      cancelTimeout();
      resolve();
    };
    driven.onReady(() => void replace());
    void replace();
  });
}
