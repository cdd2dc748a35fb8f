import type { Evidence } from './evidence';
import { type EvidenceSubject, evidenceSubjects } from './evidenceSubjects';
import { indexMechanism } from './indexMechanism';
import type { Mechanism } from './mechanism';

/** Something that evidence is taken from. */
export interface Support {
  kind: 'quote' | 'claim' | 'document' | 'reference';
  id: string;
}

/** Whether an item of evidence is taken from that, even in part: a claim has several papers, a quote may be from one. */
function isFrom(mechanism: Mechanism, item: Evidence, support: Support): boolean {
  const { quotes, claims } = indexMechanism(mechanism);
  if (item.kind === 'quote') {
    if (support.kind === 'quote') return item.quote === support.id;
    const quote = quotes.get(item.quote);
    if (support.kind === 'document') return quote?.document === support.id;
    return support.kind === 'reference' && quote?.reference === support.id;
  }
  if (support.kind === 'claim') return item.claim === support.id;
  return support.kind === 'reference' && claims.get(item.claim)?.references.includes(support.id) === true;
}

/** Whether an item would be gone with that: a claim stands as long as one of its papers does, a quote as its document. */
function fallsWith(mechanism: Mechanism, item: Evidence, support: Support): boolean {
  if (!isFrom(mechanism, item, support)) return false;
  if (support.kind !== 'reference') return true;
  if (item.kind === 'quote') return false;
  const references = indexMechanism(mechanism).claims.get(item.claim)?.references ?? [];
  return references.every((id) => id === support.id);
}

/** All that cites it, whatever the stance. */
export function restsOn(mechanism: Mechanism, support: Support): EvidenceSubject[] {
  return [...evidenceSubjects(mechanism)].filter(({ evidence }) =>
    evidence.some((item) => isFrom(mechanism, item, support)),
  );
}

/** What would become of a subject without a source: `lost` has nothing left that supports it. */
export interface Remainder {
  subject: EvidenceSubject;
  fate: 'lost' | 'weaker';
  /** What would be left. */
  evidence: readonly Evidence[];
}

/** What would be left of everything that rests on a source if it were not there; the lost before the weaker. */
export function without(mechanism: Mechanism, support: Support): Remainder[] {
  const remainders = [...evidenceSubjects(mechanism)].flatMap((subject): Remainder[] => {
    const evidence = subject.evidence.filter((item) => !fallsWith(mechanism, item, support));
    if (evidence.length === subject.evidence.length) return [];
    const supported = evidence.some(({ stance }) => stance !== 'contradicts');
    return [{ subject, fate: supported ? 'weaker' : 'lost', evidence }];
  });
  return [...remainders.filter(({ fate }) => fate === 'lost'), ...remainders.filter(({ fate }) => fate === 'weaker')];
}
