import type { Evidence } from './evidence';
import type { IdSet } from './ids';
import type { CslDateParts } from './source';

/** A dated finding or decision in the story of how the mechanism became known. */
export interface HistoryEvent<I extends IdSet = IdSet> {
  id: I['event'];
  date: CslDateParts;
  /** What can be said of the date beyond its parts: "online", "year from memory". */
  dateNote?: string;
  title: string;
  /** One or two sentences in plain words. */
  text: string;
  /** `establishes` what the nodes stand for, `troubles` it, or is a `decision` of a regulator. */
  role: 'establishes' | 'troubles' | 'decision';
  /** The nodes it established or troubles, the first of them the one to go to. */
  nodes: readonly I['node'][];
  evidence: readonly Evidence<I>[];
}
