import type { ProtocolMethods } from '../api/protocol';
import type { PathlightEvents, PathlightMethods, PathlightState } from '../api/types';

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
