import type { IdSet } from '../ids';
import type { Mechanism } from '../mechanism';

/** The list of a mechanism that holds the items of each kind of id. */
export const idLists = {
  compartment: 'compartments',
  node: 'nodes',
  edge: 'edges',
  step: 'steps',
  quote: 'quotes',
  claim: 'claims',
  document: 'documents',
  reference: 'references',
  hypothesis: 'hypotheses',
  intervention: 'interventions',
} as const satisfies Record<keyof IdSet, keyof Mechanism>;
