import type { Selection } from '../../player/playerState';
import type { ViewId } from '../../scene/views/ids';

/**
 * How a step was come to, so that the other window comes to it in the same way:
 * - `play`: acted out from its beginning
 * - `go`: acted out from where it was held
 * - `hold`: held at a time
 * - `land`: shown finished
 */
export const ACTS = ['play', 'go', 'hold', 'land'] as const;
export type Act = (typeof ACTS)[number];

/** What two windows of one presentation have in common. Theme, motion and the page of the panel are each window's own. */
export interface Shared {
  place: { step: string; act: Act; tMs: number };
  view: ViewId;
  whatIf: readonly string[];
  ask: { question: string | null; revealed: boolean };
  lens: string | null;
  marks: boolean;
  selection: Selection | null;
  black: boolean;
  /** The clocks of two windows do not agree, so it is told how much has passed and not since when. */
  timer: { elapsedMs: number; running: boolean };
}
export type FieldName = keyof Shared;

/** In the order in which they are taken over: a step clears the selection, and a view ends what moves. */
export const FIELDS = [
  'place',
  'view',
  'whatIf',
  'ask',
  'lens',
  'marks',
  'selection',
  'black',
  'timer',
] as const satisfies readonly FieldName[];

/**
 * When a field was last written, in the count of the writers and not in time; of two that wrote at once the name decides,
 * so that both windows come to the same end.
 */
export interface Stamp {
  count: number;
  by: string;
}

export type Fields = { [Name in FieldName]?: { value: Shared[Name]; at: Stamp } };

export type Role = 'hall' | 'speaker';

/**
 * - `hello`: here I am; tell me how things stand
 * - `change`: what is new, or the answer to a hello
 * - `here`: a change has arrived
 * - `bye`: this window closes
 */
export const KINDS = ['hello', 'change', 'here', 'bye'] as const;

export interface Message {
  channel: string;
  from: string;
  /** Counts what a sender says: whatever comes twice, or late, is passed over. */
  seq: number;
  role: Role;
  kind: (typeof KINDS)[number];
  /** Where the sender stands. */
  step: string;
  playing: boolean;
  fields: Fields;
}

export function isLater(a: Stamp, b: Stamp | undefined): boolean {
  return !b || a.count > b.count || (a.count === b.count && a.by > b.by);
}
