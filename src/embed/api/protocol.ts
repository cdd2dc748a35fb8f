import type { ImageOptions, PathlightEvents, PathlightMethods, PathlightState, PathlightView } from './playerApi';

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
 * - `too-many`: more messages than a person could mean, or more pictures at once than are made; try again in a second
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

/** What a frame tells its host. */
export interface FrameEvents extends PathlightEvents {
  /** The frame has answered, for the first time or after it was loaded anew. */
  connect: PathlightState;
  /** How high the frame would like to be, in CSS px. */
  height: { height: number };
}

export interface ConnectOptions {
  /** Where the frame is from, if not from where its address says: it was sent on to somewhere else. */
  origin?: string;
  /** How long to wait for the first answer, in milliseconds; 10 seconds if not said. */
  timeoutMs?: number;
  /** True for a host that drives the steps itself and keeps the keyboard, also in a deck of reveal.js. */
  lead?: boolean;
}

/** A player in a frame, as if it were in the page: each method answers with what the frame shows then. */
export type PathlightFrame = {
  [M in keyof PathlightMethods]: (...value: Parameters<PathlightMethods[M]>) => Promise<ProtocolMethods[M]['result']>;
} & {
  /** What the frame has last told. */
  readonly state: PathlightState;
  /** Listens until the returned function is called. */
  on<E extends keyof FrameEvents>(event: E, listener: (detail: FrameEvents[E]) => void): () => void;
  disconnect(): void;
};
