import type { ImageOptions, PathlightState, PathlightView } from './types';

/** The name and the version that every message carries. */
export const NAMESPACE = 'pathlight';
export const VERSION = 1;

/** How the host means to use the frame. */
export interface HelloValue {
  /** True for a host that drives the steps itself: the frame leaves the keyboard with it and follows nobody else. */
  lead?: boolean;
}

/** What a host may ask for, with the value that goes with it and what comes back. `hello` is the handshake. */
export interface ProtocolMethods {
  hello: { value: HelloValue | undefined; result: PathlightState };
  getState: { value: undefined; result: PathlightState };
  next: { value: undefined; result: PathlightState };
  previous: { value: undefined; result: PathlightState };
  goTo: { value: string | number; result: PathlightState };
  play: { value: undefined; result: PathlightState };
  pause: { value: undefined; result: PathlightState };
  setView: { value: PathlightView; result: PathlightState };
  setWhatIf: { value: readonly string[]; result: PathlightState };
  toImage: { value: ImageOptions | undefined; result: Blob };
}

export type ProtocolMethod = keyof ProtocolMethods;

/** From the host to the frame. */
export interface ProtocolRequest<M extends ProtocolMethod = ProtocolMethod> {
  ns: typeof NAMESPACE;
  v: typeof VERSION;
  /** Comes back with the answer. A number, or a string of at most 64 characters. */
  id: string | number;
  method: M;
  value?: ProtocolMethods[M]['value'];
}

/** From the frame to the host: one answer for each request. */
export type ProtocolAnswer =
  | { ns: typeof NAMESPACE; v: typeof VERSION; id: string | number; result: PathlightState | Blob }
  | { ns: typeof NAMESPACE; v: typeof VERSION; id: string | number; error: { code: ProtocolError; message: string } };

/**
 * - `unknown-method`: there is no such method
 * - `bad-value`: the value is not what the method takes
 * - `not-found`: there is no such step, view or experiment
 * - `too-many`: more messages than a person could mean; try again in a second
 * - `failed`: it was tried and did not work
 */
export type ProtocolError = 'unknown-method' | 'bad-value' | 'not-found' | 'too-many' | 'failed';

/** From the frame to the host, unasked, after the handshake. */
export type ProtocolEvent =
  | {
      ns: typeof NAMESPACE;
      v: typeof VERSION;
      event: 'ready' | 'stepchange' | 'viewchange' | 'end';
      state: PathlightState;
    }
  | { ns: typeof NAMESPACE; v: typeof VERSION; event: 'leave'; state: PathlightState; direction: 'next' | 'previous' }
  | { ns: typeof NAMESPACE; v: typeof VERSION; event: 'error'; state: PathlightState; message: string }
  /** How high the frame would like to be at its present width, in CSS px. */
  | { ns: typeof NAMESPACE; v: typeof VERSION; event: 'height'; state: PathlightState; height: number };
