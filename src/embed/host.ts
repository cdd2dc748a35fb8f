import { createRealClock } from '../clock/clock';
import { connectWithClock } from './host/frameConnection';
import type { ConnectOptions, PathlightFrame } from './api/protocol';

export type * from './api/playerApi';
export type * from './api/protocol';
export { NAMESPACE, VERSION } from './api/protocol';

/**
 * Connects to the player in a frame of this page, before or after the frame has loaded; reconnects by itself when the frame
 * is loaded again. Rejects with an Error that says what to check where the frame does not answer.
 */
export function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Promise<PathlightFrame> {
  return connectWithClock(iframe, options, createRealClock());
}
