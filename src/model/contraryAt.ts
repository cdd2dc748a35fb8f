import type { Evidence } from './evidence';
import { evidenceSubjects } from './evidenceSubjects';
import type { Mechanism } from './mechanism';

/** A contrary item of evidence, and the id of the first thing in the step that it speaks against. */
export interface Contrary {
  item: Evidence;
  against: string;
}

/** What contradicts a step, the nodes and arrows told in it, or their times; each finding once. None for an unknown step. */
export function contraryAt(mechanism: Mechanism, stepId: string): Contrary[] {
  const told = [...mechanism.nodes, ...mechanism.edges].filter(({ step }) => step === stepId);
  const ids = new Set([stepId, ...told.map(({ id }) => id)]);
  const found = new Map<string, Contrary>();
  for (const { id, kind, evidence } of evidenceSubjects(mechanism)) {
    if (!ids.has(id) || (id === stepId) !== (kind === 'step')) continue;
    for (const item of evidence) {
      const key = item.kind === 'quote' ? item.quote : item.claim;
      if (item.stance === 'contradicts' && !found.has(key)) found.set(key, { item, against: id });
    }
  }
  return [...found.values()];
}
