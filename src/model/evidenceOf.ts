import { indexMechanism } from './indexMechanism';
import type { Mechanism } from './mechanism';
import { type ResolvedEvidence, resolveEvidence } from './resolveEvidence';

/** Something a reader can select and ask "how do we know?" of. */
export interface Selection {
  kind: keyof typeof LISTS;
  id: string;
}

const LISTS = {
  node: 'nodes',
  edge: 'edges',
  step: 'steps',
  hypothesis: 'hypotheses',
  intervention: 'interventions',
  event: 'history',
  course: 'courses',
  figure: 'figures',
  limit: 'limits',
  question: 'questions',
} as const;

/** The evidence of the thing itself, without that of a node's time course; none for an unknown id. */
export function evidenceOf(mechanism: Mechanism, selection: Selection): ResolvedEvidence[] {
  const item = indexMechanism(mechanism)[LISTS[selection.kind]].get(selection.id);
  return item ? resolveEvidence(mechanism, item.evidence) : [];
}
