import type { Clock } from '../../clock/clock';
import { viewIds } from '../../scene/views/ids';
import type { ImageOptions, PathlightPlayerElement, PathlightState, PathlightView } from '../api/playerApi';
import { type HelloValue, NAMESPACE, type ProtocolError, type ProtocolMethod, VERSION } from '../api/protocol';

/** Limits of texts and lists in a message. */
export const MAX_TEXT_LENGTH = 400;
const MAX_LIST_LENGTH = 20;
const MAX_ENTRY_LENGTH = 100;

/** The value of an own property. Getters are not run, and inherited properties are ignored. */
export function ownValue(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.getOwnPropertyDescriptor(data, key)?.value;
}

export function isShortText(value: unknown, longest = MAX_TEXT_LENGTH): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** A copy of a short list of short texts, or null where it is anything else. */
export function parseTextList(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > MAX_LIST_LENGTH) return null;
  // By index: `every` would skip the holes of a sparse list.
  const texts = Array.from({ length: value.length }, (_, at) => ownValue(value, String(at)));
  return texts.every((text) => isShortText(text, MAX_ENTRY_LENGTH)) ? texts : null;
}

/** The target of a message for an origin: "*" for a page from a file or in a sandbox, whose origin cannot be named. */
export function targetOriginFor(origin: string): string {
  return /^https?:/.test(origin) ? origin : '*';
}

/** More than a person or a sensible host sends. */
const MAX_REQUESTS = 60;
const WITHIN_MS = 1000;

/** `report` is for the first request above the limit, `drop` for the others. */
export type RateDecision = 'pass' | 'report' | 'drop';

/** Lets no more than 60 requests a second pass. */
export function createRateLimiter(clock: Clock): () => RateDecision {
  let sinceMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const nowMs = clock.now();
    if (nowMs - sinceMs >= WITHIN_MS) {
      sinceMs = nowMs;
      count = 0;
    }
    count++;
    if (count <= MAX_REQUESTS) return 'pass';
    return count === MAX_REQUESTS + 1 ? 'report' : 'drop';
  };
}

type Id = string | number;

/** A validated request; its values are copies of what was sent. */
export type ValidRequest =
  | { id: Id; method: 'hello'; value: Required<HelloValue> }
  | { id: Id; method: 'goTo'; value: Id }
  | { id: Id; method: 'setView'; value: PathlightView }
  | { id: Id; method: 'setWhatIf'; value: readonly string[] }
  | { id: Id; method: 'toImage'; value: ImageOptions }
  | { id: Id; method: 'getState' | 'next' | 'previous' | 'play' | 'pause' };

/** The answer to a request that cannot be met. */
export interface RequestError {
  id: Id;
  error: { code: ProtocolError; message: string };
}

const MAX_ID_LENGTH = 64;
/** Widths of pictures, in pixels. */
const [MIN_WIDTH_PX, MAX_WIDTH_PX] = [320, 7680];

/** Each method with a sentence about its value, for the error of a bad one. */
const METHOD_USAGE: Readonly<Record<ProtocolMethod, string>> = {
  hello: 'hello takes nothing, or an object with `lead` true or false.',
  getState: '',
  next: '',
  previous: '',
  goTo: 'goTo takes the id of a step, or its number.',
  play: '',
  pause: '',
  setView: `setView takes one of ${viewIds.join(', ')}.`,
  setWhatIf: 'setWhatIf takes a list of at most 20 texts of at most 100 characters.',
  toImage: `toImage takes nothing, or an object with \`format\` png or svg and \`width\` from ${MIN_WIDTH_PX} to ${MAX_WIDTH_PX}.`,
};

/**
 * Validates a message. Null for what is not of this protocol, or has no id and cannot be answered. Runs nothing of the
 * message, not even a getter; may throw on an object whose proxy throws.
 */
export function parseRequest(data: unknown): ValidRequest | RequestError | null {
  if (ownValue(data, 'ns') !== NAMESPACE) return null;
  const id = ownValue(data, 'id');
  if (!isShortText(id, MAX_ID_LENGTH) && !isNumber(id)) return null;
  const refuse = (code: ProtocolError, message: string): RequestError => ({ id, error: { code, message } });
  if (ownValue(data, 'v') !== VERSION)
    return refuse('bad-value', `This frame speaks version ${VERSION} of the protocol.`);
  const method = ownValue(data, 'method');
  if (!isMethod(method)) return refuse('unknown-method', `The methods are ${Object.keys(METHOD_USAGE).join(', ')}.`);
  return parseValue(id, method, ownValue(data, 'value')) ?? refuse('bad-value', METHOD_USAGE[method]);
}

function parseValue(id: Id, method: ProtocolMethod, value: unknown): ValidRequest | null {
  switch (method) {
    case 'hello': {
      const lead = ownValue(value, 'lead') ?? false;
      return isOptional(value) && typeof lead === 'boolean' ? { id, method, value: { lead } } : null;
    }
    case 'goTo':
      return isShortText(value) || isNumber(value) ? { id, method, value } : null;
    case 'setView': {
      const view = viewIds.find((known) => known === value);
      return view ? { id, method, value: view } : null;
    }
    case 'setWhatIf': {
      const whatIf = parseTextList(value);
      return whatIf && { id, method, value: whatIf };
    }
    case 'toImage': {
      const image = parseImageValue(value);
      return image && { id, method, value: image };
    }
    default:
      return { id, method };
  }
}

function parseImageValue(value: unknown): ImageOptions | null {
  const format = ownValue(value, 'format');
  const width = ownValue(value, 'width');
  if (!isOptional(value)) return null;
  if (format !== undefined && format !== 'png' && format !== 'svg') return null;
  if (width !== undefined && !(isNumber(width) && width >= MIN_WIDTH_PX && width <= MAX_WIDTH_PX)) return null;
  return { ...(format && { format }), ...(width !== undefined && { width: Math.round(width) }) };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isOptional = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
const isMethod = (method: unknown): method is ProtocolMethod =>
  typeof method === 'string' && Object.hasOwn(METHOD_USAGE, method);

/** More pictures than a page asks for at once. */
const MAX_WAITING_IMAGES = 8;

/** Makes the pictures of a player one after the other, in the order in which they were asked for. */
export type ImageQueue = (options: ImageOptions) => Promise<Blob>;

class QueueFull extends Error {}

export function createImageQueue(player: PathlightPlayerElement): ImageQueue {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (options) => {
    if (waiting >= MAX_WAITING_IMAGES) {
      const message = `Pictures are made one at a time, and ${waiting} are asked for already: wait for one of them.`;
      return Promise.reject(new QueueFull(message));
    }
    waiting++;
    const image = last.then(() => player.toImage(options));
    last = image.then(
      () => waiting--,
      () => waiting--,
    );
    return image;
  };
}

/** In characters. */
const MAX_ERROR_LENGTH = 300;

type Outcome = { id: string | number; result: PathlightState | Blob } | RequestError;

/** Runs a request and returns its answer, synchronously where possible: answers keep the order of the requests. */
export function handleRequest(
  player: PathlightPlayerElement,
  toImage: ImageQueue,
  request: ValidRequest,
): Outcome | Promise<Outcome> {
  const { id } = request;
  try {
    switch (request.method) {
      case 'goTo':
      case 'setView':
      case 'setWhatIf':
        (player[request.method] as (value: unknown) => void)(request.value);
        break;
      case 'next':
      case 'previous':
      case 'play':
      case 'pause':
        player[request.method]();
        break;
      case 'hello':
      case 'getState':
        break;
      case 'toImage':
        return toImage(request.value).then(
          (result) => ({ id, result }),
          (error: unknown) => toRequestError(id, error),
        );
    }
    return { id, result: player.state };
  } catch (error) {
    return toRequestError(id, error);
  }
}

function errorCode(error: unknown): ProtocolError {
  if (error instanceof QueueFull) return 'too-many';
  // The player throws a RangeError for a step, a view or a what-if that does not exist.
  return error instanceof RangeError ? 'not-found' : 'failed';
}

function toRequestError(id: string | number, error: unknown): RequestError {
  const message = error instanceof Error ? error.message.slice(0, MAX_ERROR_LENGTH) : 'It did not work.';
  return { id, error: { code: errorCode(error), message } };
}
