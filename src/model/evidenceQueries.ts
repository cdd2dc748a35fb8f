import {
  type Claim,
  type Difference,
  type Evidence,
  isSupport,
  type Quote,
  type Reference,
  type SourceDocument,
  type Stance,
} from './evidence';
import type { Timing } from './graph';
import { indexMechanism } from './indexMechanism';
import { memoize } from './memoize';
import type { Mechanism } from './mechanism';
import { itemPath } from './problemText';

/** What kind of thing carries evidence; `time` is one figure of a time course. */
export type SubjectKind =
  | 'node'
  | 'edge'
  | 'step'
  | 'time'
  | 'hypothesis'
  | 'intervention'
  | 'event'
  | 'course'
  | 'figure'
  | 'limit'
  | 'question';

/** One thing that carries evidence. A `time` has the id of its node or course, or of the step at which something is over. */
export interface EvidenceSubject {
  kind: SubjectKind;
  id: string;
  /** Of a `time`: which figure, and of what. */
  time?: { phase: keyof Timing; of: 'node' | 'course' | 'step'; text: string };
  /** Where it stands in the file. */
  path: string;
  evidence: readonly Evidence[];
}

const PHASES = ['onset', 'peak', 'decay'] as const;

const SUBJECT_LISTS = [
  ['edges', 'edge'],
  ['layerEdges', 'edge'],
  ['steps', 'step'],
  ['hypotheses', 'hypothesis'],
  ['interventions', 'intervention'],
  ['history', 'event'],
  ['figures', 'figure'],
  ['limits', 'limit'],
  ['questions', 'question'],
] as const;

const TIMED_LISTS = [
  ['nodes', 'node'],
  ['layerNodes', 'node'],
  ['courses', 'course'],
] as const;

/** Every place of a mechanism that can carry evidence; the one list of them at run time. */
export function* evidenceSubjects(mechanism: Mechanism): Generator<EvidenceSubject> {
  for (const [list, kind] of TIMED_LISTS) {
    for (const { id, evidence, timing } of mechanism[list]) {
      const path = itemPath(list, id);
      yield { kind, id, path, evidence };
      for (const phase of PHASES) {
        const figure = timing?.[phase];
        if (!figure) continue;
        const time = { phase, of: kind, text: figure.text };
        yield { kind: 'time', id, time, path: `${path}.timing.${phase}`, evidence: figure.evidence };
      }
    }
  }
  for (const [list, kind] of SUBJECT_LISTS) {
    for (const { id, evidence } of mechanism[list]) yield { kind, id, path: itemPath(list, id), evidence };
  }
  for (const step of mechanism.steps) {
    for (const [index, { text, orderOnly, evidence }] of (step.ends ?? []).entries()) {
      if (orderOnly && evidence.length === 0) continue;
      const path = `${itemPath('steps', step.id)}.ends[${index}]`;
      yield { kind: 'time', id: step.id, time: { phase: 'decay', of: 'step', text }, path, evidence };
    }
  }
}

/** An item of evidence with the things it names in place of their ids. */
export type ResolvedEvidence =
  | {
      kind: 'quote';
      quote: Quote;
      document: SourceDocument;
      reference: Reference | undefined;
      marks: readonly string[];
      stance: Stance;
      differsIn?: readonly Difference[];
      leadIn?: string;
    }
  | {
      kind: 'claim';
      claim: Claim;
      references: readonly Reference[];
      /** The text in which it was read in place of the papers. */
      readIn?: SourceDocument | Reference;
      stance: Stance;
      differsIn?: readonly Difference[];
    };

/** Items that name nothing are left out; in a mechanism without problems there are none. */
export function resolveEvidence(mechanism: Mechanism, evidence: readonly Evidence[]): ResolvedEvidence[] {
  const index = indexMechanism(mechanism);
  return evidence.flatMap((item): ResolvedEvidence[] => {
    const { stance, differsIn } = item;
    const how = { stance, ...(differsIn && { differsIn }) };
    if (item.kind === 'quote') {
      const quote = index.quotes.get(item.quote);
      const document = quote && index.documents.get(quote.document);
      if (!quote || !document) return [];
      const reference = quote.reference === undefined ? undefined : index.references.get(quote.reference);
      const leadIn = item.leadIn === undefined ? {} : { leadIn: item.leadIn };
      return [{ kind: 'quote', quote, document, reference, marks: item.marks, ...how, ...leadIn }];
    }
    const claim = index.claims.get(item.claim);
    if (!claim) return [];
    const references = claim.references.flatMap((id) => index.references.get(id) ?? []);
    const readIn =
      claim.readIn === undefined
        ? undefined
        : (index.documents.get(claim.readIn) ?? index.references.get(claim.readIn));
    return [{ kind: 'claim', claim, references, ...(readIn && { readIn }), ...how }];
  });
}

/** Something a reader can select and ask "how do we know?" of. */
export interface Selection {
  kind: keyof typeof SELECTION_LISTS;
  id: string;
}

const SELECTION_LISTS = {
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
  const item = indexMechanism(mechanism)[SELECTION_LISTS[selection.kind]].get(selection.id);
  return item ? resolveEvidence(mechanism, item.evidence) : [];
}

/** A contrary item of evidence, and the id of the first thing in the step that it speaks against. */
export interface Contradiction {
  item: Evidence;
  against: string;
}

/** Nodes that only debated arrows lead to: what contradicts them speaks for the told account. */
function nodesOnlyDebated({ nodes, edges }: Mechanism): ReadonlySet<string> {
  const plain = new Set(edges.flatMap(({ source, target, hypothesis }) => (hypothesis ? [] : [source, target])));
  return new Set(nodes.map(({ id }) => id).filter((id) => !plain.has(id)));
}

/** Whatever speaks against something, in the order of the file: little, however large the graph is. */
const contrarySubjects = memoize((mechanism: Mechanism): readonly EvidenceSubject[] =>
  [...evidenceSubjects(mechanism)].filter(({ evidence }) => evidence.some(({ stance }) => stance === 'contradicts')),
);

/**
 * What contradicts a step, the nodes and arrows told in it, or their times; each finding once. None for an unknown step,
 * and nothing that speaks only against a rival drawn beside the account.
 */
export function findContradictions(mechanism: Mechanism, stepId: string): Contradiction[] {
  const contrary = contrarySubjects(mechanism);
  if (contrary.length === 0) return [];
  const rival = nodesOnlyDebated(mechanism);
  const told = [
    ...mechanism.nodes.filter(({ id }) => !rival.has(id)),
    ...mechanism.edges.filter(({ hypothesis }) => hypothesis === undefined),
  ].filter(({ step }) => step === stepId);
  const ids = new Set([stepId, ...told.map(({ id }) => id)]);
  const found = new Map<string, Contradiction>();
  for (const { id, kind, evidence } of contrary) {
    if (!ids.has(id) || (id === stepId) !== (kind === 'step')) continue;
    for (const item of evidence) {
      const key = item.kind === 'quote' ? item.quote : item.claim;
      if (item.stance === 'contradicts' && !found.has(key)) found.set(key, { item, against: id });
    }
  }
  return [...found.values()];
}

/** Something that evidence is taken from. */
export interface EvidenceSource {
  kind: 'quote' | 'claim' | 'document' | 'reference';
  id: string;
}

/** Whether an item of evidence is taken from that, even in part: a claim has several papers, a quote may be from one. */
function isTakenFrom(mechanism: Mechanism, item: Evidence, support: EvidenceSource): boolean {
  const { quotes, claims } = indexMechanism(mechanism);
  if (item.kind === 'quote') {
    if (support.kind === 'quote') return item.quote === support.id;
    const quote = quotes.get(item.quote);
    if (support.kind === 'document') return quote?.document === support.id;
    return support.kind === 'reference' && quote?.reference === support.id;
  }
  if (support.kind === 'claim') return item.claim === support.id;
  const claim = claims.get(item.claim);
  if (claim === undefined || support.kind === 'quote') return false;
  return claim.readIn === support.id || (support.kind === 'reference' && claim.references.includes(support.id));
}

/**
 * Whether an item would be gone with that: a claim stands as long as one of its papers does, and the text in which it was
 * read; a quote as its document.
 */
function isLostWith(mechanism: Mechanism, item: Evidence, support: EvidenceSource): boolean {
  if (!isTakenFrom(mechanism, item, support)) return false;
  if (support.kind !== 'reference') return true;
  if (item.kind === 'quote') return false;
  const { references = [], readIn } = indexMechanism(mechanism).claims.get(item.claim) ?? {};
  return readIn === support.id || references.every((id) => id === support.id);
}

/** All that cites it, whatever the stance. */
export function findDependents(mechanism: Mechanism, support: EvidenceSource): EvidenceSubject[] {
  return [...evidenceSubjects(mechanism)].filter(({ evidence }) =>
    evidence.some((item) => isTakenFrom(mechanism, item, support)),
  );
}

/** What would become of a subject without a source: `lost` has nothing left that supports it. */
export interface EvidenceLoss {
  subject: EvidenceSubject;
  fate: 'lost' | 'weaker';
  /** What would be left. */
  evidence: readonly Evidence[];
}

/** What would be left of everything that rests on a source if it were not there; the lost before the weaker. */
export function findLosses(mechanism: Mechanism, support: EvidenceSource): EvidenceLoss[] {
  const remainders = [...evidenceSubjects(mechanism)].flatMap((subject): EvidenceLoss[] => {
    const evidence = subject.evidence.filter((item) => !isLostWith(mechanism, item, support));
    if (evidence.length === subject.evidence.length) return [];
    const supported = evidence.some(isSupport);
    return [{ subject, fate: supported ? 'weaker' : 'lost', evidence }];
  });
  return [...remainders.filter(({ fate }) => fate === 'lost'), ...remainders.filter(({ fate }) => fate === 'weaker')];
}
