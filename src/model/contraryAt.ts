import type { Evidence } from './evidence';
import { evidenceSubjects } from './evidenceSubjects';
import type { Mechanism } from './mechanism';

/** A contrary item of evidence, and the id of the first thing in the step that it speaks against. */
export interface Contrary {
  item: Evidence;
  against: string;
}

/** Nodes that only debated arrows lead to: what contradicts them speaks for the told account. */
function onlyDebated({ nodes, edges }: Mechanism): ReadonlySet<string> {
  const plain = new Set(edges.flatMap(({ source, target, hypothesis }) => (hypothesis ? [] : [source, target])));
  return new Set(nodes.map(({ id }) => id).filter((id) => !plain.has(id)));
}

/**
 * What contradicts a step, the nodes and arrows told in it, or their times; each finding once. None for an unknown step,
 * and nothing that speaks only against a rival drawn beside the account.
 */
export function contraryAt(mechanism: Mechanism, stepId: string): Contrary[] {
  const rival = onlyDebated(mechanism);
  const told = [
    ...mechanism.nodes.filter(({ id }) => !rival.has(id)),
    ...mechanism.edges.filter(({ hypothesis }) => hypothesis === undefined),
  ].filter(({ step }) => step === stepId);
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
