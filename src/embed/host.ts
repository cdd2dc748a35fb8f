import { realClock } from '../clock/realClock';
import { connectBy } from './host/connectBy';
import type { ConnectOptions, PathlightFrame } from './host/frame';

export type * from './api/protocol';
export type * from './api/types';
export type * from './host/frame';
export { NAMESPACE, VERSION } from './api/protocol';

/**
 * Connects with the player in a frame of this page. Works at any time, before or after the frame has loaded, and again by
 * itself whenever it is loaded anew. Rejects with an Error that says what to check where nobody answers.
 */
export function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Promise<PathlightFrame> {
  return connectBy(iframe, options, realClock());
}
