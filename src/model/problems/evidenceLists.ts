import type { Evidence } from '../evidence';
import type { Mechanism } from '../mechanism';
import { itemPath } from './itemPath';

/** One `evidence` list of a mechanism and where it stands. */
export interface EvidenceList {
  path: string;
  evidence: readonly Evidence[];
}

/** Every place of a mechanism that can carry evidence, in the order of the file. */
export function* evidenceLists(mechanism: Mechanism): Generator<EvidenceList> {
  for (const node of mechanism.nodes) {
    const path = itemPath('nodes', node.id);
    yield { path, evidence: node.evidence };
    for (const phase of ['onset', 'peak', 'decay'] as const) {
      const figure = node.timing?.[phase];
      if (figure) yield { path: `${path}.timing.${phase}`, evidence: figure.evidence };
    }
  }
  for (const list of ['edges', 'steps', 'hypotheses', 'interventions'] as const) {
    for (const item of mechanism[list]) yield { path: itemPath(list, item.id), evidence: item.evidence };
  }
}
