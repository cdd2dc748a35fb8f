import type { MechanismGraph } from '../../../model/mechanism';
import { isLessonHash } from '../../../player/lessonHash';
import type { Selection } from '../../../player/playerState';
import { type ViewId, viewIds } from '../../../scene/views/ids';

/**
 * How a step was entered, so that the other window enters it in the same way: `play`: from its beginning; `go`: resumed
 * where it was paused; `hold`: paused at a time; `land`: shown finished.
 */
const ARRIVALS = ['play', 'go', 'hold', 'land'] as const;
export type ArrivalKind = (typeof ARRIVALS)[number];

/** State shared by the windows of a presentation. Theme, motion and panel page are each window's own. */
export interface SharedState {
  place: { step: string; act: ArrivalKind; tMs: number };
  /** The time to which the story was moved, in minutes after its start; null where it stands at its step. */
  time: number | null;
  view: ViewId;
  whatIf: readonly string[];
  ask: { question: string | null; revealed: boolean };
  lens: string | null;
  marks: boolean;
  selection: Selection | null;
  black: boolean;
  /** Clocks of two windows differ, so the elapsed time is sent instead of the start. */
  timer: { elapsedMs: number; running: boolean };
  /** The hash of the address with the lesson and its stop; empty outside of a lesson. */
  lesson: string;
}
export type FieldName = keyof SharedState;

/** In the order of application: a step clears the selection, and a view ends motion. */
export const FIELDS = [
  'place',
  'time',
  'view',
  'whatIf',
  'ask',
  'lens',
  'marks',
  'selection',
  'black',
  'timer',
  'lesson',
] as const satisfies readonly FieldName[];

/** Logical time of the last write of a field. On equal counts the writer's id decides, so that both windows agree. */
export interface WriteStamp {
  count: number;
  by: string;
}

export type StampedFields = { [Name in FieldName]?: { value: SharedState[Name]; at: WriteStamp } };

export type WindowRole = 'hall' | 'speaker';

/**
 * - `hello`: here I am; tell me how things stand
 * - `change`: what is new, or the answer to a hello
 * - `here`: a change has arrived
 * - `bye`: this window closes
 */
const MESSAGE_KINDS = ['hello', 'change', 'here', 'bye'] as const;

export interface SpeakerMessage {
  channel: string;
  /** The mechanism that the sender shows, by its id. */
  mechanism: string;
  from: string;
  /** Sequence number; duplicates and late messages are dropped. */
  seq: number;
  role: WindowRole;
  kind: (typeof MESSAGE_KINDS)[number];
  /** The sender's step. */
  step: string;
  playing: boolean;
  fields: StampedFields;
}

export function isLater(a: WriteStamp, b: WriteStamp | undefined): boolean {
  return !b || a.count > b.count || (a.count === b.count && a.by > b.by);
}

const NS = 'pathlight-speaker';
const VERSION = 1;
/** Valid names of windows and channels. */
const NAME = /^[\w-]{1,40}$/;
const MOST_COUNTED = 1e9;
const LONGEST_TEXT = 400;
const MAX_PERTURBATIONS = 64;
/** Sixty stops with the longest notes. */
const LONGEST_HASH = 500_000;
/** Ten thousand years: beyond any story. */
const LONGEST_MINUTES = 5.3e9;
/** One day. */
const LONGEST_MS = 86_400_000;

type UnknownRecord = Record<string, unknown>;

const isRecord = (value: unknown): value is UnknownRecord => typeof value === 'object' && value !== null;
const isName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= LONGEST_MS;
const isMinutes = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LONGEST_MINUTES;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST_COUNTED;

/** Validates the value of each field; undefined if invalid. Unknown members are dropped. */
const FIELD_PARSERS: {
  [Name in keyof SharedState]: (value: unknown, graph: MechanismGraph) => SharedState[Name] | undefined;
} = {
  place(value, { steps }) {
    if (!isRecord(value)) return undefined;
    const { step, tMs } = value;
    const act = ARRIVALS.find((known) => known === value.act);
    const known = steps.find(({ id }) => id === step);
    return known && act && isTime(tMs) ? { step: known.id, act, tMs } : undefined;
  },
  time: (value) => (value === null || isMinutes(value) ? value : undefined),
  view: (value) => viewIds.find((known) => known === value),
  whatIf: (value) =>
    Array.isArray(value) && value.length <= MAX_PERTURBATIONS && value.every(isText) ? value : undefined,
  ask(value) {
    if (!isRecord(value)) return undefined;
    const { question, revealed } = value;
    return (question === null || isText(question)) && isFlag(revealed) ? { question, revealed } : undefined;
  },
  lens: (value) => (value === null || isText(value) ? value : undefined),
  marks: (value) => (isFlag(value) ? value : undefined),
  selection(value) {
    if (value === null) return null;
    if (!isRecord(value)) return undefined;
    const { kind, id } = value;
    return (kind === 'node' || kind === 'edge') && isText(id) ? { kind, id } : undefined;
  },
  black: (value) => (isFlag(value) ? value : undefined),
  timer(value) {
    if (!isRecord(value)) return undefined;
    const { elapsedMs, running } = value;
    return isTime(elapsedMs) && isFlag(running) ? { elapsedMs, running } : undefined;
  },
  lesson: (value) =>
    typeof value === 'string' && value.length <= LONGEST_HASH && (value === '' || isLessonHash(value))
      ? value
      : undefined,
};

function parseStamp(value: unknown): WriteStamp | undefined {
  if (!isRecord(value)) return undefined;
  const { count, by } = value;
  return isCount(count) && isName(by) ? { count, by } : undefined;
}

function parseFields(value: unknown, graph: MechanismGraph): StampedFields {
  const fields: StampedFields = {};
  if (!isRecord(value)) return fields;
  const parseField = (name: keyof SharedState): void => {
    const field = Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isRecord(field)) return;
    const at = parseStamp(field.at);
    const known = FIELD_PARSERS[name](field.value, graph);
    if (at && known !== undefined) Object.assign(fields, { [name]: { value: known, at } });
  };
  for (const name of FIELDS) parseField(name);
  return fields;
}

/** The wire format of a message. */
export function serializeMessage(message: SpeakerMessage): unknown {
  return { ns: NS, v: VERSION, ...message };
}

function isOfChannel(data: unknown, channel: string): data is UnknownRecord {
  return isRecord(data) && data.ns === NS && data.v === VERSION && data.channel === channel;
}

/** The mechanism of the audience window; null for any other message. */
export function audienceMechanism(data: unknown, channel: string): string | null {
  return isOfChannel(data, channel) && data.role === 'hall' && isText(data.mechanism) ? data.mechanism : null;
}

/** Validates a received message; null for anything else. */
export function parseMessage(data: unknown, channel: string, graph: MechanismGraph): SpeakerMessage | null {
  if (!isOfChannel(data, channel) || data.mechanism !== graph.id) return null;
  const { from, seq, role, playing } = data;
  const kind = MESSAGE_KINDS.find((known) => known === data.kind);
  const step = graph.steps.find(({ id }) => id === data.step);
  if (!isName(from) || !isCount(seq) || !kind || !step || !isFlag(playing)) return null;
  if (role !== 'hall' && role !== 'speaker') return null;
  return {
    channel,
    mechanism: graph.id,
    from,
    seq,
    role,
    kind,
    step: step.id,
    playing,
    fields: parseFields(data.fields, graph),
  };
}
