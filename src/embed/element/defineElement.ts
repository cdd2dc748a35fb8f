import { PathlightElement } from './pathlightElement';

export const TAG = 'pathlight-player';

/** Makes `<pathlight-player>` known to a page, once, whoever asks first. */
export function defineElement(): void {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(TAG)) customElements.define(TAG, PathlightElement);
}
