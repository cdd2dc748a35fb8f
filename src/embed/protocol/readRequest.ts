import { viewIds } from '../../scene/views/ids';
import { type HelloValue, NAMESPACE, type ProtocolError, type ProtocolMethod, VERSION } from '../api/protocol';
import type { ImageOptions, PathlightView } from '../api/types';
import { isText, own, readTexts } from './plain';

type Id = string | number;

/** A request whose every part was checked: nothing of what was sent is passed on but copies. */
export type SoundRequest =
  | { id: Id; method: 'hello'; value: Required<HelloValue> }
  | { id: Id; method: 'goTo'; value: Id }
  | { id: Id; method: 'setView'; value: PathlightView }
  | { id: Id; method: 'setWhatIf'; value: readonly string[] }
  | { id: Id; method: 'toImage'; value: ImageOptions }
  | { id: Id; method: 'getState' | 'next' | 'previous' | 'play' | 'pause' };

/** Why a request cannot be met, fit to be answered. */
export interface Refusal {
  id: Id;
  error: { code: ProtocolError; message: string };
}

const LONGEST_ID = 64;
/** The pictures that can be asked for, in pixels. */
const [NARROWEST, WIDEST] = [320, 7680];

/** Each method with the sentence that says what it takes. */
const TAKES: Readonly<Record<ProtocolMethod, string>> = {
  hello: 'hello takes nothing, or an object with `lead` true or false.',
  getState: '',
  next: '',
  previous: '',
  goTo: 'goTo takes the id of a step, or its number.',
  play: '',
  pause: '',
  setView: `setView takes one of ${viewIds.join(', ')}.`,
  setWhatIf: 'setWhatIf takes a list of at most 20 texts of at most 100 characters.',
  toImage: `toImage takes nothing, or an object with \`format\` png or svg and \`width\` from ${NARROWEST} to ${WIDEST}.`,
};

/**
 * What a message asks for. Null is for what does not speak this protocol, or could not be answered: it has no id.
 * Never runs anything of the message, be it a getter; may throw where one is made to throw on being looked at.
 */
export function readRequest(data: unknown): SoundRequest | Refusal | null {
  if (own(data, 'ns') !== NAMESPACE) return null;
  const id = own(data, 'id');
  if (!isText(id, LONGEST_ID) && !isNumber(id)) return null;
  const refuse = (code: ProtocolError, message: string): Refusal => ({ id, error: { code, message } });
  if (own(data, 'v') !== VERSION) return refuse('bad-value', `This frame speaks version ${VERSION} of the protocol.`);
  const method = own(data, 'method');
  if (!isMethod(method)) return refuse('unknown-method', `The methods are ${Object.keys(TAKES).join(', ')}.`);
  return readValue(id, method, own(data, 'value')) ?? refuse('bad-value', TAKES[method]);
}

function readValue(id: Id, method: ProtocolMethod, value: unknown): SoundRequest | null {
  switch (method) {
    case 'hello': {
      const lead = own(value, 'lead') ?? false;
      return isOptional(value) && typeof lead === 'boolean' ? { id, method, value: { lead } } : null;
    }
    case 'goTo':
      return isText(value) || isNumber(value) ? { id, method, value } : null;
    case 'setView': {
      const view = viewIds.find((known) => known === value);
      return view ? { id, method, value: view } : null;
    }
    case 'setWhatIf': {
      const whatIf = readTexts(value);
      return whatIf && { id, method, value: whatIf };
    }
    case 'toImage': {
      const image = readImage(value);
      return image && { id, method, value: image };
    }
    default:
      return { id, method };
  }
}

function readImage(value: unknown): ImageOptions | null {
  const format = own(value, 'format');
  const width = own(value, 'width');
  if (!isOptional(value)) return null;
  if (format !== undefined && format !== 'png' && format !== 'svg') return null;
  if (width !== undefined && !(isNumber(width) && width >= NARROWEST && width <= WIDEST)) return null;
  return { ...(format && { format }), ...(width !== undefined && { width: Math.round(width) }) };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isOptional = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
const isMethod = (method: unknown): method is ProtocolMethod =>
  typeof method === 'string' && Object.hasOwn(TAKES, method);
