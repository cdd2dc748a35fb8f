import type { Clock } from '../../clock/clock';
import type { PathlightEvents, PathlightPlayerElement, PathlightState } from '../api/playerApi';
import { openFrameConnection } from '../host/frameConnection';

/** A player that a deck drives, be it in a frame or in the page. */
export interface DrivenPlayer {
  readonly place: HTMLElement;
  /** Null until it answers. */
  state(): PathlightState | null;
  step(to: 'next' | 'previous' | number): Promise<unknown>;
  picture(): Promise<Blob>;
  /** It is there, or there again. */
  onReady(listener: () => void): void;
  onStep(listener: () => void): void;
  /** Somebody who has the focus in the player asks for what is beyond its ends. */
  onLeave(listener: (direction: 'next' | 'previous') => void): void;
  end(): void;
}

export function driveFrame(iframe: HTMLIFrameElement, clock: Clock): DrivenPlayer {
  const line = openFrameConnection(iframe, undefined, { lead: true }, clock);
  return {
    place: iframe,
    state: () => line.state,
    step: (to) => (typeof to === 'number' ? line.ask('goTo', to) : line.ask(to)),
    picture: () => line.ask('toImage'),
    onReady: (listener) => line.on('connect', listener),
    onStep: (listener) => line.on('stepchange', listener),
    onLeave: (listener) =>
      line.on('leave', ({ direction }) => {
        // The deck moves on, and has the keyboard from then on.
        iframe.blur();
        window.focus();
        listener(direction);
      }),
    end: () => line.close('The deck is over.'),
  };
}

export function driveElement(player: PathlightPlayerElement): DrivenPlayer {
  const stop: (() => void)[] = [];
  const on = (name: keyof PathlightEvents, listener: (event: Event) => void): void => {
    player.addEventListener(name, listener);
    stop.push(() => player.removeEventListener(name, listener));
  };
  // The deck has an event of that name too, and takes ours for its own where it comes by.
  on('ready', (event) => event.stopPropagation());
  const { customElements } = globalThis;
  return {
    place: player,
    state: () => (player.isConnected && customElements.get(player.localName) ? player.state : null),
    async step(to) {
      if (typeof to === 'number') player.goTo(to);
      else player[to]();
    },
    picture: () => player.toImage(),
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
    end() {
      for (const undo of stop) undo();
    },
  };
}

/** Paper does not wait longer than this for a picture. */
const PATIENCE_MS = 15_000;

/**
 * Puts a picture of the step in the place of a player, for a deck on paper. Where none can be made in time the player
 * itself stays.
 */
export function showPrintImage(driven: DrivenPlayer, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const stop = clock.after(PATIENCE_MS, resolve);
    let asked = false;
    const take = async (): Promise<void> => {
      const state = driven.state();
      if (!state || asked) return;
      asked = true;
      try {
        const { place } = driven;
        const image = place.ownerDocument.createElement('img');
        for (const name of ['class', 'width', 'height']) {
          const value = place.getAttribute(name);
          if (value !== null) image.setAttribute(name, value);
        }
        const { width, height } = place.getBoundingClientRect();
        image.style.cssText = place.style.cssText;
        if (width > 0) image.style.width ||= `${place.offsetWidth}px`;
        if (height > 0) image.style.height ||= `${place.offsetHeight}px`;
        image.style.objectFit = 'contain';
        // The themes of reveal put air around images, which a frame does not have: a slide would become two pages.
        image.style.margin = '0';
        image.style.verticalAlign = 'top';
        image.alt = `${state.title}. ${state.caption}`;
        image.src = URL.createObjectURL(await driven.picture());
        await image.decode();
        place.replaceWith(image);
      } catch {
        // A policy of the deck against such pictures, or none was made.
      }
      stop();
      resolve();
    };
    driven.onReady(() => void take());
    void take();
  });
}
