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

/** What a group of hits is headed. */
const hitKindNames: Readonly<Record<HitKind, string>> = {
  node: 'In the picture',
  edge: 'Arrows',
  step: 'Steps',
  term: 'Words explained',
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

/** The mark before a hit, the same as elsewhere on the page. Says nothing that the words beside it do not. */
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

/** One line of the list: something found, a door to more of its kind, or the door to all words. */
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

/** So many of a kind are shown at first. */
const INITIAL_PER_KIND = 5;

/** The list of what was found; the kinds in `whole` are shown whole. */
export function resultRows(groups: readonly HitGroup[], whole: ReadonlySet<HitKind>): ResultGroup[] {
  return groups.map(({ kind, hits }) => {
    // A door to one thing more takes the room of that thing.
    const all = whole.has(kind) || hits.length <= INITIAL_PER_KIND + 1;
    const rows = (all ? hits : hits.slice(0, INITIAL_PER_KIND)).map(
      (hit): ResultRow => ({ kind: 'hit', key: `${kind}-${hit.id}`, hit }),
    );
    const more: ResultRow = { kind: 'more', key: `more-${kind}`, of: kind, count: hits.length - INITIAL_PER_KIND };
    return { key: kind, title: hitKindNames[kind], rows: all ? rows : [...rows, more] };
  });
}

/** What to begin with, before anything is typed. */
export function initialRows(mechanism: Mechanism): ResultGroup[] {
  const steps = mechanism.steps.map(({ id, title, when }, at): ResultRow => {
    const hit: SearchHit = {
      kind: 'step',
      id,
      title,
      titleSegments: [{ at: 0, text: title, marked: false }],
      snippet: [],
      where: `${stepNumberAt(mechanism, at).label} · ${when}`,
    };
    return { kind: 'hit', key: `step-${id}`, hit };
  });
  const count = mechanism.terms.length;
  const words: ResultGroup = { key: 'words', title: 'Glossary', rows: [{ kind: 'words', key: 'words', count }] };
  return [...(count > 0 ? [words] : []), { key: 'step', title: hitKindNames.step, rows: steps }];
}

const INDEX_DELAY_MS = 60;

/** Read once, when it is first searched. */
const searchOf = memoize((mechanism: Mechanism): Search => {
  const { nodes } = indexMechanism(mechanism);
  return createSearch(mechanism, (edge) => edgeName(edge, nodes));
});

interface SearchState {
  /** What was searched for: what is typed, or was a moment ago. */
  query: string;
  groups: readonly HitGroup[];
  /** The best hit for what is typed now: whoever types and presses Enter does not wait for the list. */
  best: () => SearchHit | undefined;
}

/** What was found for the words typed. The field answers at once; the list follows. */
export function useSearch(mechanism: Mechanism, typed: string): SearchState {
  const wanted = typed.trim();
  const query = useDeferredValue(wanted);
  const { clock } = useSession();
  // Read between the opening and the first key, so that neither waits for it.
  useEffect(() => clock.after(INDEX_DELAY_MS, () => void searchOf(mechanism)), [clock, mechanism]);
  const groups = useMemo(() => (query === '' ? [] : groupHits(searchOf(mechanism)(query))), [mechanism, query]);
  const best = (): SearchHit | undefined => (query === wanted ? groups[0]?.hits[0] : searchOf(mechanism)(wanted)[0]);
  return { query, groups, best };
}
