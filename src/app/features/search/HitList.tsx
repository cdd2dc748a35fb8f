import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Mechanism } from '../../../model/mechanism';
import type { SearchHit, TextSegment } from '../../../search/searchHits';
import { BookMark, HitMark, type ResultGroup, type ResultRow } from './searchResults';
import './search.css';

/** A search hit: kind, matching text and place. */
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

/** A whole quote with its correction. */
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
  /** The row that Enter opens. */
  active: ResultRow | undefined;
  onPoint: (row: ResultRow) => void;
  onPick: (row: ResultRow) => void;
}

export function optionId(listId: string, row: ResultRow): string {
  return `${listId}-${row.key}`;
}

/** Hits by kind: a listbox whose active row is controlled by the search field. */
export function HitList({ id, mechanism, groups, active, onPoint, onPick }: HitListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && optionId(id, active);

  // A hovered row is visible already; the list must not scroll under the pointer.
  const pointed = useRef(false);
  useLayoutEffect(() => {
    const option = activeId === undefined ? null : list.current?.ownerDocument.getElementById(activeId);
    if (option && !pointed.current) option.scrollIntoView({ block: 'nearest' });
    pointed.current = false;
  }, [activeId]);

  // New results start at the top.
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
              // Keeps the focus in the field.
              onMouseDown={(event) => event.preventDefault()}
              // For screen readers that focus the row itself.
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
