import type { Clock } from '../../clock/clock';
import type { ProtocolMethod } from '../api/protocol';
import type { ConnectOptions, PathlightFrame } from './frame';
import { type FrameLine, openLine } from './frameLine';

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

/** What `connect` of the module for hosts does, in the time of a clock. */
export function connectBy(
  iframe: HTMLIFrameElement,
  { origin, timeoutMs = TIMEOUT_MS, lead = false }: ConnectOptions,
  clock: Clock,
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
