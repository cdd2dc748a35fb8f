import type { Evidence } from './evidence';
import type { IdSet } from './ids';

/** A rival or additional explanation, with what speaks for and against it. */
export interface Hypothesis<I extends IdSet = IdSet> {
  id: I['hypothesis'];
  label: string;
  /** Two sentences in plain words. */
  summary: string;
  evidence: readonly Evidence<I>[];
}
