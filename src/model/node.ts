import type { Evidence } from './evidence';
import type { IdSet } from './ids';
import type { Timing } from './timing';

/** Glyph classes of SBGN that a node may have. The shape of a plate follows from it. */
export type NodeKind = 'simple chemical' | 'macromolecule' | 'complex' | 'process' | 'phenotype' | 'perturbing agent';

/** Who speaks: the hue a thing wears. Never the only carrier of a distinction. */
export type SignalRole = 'drug' | 'inhibit' | 'excite' | 'signal' | 'growth' | 'neutral';

/** An entry of a public database, as a compact URI such as `uniprot:P23560` or `CHEBI:6121`. */
export interface Identifier {
  curie: string;
  /** What the entry is called: "BDNF", "TORC1 complex". */
  label: string;
}

/** A named part of a complex or of a group, such as GluA1 among the synaptic proteins. */
export interface NodePart {
  label: string;
  identifiers: readonly Identifier[];
}

/** A place: a cell, a membrane, the cleft. */
export interface Compartment<I extends IdSet = IdSet> {
  id: I['compartment'];
  label: string;
  identifiers?: readonly Identifier[];
}

/** A thing or an event of the mechanism. */
export interface MechanismNode<I extends IdSet = IdSet> {
  id: I['node'];
  /** Short, for the diagram. */
  label: string;
  /** In full, for the panel and for screen readers. */
  name: string;
  kind: NodeKind;
  /** The silhouette to draw in place of the kind's plate, where the scene has one of that name. */
  glyph?: string;
  voice: SignalRole;
  compartment: I['compartment'];
  /** The step that explains it. */
  step: I['step'];
  /** Two sentences in plain words. */
  description: string;
  identifiers: readonly Identifier[];
  parts?: readonly NodePart[];
  timing?: Timing<I>;
  evidence: readonly Evidence<I>[];
  /** What the source documents do not say of it, in one sentence; shown as background. */
  silent?: string;
}
