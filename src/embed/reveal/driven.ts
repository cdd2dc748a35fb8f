import type { PathlightEvents, PathlightPlayerElement, PathlightState } from '../api/types';
import type { Clock } from '../../clock/clock';
import { openLine } from '../host/frameLine';

/** A player that a deck drives, be it in a frame or in the page. */
export interface Driven {
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

export function drivenFrame(iframe: HTMLIFrameElement, clock: Clock): Driven {
  const line = openLine(iframe, undefined, { lead: true }, clock);
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

export function drivenElement(player: PathlightPlayerElement): Driven {
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
