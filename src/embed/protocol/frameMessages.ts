import type { Clock } from '../../clock/clock';
import { viewIds } from '../../scene/views/ids';
import type { ImageOptions, PathlightPlayerElement, PathlightState, PathlightView } from '../api/playerApi';
import { type HelloValue, NAMESPACE, type ProtocolError, type ProtocolMethod, VERSION } from '../api/protocol';

/** The longest text and the longest list that a message may carry. */
export const MAX_TEXT_LENGTH = 400;
const MAX_LIST_LENGTH = 20;
const MAX_ENTRY_LENGTH = 100;

/** An own property that is there as a value. What would have to be run to be read, or is inherited, is not there. */
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
  // By place, not by `every`, which would pass over the holes of a list.
  const texts = Array.from({ length: value.length }, (_, at) => ownValue(value, String(at)));
  return texts.every((text) => isShortText(text, MAX_ENTRY_LENGTH)) ? texts : null;
}

/**
 * To whom a message for a page of that origin is posted. A page from a file or in a sandbox has no origin that could be
 * named: what is posted then reaches whatever page is in the same window.
 */
export function targetOriginFor(origin: string): string {
  return /^https?:/.test(origin) ? origin : '*';
}

/** More than a person or a sensible host asks for. */
const MAX_REQUESTS = 60;
const WITHIN_MS = 1000;

/** `pass`: fine. `tell`: too many, and it is time to say so. `drop`: too many, and it was said. */
export type RateDecision = 'pass' | 'tell' | 'drop';

/** Counts what comes and lets no more than 60 through in a second. */
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
    return count === MAX_REQUESTS + 1 ? 'tell' : 'drop';
  };
}

type Id = string | number;

/** A request whose every part was checked: nothing of what was sent is passed on but copies. */
export type ValidRequest =
  | { id: Id; method: 'hello'; value: Required<HelloValue> }
  | { id: Id; method: 'goTo'; value: Id }
  | { id: Id; method: 'setView'; value: PathlightView }
  | { id: Id; method: 'setWhatIf'; value: readonly string[] }
  | { id: Id; method: 'toImage'; value: ImageOptions }
  | { id: Id; method: 'getState' | 'next' | 'previous' | 'play' | 'pause' };

/** Why a request cannot be met, fit to be answered. */
export interface RequestError {
  id: Id;
  error: { code: ProtocolError; message: string };
}

const MAX_ID_LENGTH = 64;
/** The pictures that can be asked for, in pixels. */
const [MIN_WIDTH_PX, MAX_WIDTH_PX] = [320, 7680];

/** Each method with the sentence that says what it takes. */
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
 * What a message asks for. Null is for what does not speak this protocol, or could not be answered: it has no id.
 * Never runs anything of the message, be it a getter; may throw where one is made to throw on being looked at.
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

/** The longest sentence that is told of what went wrong. */
const MAX_ERROR_LENGTH = 300;

type Outcome = { id: string | number; result: PathlightState | Blob } | RequestError;

/**
 * Does what was asked and says what came of it: at once where it can, so that answers come in the order of the requests.
 */
export function handleRequest(player: PathlightPlayerElement, request: ValidRequest): Outcome | Promise<Outcome> {
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
        return player.toImage(request.value).then(
          (result) => ({ id, result }),
          (error: unknown) => toRequestError(id, error),
        );
    }
    return { id, result: player.state };
  } catch (error) {
    return toRequestError(id, error);
  }
}

/** A step that does not exist is a RangeError of the player. */
function toRequestError(id: string | number, error: unknown): RequestError {
  const message = error instanceof Error ? error.message.slice(0, MAX_ERROR_LENGTH) : 'It did not work.';
  return { id, error: { code: error instanceof RangeError ? 'not-found' : 'failed', message } };
}
