import type { Evidence } from './evidence';
import type { IdSet } from './ids';

/** SBGN arcs, and `transport` for what moves or is released (drawn as SBGN's production). */
export type EdgeKind =
  | 'stimulation'
  | 'inhibition'
  | 'necessary stimulation'
  | 'catalysis'
  | 'production'
  | 'modulation'
  | 'transport';

/** A causal arrow from one node to another. */
export interface MechanismEdge<I extends IdSet = IdSet> {
  id: I['edge'];
  source: I['node'];
  target: I['node'];
  kind: EdgeKind;
  /** Systems Biology Ontology term of the arc. */
  sbo: `SBO:${string}`;
  /** A word or two to stand beside the line. */
  label?: string;
  step: I['step'];
  /** One or two sentences in plain words. */
  description: string;
  /** The rival or additional explanation it belongs to; drawn as debated. */
  hypothesis?: I['hypothesis'];
  evidence: readonly Evidence<I>[];
  /** What the source documents do not say of it, in one sentence; shown as background. */
  silent?: string;
}
