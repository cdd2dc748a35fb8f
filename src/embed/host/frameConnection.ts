import type { Clock } from '../../clock/clock';
import type { PathlightState } from '../api/playerApi';
import {
  type ConnectOptions,
  type FrameEvents,
  type HelloValue,
  NAMESPACE,
  type PathlightFrame,
  type ProtocolMethod,
  type ProtocolMethods,
  VERSION,
} from '../api/protocol';

/** Longer than any caption. */
const MAX_TEXT_LENGTH = 4000;
const MAX_LIST_LENGTH = 100;

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_LIST_LENGTH && Array.from(value).every(isText);

/** Each field with what it must be. */
const FIELDS: Readonly<Record<keyof PathlightState, (value: unknown) => boolean>> = {
  mechanism: isText,
  step: isText,
  stepIndex: isCount,
  stepNumber: isCount,
  stepCount: isCount,
  title: isText,
  caption: isText,
  view: isText,
  whatIf: isTextList,
  playing: isBoolean,
  atStart: isBoolean,
  atEnd: isBoolean,
  theme: isText,
  lang: isText,
};

/** What a frame says of itself, with nothing beside the known fields; null where it is no state. */
function parsePlayerState(value: unknown): PathlightState | null {
  if (typeof value !== 'object' || value === null) return null;
  const state: Record<string, unknown> = {};
  for (const [name, fits] of Object.entries(FIELDS)) {
    const field = (value as Record<string, unknown>)[name];
    if (!fits(field)) return null;
    state[name] = field;
  }
  return state as unknown as PathlightState;
}

export interface FrameConnection {
  readonly state: PathlightState | null;
  ask<M extends ProtocolMethod>(method: M, value?: ProtocolMethods[M]['value']): Promise<ProtocolMethods[M]['result']>;
  on<E extends keyof FrameEvents>(event: E, listener: (detail: FrameEvents[E]) => void): () => void;
  close(why: string): void;
}

interface PendingRequest {
  method: ProtocolMethod;
  round: number;
  settle(result: unknown): void;
  fail(error: Error): void;
}

/** A frame that is being loaded hears nothing: it is greeted until it answers. */
const GREET_MS = 200;
const ANSWER_MS = 10_000;
/** The code that makes pictures, and its fonts, are fetched first. */
const IMAGE_MS = 60_000;
const HIGHEST_PX = 20_000;

/** Where the frame is expected to be from. A sandboxed frame and a file have no origin. */
function expectedOrigin(iframe: HTMLIFrameElement, asked: string | undefined): string {
  const sandbox = iframe.getAttribute('sandbox');
  if (sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox)) return 'null';
  return asked ?? new URL(iframe.src || iframe.dataset.src || '', iframe.baseURI).origin;
}

/** Speaks the protocol with a frame, for as long as both are there. */
export function openFrameConnection(
  iframe: HTMLIFrameElement,
  origin: string | undefined,
  hello: HelloValue,
  clock: Clock,
): FrameConnection {
  const expected = expectedOrigin(iframe, origin);
  const target = expected === 'null' ? '*' : expected;
  const listeners = new Map<string, Set<(detail: never) => void>>();
  const waiting = new Map<string, PendingRequest>();
  /** Counts how often the frame was loaded; the hello of each is answered once. */
  let round = 0;
  let answeredRound = -1;
  let number = 0;
  let state: PathlightState | null = null;
  let closed: string | null = null;
  let stopGreeting: () => void = () => undefined;

  const emit = (event: string, detail: unknown): void => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener(detail as never);
  };
  const post = (id: string, method: string, value: unknown, to: string): void =>
    iframe.contentWindow?.postMessage({ ns: NAMESPACE, v: VERSION, id, method, value }, to);

  const greet = (): void => {
    stopGreeting();
    // There is nothing in it that others may not hear, and a frame on its way is not yet where it will be from.
    post(`hello-${round}`, 'hello', hello, '*');
    stopGreeting = clock.after(GREET_MS, greet);
  };
  const again = (): void => {
    round++;
    greet();
  };
  const drop = (why: string, lost: (asked: PendingRequest) => boolean): void => {
    for (const [id, asked] of [...waiting]) {
      if (!lost(asked)) continue;
      waiting.delete(id);
      asked.fail(new Error(why));
    }
  };
  const greeted = (said: PathlightState | null): void => {
    if (!said || answeredRound === round) return;
    answeredRound = round;
    state = said;
    stopGreeting();
    // Answers come in the order of the requests, but for pictures: what is older than this hello was asked of a frame
    // that is no more.
    drop('The frame was loaded anew before it answered.', (asked) => asked.round < round && asked.method !== 'toImage');
    emit('connect', said);
  };
  const hear = (event: MessageEvent): void => {
    if (event.source !== iframe.contentWindow || event.origin !== expected) return;
    const data = event.data as Record<string, unknown> | null;
    if (typeof data !== 'object' || data?.ns !== NAMESPACE || data.v !== VERSION) return;
    const said = parsePlayerState(data.result ?? data.state);
    const id = typeof data.id === 'string' ? data.id : null;
    if (id === `hello-${round}`) return greeted(said);
    const asked = id === null ? undefined : waiting.get(id);
    if (id !== null && asked) {
      waiting.delete(id);
      if (said) state = said;
      if (data.result instanceof Blob || said) asked.settle(said ?? data.result);
      else asked.fail(toError(data.error));
    } else if (id === null && said && answeredRound >= 0) {
      state = said;
      emitEvent(data, said);
    }
  };
  const emitEvent = ({ event, direction, message, height }: Record<string, unknown>, said: PathlightState): void => {
    if (event === 'leave' && (direction === 'next' || direction === 'previous')) emit(event, { direction });
    else if (event === 'error' && typeof message === 'string') emit(event, { message: message.slice(0, 400) });
    else if (event === 'height') {
      if (typeof height === 'number' && height > 0 && height <= HIGHEST_PX) emit(event, { height });
    } else if (event === 'ready' || event === 'stepchange' || event === 'viewchange' || event === 'end')
      emit(event, said);
  };

  window.addEventListener('message', hear);
  iframe.addEventListener('load', again);
  greet();
  return {
    get state() {
      return state;
    },
    ask(method, value) {
      const id = `${round}-${++number}`;
      return new Promise((resolve, reject) => {
        if (closed !== null) throw new Error(closed);
        const wait = clock.after(method === 'toImage' ? IMAGE_MS : ANSWER_MS, () => {
          waiting.delete(id);
          reject(new Error(`The frame did not answer to ${method}.`));
        });
        waiting.set(id, {
          method,
          round,
          settle(result) {
            wait();
            if (result instanceof Blob === (method === 'toImage')) resolve(result as never);
            else reject(new Error(`The frame answered to ${method} with something else.`));
          },
          fail(error) {
            wait();
            reject(error);
          },
        });
        post(id, method, value, target);
      });
    },
    on(event, listener) {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener));
      return () => heard.delete(listener);
    },
    close(why) {
      closed = why;
      stopGreeting();
      window.removeEventListener('message', hear);
      iframe.removeEventListener('load', again);
      drop(why, () => true);
      listeners.clear();
    },
  };
}

/** What a frame says went wrong, with the code of the protocol in `code`. Text, and never more than that. */
function toError(said: unknown): Error {
  const { code, message } = (said ?? {}) as Record<string, unknown>;
  const error = new Error(
    typeof message === 'string' ? message.slice(0, 400) : 'The frame answered with something else.',
  );
  return Object.assign(error, { code: typeof code === 'string' ? code.slice(0, 40) : 'failed' });
}

const TIMEOUT_MS = 10_000;
const METHODS = ['next', 'previous', 'goTo', 'play', 'pause', 'setView', 'setWhatIf', 'toImage'] as const;

function createFrameProxy(line: FrameConnection): PathlightFrame {
  const ask = (method: ProtocolMethod) => (value: never) => line.ask(method, value);
  const methods = Object.fromEntries(METHODS.map((method) => [method, ask(method)]));
  return Object.defineProperty(
    { ...methods, on: line.on, disconnect: () => line.close('The frame was disconnected.') },
    'state',
    { get: () => line.state, enumerable: true },
  ) as unknown as PathlightFrame;
}

/** What `connect` of the module for hosts does, in the time of a clock. */
export function connectWithClock(
  iframe: HTMLIFrameElement,
  { origin, timeoutMs = TIMEOUT_MS, lead = false }: ConnectOptions,
  clock: Clock,
): Promise<PathlightFrame> {
  return new Promise((resolve, reject) => {
    const line = openFrameConnection(iframe, origin, { lead }, clock);
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
      resolve(createFrameProxy(line));
    });
  });
}
