import { type EvidenceSource, type EvidenceSubject, evidenceSubjects } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';

/** What `findDependents` would give for every source, found in one pass over a mechanism: the page asks for all of them. */
export interface SupportIndex {
  /** All that cites it, in the order of the file; none for what nothing cites. */
  subjects(support: EvidenceSource): readonly EvidenceSubject[];
  /** Whether any of it is drawn, so that light on it would be seen. */
  isDrawn(support: EvidenceSource): boolean;
}

const NONE: readonly EvidenceSubject[] = [];
const known = new WeakMap<Mechanism, SupportIndex>();

function build(mechanism: Mechanism): SupportIndex {
  const { quotes, claims } = indexMechanism(mechanism);
  const drawn = new Set([...mechanism.nodes, ...mechanism.edges].map(({ id }) => id));
  const sets = new Map<string, Set<EvidenceSubject>>();
  const add = (kind: EvidenceSource['kind'], id: string | undefined, subject: EvidenceSubject): void => {
    if (id === undefined) return;
    const key = `${kind}:${id}`;
    const set = sets.get(key);
    if (set) set.add(subject);
    else sets.set(key, new Set([subject]));
  };
  for (const subject of evidenceSubjects(mechanism)) {
    for (const item of subject.evidence) {
      if (item.kind === 'quote') {
        const quote = quotes.get(item.quote);
        add('quote', item.quote, subject);
        add('document', quote?.document, subject);
        add('reference', quote?.reference, subject);
      } else {
        add('claim', item.claim, subject);
        for (const reference of claims.get(item.claim)?.references ?? []) add('reference', reference, subject);
      }
    }
  }
  const lists = new Map([...sets].map(([key, set]) => [key, [...set]]));
  const subjects = ({ kind, id }: EvidenceSource) => lists.get(`${kind}:${id}`) ?? NONE;
  return {
    subjects,
    isDrawn: (support) => subjects(support).some(({ kind, id }) => SEEN.has(kind) && drawn.has(id)),
  };
}

const SEEN = new Set<EvidenceSubject['kind']>(['node', 'edge', 'time']);

/** Built once for each mechanism and kept as long as it lives. */
export function supportIndex(mechanism: Mechanism): SupportIndex {
  const kept = known.get(mechanism);
  if (kept) return kept;
  const index = build(mechanism);
  known.set(mechanism, index);
  return index;
}
