import type { MechanismGraph } from '../../model/mechanism';
import { viewIds } from '../../scene/views/ids';
import { ACTS, FIELDS, type Fields, KINDS, type Message, type Shared, type Stamp } from './shared';

const NS = 'pathlight-speaker';
const VERSION = 1;
/** Fit for the name of a window or a channel. */
const NAME = /^[\w-]{1,40}$/;
const MOST_COUNTED = 1e9;
const LONGEST_TEXT = 400;
const MOST_DEEDS = 64;
/** A timer that has run for longer than a day was not started by a lecturer. */
const LONGEST_MS = 86_400_000;

type Unknown = Record<string, unknown>;

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;
const isName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= LONGEST_MS;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST_COUNTED;

/** What a window may say of each field; undefined for anything else. Only known members are taken over. */
const READERS: { [Name in keyof Shared]: (value: unknown, graph: MechanismGraph) => Shared[Name] | undefined } = {
  place(value, { steps }) {
    if (!isRecord(value)) return undefined;
    const { step, tMs } = value;
    const act = ACTS.find((known) => known === value.act);
    const known = steps.find(({ id }) => id === step);
    return known && act && isTime(tMs) ? { step: known.id, act, tMs } : undefined;
  },
  view: (value) => viewIds.find((known) => known === value),
  whatIf: (value) => (Array.isArray(value) && value.length <= MOST_DEEDS && value.every(isText) ? value : undefined),
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
};

function readStamp(value: unknown): Stamp | undefined {
  if (!isRecord(value)) return undefined;
  const { count, by } = value;
  return isCount(count) && isName(by) ? { count, by } : undefined;
}

function readFields(value: unknown, graph: MechanismGraph): Fields {
  const fields: Fields = {};
  if (!isRecord(value)) return fields;
  const read = (name: keyof Shared): void => {
    const told = Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isRecord(told)) return;
    const at = readStamp(told.at);
    const known = READERS[name](told.value, graph);
    if (at && known !== undefined) Object.assign(fields, { [name]: { value: known, at } });
  };
  for (const name of FIELDS) read(name);
  return fields;
}

/** A message of that channel as it goes over the wire. */
export function writeMessage(message: Message): unknown {
  return { ns: NS, v: VERSION, ...message };
}

/** What another window has said, member by member; null for anything that is not of this channel. */
export function readMessage(data: unknown, channel: string, graph: MechanismGraph): Message | null {
  if (!isRecord(data) || data.ns !== NS || data.v !== VERSION || data.channel !== channel) return null;
  const { from, seq, role, playing } = data;
  const kind = KINDS.find((known) => known === data.kind);
  const step = graph.steps.find(({ id }) => id === data.step);
  if (!isName(from) || !isCount(seq) || !kind || !step || !isFlag(playing)) return null;
  if (role !== 'hall' && role !== 'speaker') return null;
  return { channel, from, seq, role, kind, step: step.id, playing, fields: readFields(data.fields, graph) };
}
