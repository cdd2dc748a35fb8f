import type { Clock } from '../../clock/clock';
import { realClock } from '../../clock/realClock';
import type { ProtocolMethod, ProtocolMethods } from '../api/protocol';
import type { PathlightMethods, PathlightState } from '../api/types';
import { type FrameEvents, type FrameLine, openLine } from './frameLine';

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

const TIMEOUT_MS = 10_000;
const METHODS = ['next', 'previous', 'goTo', 'play', 'pause', 'setView', 'setWhatIf', 'toImage'] as const;

function frameOf(line: FrameLine): PathlightFrame {
  const ask = (method: ProtocolMethod) => (value: never) => line.ask(method, value);
  const methods = Object.fromEntries(METHODS.map((method) => [method, ask(method)]));
  return Object.defineProperty(
    { ...methods, on: line.on, disconnect: () => line.close('The frame was disconnected.') },
    'state',
    { get: () => line.state, enumerable: true },
  ) as unknown as PathlightFrame;
}

/**
 * Connects with the player in a frame of this page. Works at any time, before or after the frame has loaded, and again by
 * itself whenever it is loaded anew.
 */
export function connect(
  iframe: HTMLIFrameElement,
  { origin, timeoutMs = TIMEOUT_MS, lead = false }: ConnectOptions = {},
  clock: Clock = realClock(),
): Promise<PathlightFrame> {
  return new Promise((resolve, reject) => {
    const line = openLine(iframe, origin, { lead }, clock);
    const stopTimer = clock.after(timeoutMs, () => {
      line.close('The frame did not answer.');
      reject(
        new Error(
          `The frame did not answer within ${timeoutMs} ms. Check that its address has embed=1 and can be opened, that ` +
            'it is not sent on to another origin (if so, name that one as `origin`), and that no policy forbids the frame.',
        ),
      );
    });
    const stop = line.on('connect', () => {
      stop();
      stopTimer();
      resolve(frameOf(line));
    });
  });
}
