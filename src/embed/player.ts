import { defineElement } from './element/pathlightElement';
import type { PathlightEvents, PathlightPlayerElement } from './api/playerApi';

export type * from './api/playerApi';

/** Defines `<pathlight-player>`; importing the module does so already. */
export function definePathlightPlayer(): void {
  defineElement();
}

definePathlightPlayer();

declare global {
  interface HTMLElementTagNameMap {
    'pathlight-player': PathlightPlayerElement;
  }
}

/** An event of the element, by its name. */
export type PathlightEvent<E extends keyof PathlightEvents> = CustomEvent<PathlightEvents[E]>;
