import type { Evidence } from './evidence';
import type { IdSet } from './ids';

/** What the treatment can do to people who take it, or cannot do for them. */
export interface Limit<I extends IdSet = IdSet> {
  id: I['limit'];
  kind: 'harm' | 'limit';
  title: string;
  /** One to three sentences in plain words. */
  text: string;
  evidence: readonly Evidence<I>[];
}

/** What is not known, or what does not fit. */
export interface OpenQuestion<I extends IdSet = IdSet> {
  id: I['question'];
  kind: 'paradox' | 'unknown' | 'disagreement';
  /** As a question. */
  title: string;
  /** One to three sentences in plain words. */
  text: string;
  /** What it is about; a step, a node or an edge. The first is the one to go to. */
  about: readonly (I['step'] | I['node'] | I['edge'])[];
  evidence: readonly Evidence<I>[];
}
