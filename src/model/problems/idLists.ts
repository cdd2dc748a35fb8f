import type { IdSet } from '../ids';
import type { Mechanism } from '../mechanism';

/** The lists of a mechanism that hold the items of each kind of id. */
export const idLists = {
  compartment: ['compartments'],
  node: ['nodes', 'layerNodes'],
  edge: ['edges', 'layerEdges'],
  step: ['steps'],
  quote: ['quotes'],
  claim: ['claims'],
  document: ['documents'],
  reference: ['references'],
  hypothesis: ['hypotheses'],
  intervention: ['interventions'],
  event: ['history'],
  course: ['courses'],
  figure: ['figures'],
  limit: ['limits'],
  question: ['questions'],
  term: ['terms'],
} as const satisfies Record<keyof IdSet, readonly (keyof Mechanism)[]>;
