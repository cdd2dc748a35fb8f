import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Mechanism } from '../../../model/mechanism';
import type { SearchHit, TextSegment } from '../../../search/searchHits';
import { BookMark, HitMark, type ResultGroup, type ResultRow } from './searchResults';
import './search.css';

/** Something found: what it is, the words that match, and where it is. */
function HitRow({ mechanism, hit }: { mechanism: Mechanism; hit: SearchHit }) {
  return (
    <>
      <HitMark mechanism={mechanism} hit={hit} />
      <span className="hit-words">
        {hit.kind === 'quote' ? (
          <QuoteWords hit={hit} />
        ) : hit.kind === 'claim' ? (
          <ClaimWords hit={hit} />
        ) : (
          <HitText hit={hit} />
        )}
      </span>
    </>
  );
}

function HitText({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="hit-title">
        <MarkedSegments segments={hit.titleSegments} />
      </span>
      {hit.snippet.length > 0 && (
        <span className="hit-snippet">
          <MarkedSegments segments={hit.snippet} />
        </span>
      )}
      {hit.kind !== 'term' && <span className="hit-where">{hit.where}</span>}
    </>
  );
}

/** A source's words, whole and in its voice, never without what is wrong in them. */
function QuoteWords({ hit }: { hit: SearchHit }) {
  return (
    <>
      <q className="hit-quote" lang="en">
        <MarkedSegments segments={hit.snippet} />
      </q>
      {hit.correction !== undefined && <span className="hit-correction">Correction: {hit.correction}</span>}
      <span className="hit-where">
        <MarkedSegments segments={hit.titleSegments} /> · {hit.where}
      </span>
    </>
  );
}

function ClaimWords({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="hit-claim">
        <MarkedSegments segments={hit.snippet} />
      </span>
      <span className="hit-where">
        <MarkedSegments segments={hit.titleSegments} /> · {hit.where}
      </span>
    </>
  );
}

function MarkedSegments({ segments }: { segments: readonly TextSegment[] }) {
  return segments.map(({ at, text, marked }) => (marked ? <mark key={at}>{text}</mark> : text));
}

interface HitListProps {
  id: string;
  mechanism: Mechanism;
  groups: readonly ResultGroup[];
  /** The row that Enter picks. */
  active: ResultRow | undefined;
  onPoint: (row: ResultRow) => void;
  onPick: (row: ResultRow) => void;
}

export function optionId(listId: string, row: ResultRow): string {
  return `${listId}-${row.key}`;
}

/** What was found, by kind. The focus stays in the field; the field says which row is meant. */
export function HitList({ id, mechanism, groups, active, onPoint, onPick }: HitListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && optionId(id, active);

  // Under the pointer the row is in sight already, and the list must not move away from it.
  const pointed = useRef(false);
  useLayoutEffect(() => {
    const option = activeId === undefined ? null : list.current?.ownerDocument.getElementById(activeId);
    if (option && !pointed.current) option.scrollIntoView({ block: 'nearest' });
    pointed.current = false;
  }, [activeId]);

  // What was found anew is read from its beginning.
  useLayoutEffect(() => {
    if (list.current && active === groups[0]?.rows[0]) list.current.scrollTop = 0;
  }, [groups, active]);

  return (
    <div className="hits" id={id} ref={list} role="listbox" aria-label="Search results" tabIndex={-1}>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-labelledby={`${id}-of-${group.key}`}>
          <div className="hits-head" id={`${id}-of-${group.key}`}>
            {group.title}
          </div>
          {group.rows.map((row) => (
            <div
              key={row.key}
              id={optionId(id, row)}
              role="option"
              aria-selected={row.key === active?.key}
              tabIndex={-1}
              className="hit"
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              // Unless a screen reader has put it on the row itself.
              onKeyDown={(event) => {
                if (event.key === 'Enter') onPick(row);
              }}
              onPointerMove={() => {
                if (row.key === active?.key) return;
                pointed.current = true;
                onPoint(row);
              }}
              onClick={() => onPick(row)}
            >
              <RowContent mechanism={mechanism} row={row} group={group.title} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function RowContent({ mechanism, row, group }: { mechanism: Mechanism; row: ResultRow; group: string }) {
  if (row.kind === 'hit') return <HitRow mechanism={mechanism} hit={row.hit} />;
  if (row.kind === 'words') {
    return (
      <>
        <BookMark />
        <span className="hit-words">
          <span className="hit-title">All words</span>
          <span className="hit-where">{row.count} explained, A to Z</span>
        </span>
      </>
    );
  }
  return (
    <>
      <span className="kind-mark hit-mark-none">
        <ChevronDown className="icon" aria-hidden="true" />
      </span>
      <span className="hit-more">
        {row.count} more
        <span className="visually-hidden">: {group}</span>
      </span>
    </>
  );
}
