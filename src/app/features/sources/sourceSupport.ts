import { useCallback, useMemo, useState } from 'react';
import { type EvidenceSource, type EvidenceSubject, evidenceSubjects } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import { type Lens, parseLens, serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import { useMechanism, useSession, useStore } from '../../session/session';

/** The results of `findDependents` for every source, computed in one pass. */
export interface SupportIndex {
  /** The subjects that cite it, in file order. */
  subjects(support: EvidenceSource): readonly EvidenceSubject[];
  /** Whether any of it is drawn, so that highlighting would be visible. */
  isDrawn(support: EvidenceSource): boolean;
}

const NO_SUBJECTS: readonly EvidenceSubject[] = [];

function buildSupportIndex(mechanism: Mechanism): SupportIndex {
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
        const { references = [], readIn } = claims.get(item.claim) ?? {};
        for (const reference of references) add('reference', reference, subject);
        // It is the id of a document or of a paper, and the other kind has none of that name.
        add('document', readIn, subject);
        add('reference', readIn, subject);
      }
    }
  }
  const lists = new Map([...sets].map(([key, set]) => [key, [...set]]));
  const subjects = ({ kind, id }: EvidenceSource) => lists.get(`${kind}:${id}`) ?? NO_SUBJECTS;
  return {
    subjects,
    isDrawn: (support) => subjects(support).some(({ kind, id }) => DRAWN_KINDS.has(kind) && drawn.has(id)),
  };
}

const DRAWN_KINDS = new Set<EvidenceSubject['kind']>(['node', 'edge', 'time']);

/** Built once per mechanism. */
export const supportIndex: (mechanism: Mechanism) => SupportIndex = memoize(buildSupportIndex);

/** A lens about one source. */
export type SourceLens = Extract<Lens, { kind: 'from' | 'without' }>;

/**
 * The selected source as a serialized lens, with its setter. It is the page's lens, except for a source of which
 * nothing is drawn: that one opens in the list and leaves the diagram alone.
 */
export function useShownSource() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const lens = useStore(player, (state) => state.lens);
  const [unlit, setUnlit] = useState<string | null>(null);
  const isSource = useMemo(() => {
    const parsed = lens === null ? null : parseLens(mechanism, lens);
    return parsed?.kind === 'from' || parsed?.kind === 'without';
  }, [lens, mechanism]);
  const shown = isSource ? lens : unlit;

  // A stable function, so that a press re-renders two rows of a long list.
  const toggle = useCallback(
    (next: SourceLens) => {
      const text = serializeLens(next);
      const lights = next.kind === 'without' || supportIndex(mechanism).isDrawn(next.support);
      setUnlit((before) => (lights || before === text ? null : text));
      player.setLens(lights && player.getState().lens !== text ? text : null);
    },
    [mechanism, player],
  );
  return { shown, toggle };
}
