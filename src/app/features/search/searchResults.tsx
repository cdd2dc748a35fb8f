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
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { indexMechanism } from '../../../model/indexMechanism';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import { isLargeGraph } from '../../../scene/largeGraph';
import { groupHits, type HitGroup, type HitKind, type SearchHit } from '../../../search/searchHits';
import type { Search } from '../../../search/searchMechanism';
import { useSession } from '../../session/session';
import { ArrowMark, KindMark } from '../../ui/itemMarks';
import { type SearchAnswer, type SearchBeside, searchBeside, searchByNames } from './searchBeside';

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
  return groups.map(({ kind, hits, total }) => {
    // A link to a single hit takes as much space as the hit.
    const all = whole.has(kind) || hits.length <= INITIAL_PER_KIND + 1;
    const rows = (all ? hits : hits.slice(0, INITIAL_PER_KIND)).map(
      (hit): ResultRow => ({ kind: 'hit', key: `${kind}-${hit.id}`, hit }),
    );
    const more: ResultRow = { kind: 'more', key: `more-${kind}`, of: kind, count: hits.length - INITIAL_PER_KIND };
    const title = `${hitKindNames[kind]}${hits.length < total ? `: the best ${hits.length} of ${total.toLocaleString('en')}` : ''}`;
    return { key: kind, title, rows: all ? rows : [...rows, more] };
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
const searchOf = memoize((mechanism: Mechanism): Search => searchByNames(mechanism));

interface SearchState {
  /** The query of these results; may lag behind the field. */
  query: string;
  groups: readonly HitGroup[];
  /** The best hit for the current text, as soon as it is known, so that Enter need not wait for the list. */
  best: (then: (hit: SearchHit) => void) => void;
}

/** Searches in the page. The list is deferred, so that the field responds at once. */
function useSearchHere(mechanism: Mechanism | null, current: string): SearchState {
  const query = useDeferredValue(current);
  const { clock } = useSession();
  // Index between opening and the first key press.
  useEffect(
    () => (mechanism ? clock.after(INDEX_DELAY_MS, () => void searchOf(mechanism)) : undefined),
    [clock, mechanism],
  );
  const hitsOf = (text: string): SearchHit[] => (mechanism && text !== '' ? searchOf(mechanism)(text) : []);
  const groups = useMemo(
    () => (mechanism && query !== '' ? groupHits(searchOf(mechanism)(query)) : []),
    [mechanism, query],
  );
  const best = (then: (hit: SearchHit) => void): void => {
    const hit = query === current ? groups[0]?.hits[0] : hitsOf(current)[0];
    if (hit) then(hit);
  };
  return { query, groups, best };
}

const NOTHING: SearchAnswer = { query: '', groups: [] };

/** Searches a large graph in a worker: to index it, or to find what begins with a letter, takes longer than a key may. */
function useSearchBeside(mechanism: Mechanism | null, current: string): SearchState {
  const [found, setFound] = useState(NOTHING);
  const search = useRef<SearchBeside>(null);
  const waiting = useRef<((hit: SearchHit) => void) | null>(null);
  const latest = useRef(current);
  useEffect(() => {
    if (!mechanism) return undefined;
    const beside = searchBeside(mechanism, (answer) => {
      setFound(answer);
      const hit = answer.groups[0]?.hits[0];
      if (answer.query !== latest.current) return;
      if (hit) waiting.current?.(hit);
      waiting.current = null;
    });
    search.current = beside;
    return beside.end;
  }, [mechanism]);
  useEffect(() => {
    latest.current = current;
    waiting.current = null;
    if (current !== '') search.current?.find(current);
  }, [current]);
  const shown = current === '' ? NOTHING : found;
  const best = (then: (hit: SearchHit) => void): void => {
    const hit = shown.groups[0]?.hits[0];
    if (shown.query !== current) waiting.current = then;
    else if (hit) then(hit);
  };
  return { ...shown, best };
}

/** Searches for the typed text. */
export function useSearch(mechanism: Mechanism, typed: string): SearchState {
  const isBeside = isLargeGraph(mechanism) && typeof Worker !== 'undefined';
  const current = typed.trim();
  const here = useSearchHere(isBeside ? null : mechanism, current);
  const beside = useSearchBeside(isBeside ? mechanism : null, current);
  return isBeside ? beside : here;
}
