import { defineElement } from './element/pathlightElement';
import type { PathlightEvents, PathlightPlayerElement } from './api/playerApi';

export type * from './api/playerApi';

/** Makes `<pathlight-player>` known to the page; the module does it by itself when it is loaded. */
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
