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

/** The known fields of a state that a frame sent; null where one of them has a wrong type. */
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
  request<M extends ProtocolMethod>(
    method: M,
    value?: ProtocolMethods[M]['value'],
  ): Promise<ProtocolMethods[M]['result']>;
  on<E extends keyof FrameEvents>(event: E, listener: (detail: FrameEvents[E]) => void): () => void;
  close(why: string): void;
}

interface PendingRequest {
  method: ProtocolMethod;
  round: number;
  settle(result: unknown): void;
  fail(error: Error): void;
}

/** A frame that is loading gets no messages: hello is sent until it answers. */
const HELLO_INTERVAL_MS = 200;
const ANSWER_TIMEOUT_MS = 10_000;
/** The frame first loads the code and the fonts for pictures. */
const IMAGE_TIMEOUT_MS = 60_000;
const MAX_HEIGHT_PX = 20_000;

/** The origin of messages from the frame; "null" for a sandboxed frame and for a file. */
function expectedOrigin(iframe: HTMLIFrameElement, asked: string | undefined): string {
  const sandbox = iframe.getAttribute('sandbox');
  if (sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox)) return 'null';
  return asked ?? new URL(iframe.src || iframe.dataset.src || '', iframe.baseURI).origin;
}

/** Opens a connection that lasts until it is closed; a frame that is loaded again is greeted again. */
export function openFrameConnection(
  iframe: HTMLIFrameElement,
  origin: string | undefined,
  hello: HelloValue,
  clock: Clock,
): FrameConnection {
  const expected = expectedOrigin(iframe, origin);
  const target = expected === 'null' ? '*' : expected;
  const listeners = new Map<string, Set<(detail: never) => void>>();
  const pending = new Map<string, PendingRequest>();
  /** How often the frame was loaded; the hello of each round is answered once. */
  let round = 0;
  let answeredRound = -1;
  let lastId = 0;
  let state: PathlightState | null = null;
  let closed: string | null = null;
  let stopHello: () => void = () => undefined;

  const emit = (event: string, detail: unknown): void => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener(detail as never);
  };
  const post = (id: string, method: string, value: unknown, to: string): void =>
    iframe.contentWindow?.postMessage({ ns: NAMESPACE, v: VERSION, id, method, value }, to);

  const sendHello = (): void => {
    stopHello();
    // To any origin: it holds nothing secret, and a frame that is loading does not have its origin yet.
    post(`hello-${round}`, 'hello', hello, '*');
    stopHello = clock.after(HELLO_INTERVAL_MS, sendHello);
  };
  const restart = (): void => {
    round++;
    sendHello();
  };
  const rejectPending = (reason: string, isLost: (request: PendingRequest) => boolean): void => {
    for (const [id, request] of [...pending]) {
      if (!isLost(request)) continue;
      pending.delete(id);
      request.fail(new Error(reason));
    }
  };
  const handleHello = (newState: PathlightState | null): void => {
    if (!newState || answeredRound === round) return;
    answeredRound = round;
    state = newState;
    stopHello();
    // Answers come in the order of the requests, except for pictures: older requests went to a document that is gone.
    rejectPending(
      'The frame was loaded anew before it answered.',
      (request) => request.round < round && request.method !== 'toImage',
    );
    emit('connect', newState);
  };
  const handleMessage = (event: MessageEvent): void => {
    if (event.source !== iframe.contentWindow || event.origin !== expected) return;
    const data = event.data as Record<string, unknown> | null;
    if (typeof data !== 'object' || data?.ns !== NAMESPACE || data.v !== VERSION) return;
    const newState = parsePlayerState(data.result ?? data.state);
    const id = typeof data.id === 'string' ? data.id : null;
    if (id === `hello-${round}`) return handleHello(newState);
    const request = id === null ? undefined : pending.get(id);
    if (id !== null && request) {
      pending.delete(id);
      if (newState) state = newState;
      if (data.result instanceof Blob || newState) request.settle(newState ?? data.result);
      else request.fail(toError(data.error));
    } else if (id === null && newState && answeredRound >= 0) {
      state = newState;
      emitEvent(data, newState);
    }
  };
  const emitEvent = (
    { event, direction, message, height }: Record<string, unknown>,
    newState: PathlightState,
  ): void => {
    if (event === 'leave' && (direction === 'next' || direction === 'previous')) emit(event, { direction });
    else if (event === 'error' && typeof message === 'string') emit(event, { message: message.slice(0, 400) });
    else if (event === 'height') {
      if (typeof height === 'number' && height > 0 && height <= MAX_HEIGHT_PX) emit(event, { height });
    } else if (event === 'ready' || event === 'stepchange' || event === 'viewchange' || event === 'end')
      emit(event, newState);
  };

  window.addEventListener('message', handleMessage);
  iframe.addEventListener('load', restart);
  sendHello();
  return {
    get state() {
      return state;
    },
    request(method, value) {
      const id = `${round}-${++lastId}`;
      return new Promise((resolve, reject) => {
        if (closed !== null) throw new Error(closed);
        const cancelTimeout = clock.after(method === 'toImage' ? IMAGE_TIMEOUT_MS : ANSWER_TIMEOUT_MS, () => {
          pending.delete(id);
          reject(new Error(`The frame did not answer to ${method}.`));
        });
        pending.set(id, {
          method,
          round,
          settle(result) {
            cancelTimeout();
            if (result instanceof Blob === (method === 'toImage')) resolve(result as never);
            else reject(new Error(`The frame answered to ${method} with something else.`));
          },
          fail(error) {
            cancelTimeout();
            reject(error);
          },
        });
        post(id, method, value, target);
      });
    },
    on(event, listener) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
    close(reason) {
      closed = reason;
      stopHello();
      window.removeEventListener('message', handleMessage);
      iframe.removeEventListener('load', restart);
      rejectPending(reason, () => true);
      listeners.clear();
    },
  };
}

/** An error of a frame, with the code of the protocol in `code`. Texts are cut off, and nothing else is passed on. */
function toError(sent: unknown): Error {
  const { code, message } = (sent ?? {}) as Record<string, unknown>;
  const error = new Error(
    typeof message === 'string' ? message.slice(0, 400) : 'The frame answered with something else.',
  );
  return Object.assign(error, { code: typeof code === 'string' ? code.slice(0, 40) : 'failed' });
}

const TIMEOUT_MS = 10_000;
const METHODS = ['next', 'previous', 'goTo', 'play', 'pause', 'setView', 'setWhatIf', 'toImage'] as const;

function createFrameProxy(connection: FrameConnection): PathlightFrame {
  const requestFor = (method: ProtocolMethod) => (value: never) => connection.request(method, value);
  const methods = Object.fromEntries(METHODS.map((method) => [method, requestFor(method)]));
  return Object.defineProperty(
    { ...methods, on: connection.on, disconnect: () => connection.close('The frame was disconnected.') },
    'state',
    { get: () => connection.state, enumerable: true },
  ) as unknown as PathlightFrame;
}

/** `connect` of the module for hosts, with a clock for tests. */
export function connectWithClock(
  iframe: HTMLIFrameElement,
  { origin, timeoutMs = TIMEOUT_MS, lead = false }: ConnectOptions,
  clock: Clock,
): Promise<PathlightFrame> {
  return new Promise((resolve, reject) => {
    const connection = openFrameConnection(iframe, origin, { lead }, clock);
    const stopTimer = clock.after(timeoutMs, () => {
      connection.close('The frame did not answer.');
      reject(
        new Error(
          `The frame did not answer within ${timeoutMs} ms. Check that its address has embed=1 and can be opened, that ` +
            'it is not sent on to another origin (if so, name that one as `origin`), and that no policy forbids the frame.',
        ),
      );
    });
    const stop = connection.on('connect', () => {
      stop();
      stopTimer();
      resolve(createFrameProxy(connection));
    });
  });
}
