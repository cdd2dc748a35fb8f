import type { Evidence } from './evidence';
import type { IdSet } from './ids';

/**
 * How an explanation stands to the one that the steps tell.
 * - `told`: it is the one the steps tell
 * - `rival`: if it is right, a part of the told one is not needed, or is wrong
 * - `additional`: both can be true at once
 */
export type HypothesisRelation = 'told' | 'rival' | 'additional';

/** A main, rival or additional explanation, with what speaks for and against it. */
export interface Hypothesis<I extends IdSet = IdSet> {
  id: I['hypothesis'];
  label: string;
  relation: HypothesisRelation;
  /** Two sentences in plain words. */
  summary: string;
  /** The nodes and edges it runs through, shared or its own, in causal order; lit when it is laid over the graph. */
  route: readonly (I['node'] | I['edge'])[];
  evidence: readonly Evidence<I>[];
}
