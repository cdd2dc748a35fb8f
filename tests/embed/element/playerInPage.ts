import { onTestFinished, vi } from 'vitest';
import { createManualClock, type ManualClock } from '../../../src/clock/clock';
import { definePathlightPlayer } from '../../../src/embed/player';
import type { PathlightEvents, PathlightPlayerElement } from '../../../src/embed/api/playerApi';
import { configurePlayer, type PlayerSetup } from '../../../src/embed/element/playerSetup';

export interface Told {
  name: keyof PathlightEvents;
  detail: unknown;
  event: CustomEvent;
}

export interface PlayerInPage {
  player: PathlightPlayerElement;
  clock: ManualClock;
  told: Told[];
  /** The names of the events since the last time it was asked. */
  names: () => string[];
  root: () => ShadowRoot;
  /** Lets everything arrive that is on its way. */
  settle: (ready: () => boolean) => Promise<void>;
  /** Whether keys are heard, which come after the picture. */
  hearsKeys: () => boolean;
  press: (key: string, init?: KeyboardEventInit) => KeyboardEvent;
  button: (part: string) => HTMLButtonElement;
}

const EVENTS = ['ready', 'stepchange', 'viewchange', 'end', 'leave', 'error'] as const;

/** A player with these attributes in the page, on a clock that is moved by hand. */
export function playerInPage(attributes: Record<string, string> = {}, setup: Partial<PlayerSetup> = {}): PlayerInPage {
  definePathlightPlayer();
  const clock = createManualClock();
  const player = document.createElement('pathlight-player');
  for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
  configurePlayer(player, { clock, ...setup });
  const told: Told[] = [];
  let read = 0;
  for (const name of EVENTS) {
    player.addEventListener(name, (event) => {
      told.push({ name, detail: (event as CustomEvent).detail, event: event as CustomEvent });
    });
  }
  document.body.append(player);
  onTestFinished(() => player.remove());
  return {
    player,
    clock,
    told,
    names() {
      const names = told.slice(read).map(({ name }) => name);
      read = told.length;
      return names;
    },
    root: () => player.shadowRoot as ShadowRoot,
    settle: (ready) =>
      vi.waitFor(
        () => {
          clock.advance(1);
          if (!ready()) throw new Error('not yet');
        },
        { timeout: 15_000, interval: 5 },
      ),
    hearsKeys: () => player.shadowRoot?.querySelector('[part="next"][aria-keyshortcuts]') !== null,
    press(key, init = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
      (player.shadowRoot?.querySelector('.stage') ?? player).dispatchEvent(event);
      return event;
    },
    button: (part) => player.shadowRoot?.querySelector(`[part="${part}"]`) as HTMLButtonElement,
  };
}
