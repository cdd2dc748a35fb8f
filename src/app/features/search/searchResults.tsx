import {
  BookA,
  BookOpenCheck,
  CircleQuestionMark,
  FileText,
  History,
  type LucideIcon,
  Newspaper,
  Quote,
  Scale,
  TriangleAlert,
} from 'lucide-react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { indexMechanism } from '../../../model/indexMechanism';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import { edgeName } from '../../../scene/names';
import { groupHits, type HitGroup, type HitKind, type SearchHit } from '../../../search/searchHits';
import { createSearch, type Search } from '../../../search/searchMechanism';
import { useSession } from '../../session/session';
import { ArrowMark, KindMark } from '../../ui/itemMarks';

/** Headings of the groups. */
const hitKindNames: Readonly<Record<HitKind, string>> = {
  node: 'In the picture',
  edge: 'Arrows',
  step: 'Steps',
  term: 'Glossary',
  quote: 'Quotes',
  claim: 'Findings',
  hypothesis: 'Explanations',
  question: 'Open questions',
  limit: 'Harms and limits',
  event: 'History',
  reference: 'Papers',
  document: 'Source documents',
};

const ICONS: Readonly<Record<Exclude<HitKind, 'node' | 'edge' | 'step'>, LucideIcon>> = {
  term: BookA,
  quote: Quote,
  claim: BookOpenCheck,
  hypothesis: Scale,
  question: CircleQuestionMark,
  limit: TriangleAlert,
  event: History,
  reference: FileText,
  document: Newspaper,
};

/** The mark before a hit, as elsewhere on the page. Decorative: the text beside it says the same. */
export function HitMark({
  mechanism,
  hit: { kind, id },
}: {
  mechanism: Mechanism;
  hit: Pick<SearchHit, 'kind' | 'id'>;
}) {
  const { nodes, edges } = indexMechanism(mechanism);
  if (kind === 'node') {
    const node = nodes.get(id);
    return node ? <KindMark kind={node.kind} /> : null;
  }
  if (kind === 'edge') {
    const edge = edges.get(id);
    return <span className="kind-mark search-mark-plain">{edge && <ArrowMark kind={edge.kind} />}</span>;
  }
  if (kind === 'step') {
    const at = mechanism.steps.findIndex((step) => step.id === id);
    return (
      <span className="kind-mark kind-mark-step" aria-hidden="true">
        {at >= 0 && stepNumberAt(mechanism, at).number}
      </span>
    );
  }
  const Icon = ICONS[kind];
  return (
    <span className="kind-mark search-mark-plain">
      <Icon className="icon" aria-hidden="true" />
    </span>
  );
}

/** The mark of the glossary as a whole. */
export function BookMark() {
  return (
    <span className="kind-mark search-mark-plain">
      <BookA className="icon" aria-hidden="true" />
    </span>
  );
}

/** A row of the list: a hit, a link to more of its kind, or a link to all terms. */
export type ResultRow = { key: string } & (
  | { kind: 'hit'; hit: SearchHit }
  | { kind: 'more'; of: HitKind; count: number }
  | { kind: 'words'; count: number }
);

export interface ResultGroup {
  key: string;
  title: string;
  rows: readonly ResultRow[];
}

/** Hits per kind shown at first. */
const INITIAL_PER_KIND = 5;

/** The rows of the hits; kinds in `whole` are shown in full. */
export function resultRows(groups: readonly HitGroup[], whole: ReadonlySet<HitKind>): ResultGroup[] {
  return groups.map(({ kind, hits }) => {
    // A link to a single hit takes as much space as the hit.
    const all = whole.has(kind) || hits.length <= INITIAL_PER_KIND + 1;
    const rows = (all ? hits : hits.slice(0, INITIAL_PER_KIND)).map(
      (hit): ResultRow => ({ kind: 'hit', key: `${kind}-${hit.id}`, hit }),
    );
    const more: ResultRow = { kind: 'more', key: `more-${kind}`, of: kind, count: hits.length - INITIAL_PER_KIND };
    return { key: kind, title: hitKindNames[kind], rows: all ? rows : [...rows, more] };
  });
}

/** The rows before anything is typed. */
export function initialRows(mechanism: Mechanism): ResultGroup[] {
  const steps = mechanism.steps.map(({ id, title, when }, at): ResultRow => {
    const hit: SearchHit = {
      kind: 'step',
      id,
      title,
      titleSegments: [{ at: 0, text: title, marked: false }],
      snippet: [],
      where: [stepNumberAt(mechanism, at).label, when].filter(Boolean).join(' · '),
    };
    return { kind: 'hit', key: `step-${id}`, hit };
  });
  const count = mechanism.terms.length;
  const words: ResultGroup = { key: 'words', title: 'Glossary', rows: [{ kind: 'words', key: 'words', count }] };
  return [...(count > 0 ? [words] : []), { key: 'step', title: hitKindNames.step, rows: steps }];
}

const INDEX_DELAY_MS = 60;

/** The index, built on first use. */
const searchOf = memoize((mechanism: Mechanism): Search => {
  const { nodes } = indexMechanism(mechanism);
  return createSearch(mechanism, (edge) => edgeName(edge, nodes));
});

interface SearchState {
  /** The query of these results; may lag behind the field. */
  query: string;
  groups: readonly HitGroup[];
  /** The best hit for the current text, so that Enter need not wait for the list. */
  best: () => SearchHit | undefined;
}

/** Searches for the typed text. The list is deferred, so that the field responds at once. */
export function useSearch(mechanism: Mechanism, typed: string): SearchState {
  const current = typed.trim();
  const query = useDeferredValue(current);
  const { clock } = useSession();
  // Index between opening and the first key press.
  useEffect(() => clock.after(INDEX_DELAY_MS, () => void searchOf(mechanism)), [clock, mechanism]);
  const groups = useMemo(() => (query === '' ? [] : groupHits(searchOf(mechanism)(query))), [mechanism, query]);
  const best = (): SearchHit | undefined => (query === current ? groups[0]?.hits[0] : searchOf(mechanism)(current)[0]);
  return { query, groups, best };
}
