import { createRealClock } from '../clock/clock';
import { connectWithClock } from './host/frameConnection';
import type { ConnectOptions, PathlightFrame } from './api/protocol';

export type * from './api/protocol';
export type * from './api/playerApi';
export type * from './api/protocol';
export { NAMESPACE, VERSION } from './api/protocol';

/**
 * Connects with the player in a frame of this page. Works at any time, before or after the frame has loaded, and again by
 * itself whenever it is loaded anew. Rejects with an Error that says what to check where nobody answers.
 */
export function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Promise<PathlightFrame> {
  return connectWithClock(iframe, options, createRealClock());
}
