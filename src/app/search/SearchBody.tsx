import { Dialog as Base } from '@base-ui/react/dialog';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { indexMechanism } from '../../model/indexMechanism';
import type { HitKind } from '../../search/searchHits';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { AllWords } from './AllWords';
import { HitList, optionId } from './HitList';
import { firstRows, foundRows, type Row } from './rows';
import { SearchKeys } from './SearchKeys';
import { TermMeaning } from './TermMeaning';
import { type Arrival, takeTo, takeToThing } from './takeTo';
import { useSearch } from './useSearch';

interface SearchBodyProps {
  onGone: (arrival: Arrival) => void;
  reading: Reading;
  onRead: (reading: Reading) => void;
}

/** What stands in place of the list. */
export type Reading = { kind: 'term'; id: string } | { kind: 'words' } | null;

/** The field and the list it steers, and in its place what a word means. */
export function SearchBody({ onGone, reading, onRead }: SearchBodyProps) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const wasReading = useRef(false);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [whole, setWhole] = useState<ReadonlySet<HitKind>>(new Set());

  const { query, groups, best } = useSearch(mechanism, typed);
  const found = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const rowGroups = query === '' ? firstRows(mechanism) : foundRows(groups, whole);
  const rows = rowGroups.flatMap((group) => group.rows);
  const current = rows[Math.min(active, rows.length - 1)];

  const type = (text: string): void => {
    setTyped(text);
    setActive(0);
    setWhole(new Set());
    if (reading) onRead(null);
  };
  const back = (): void => onRead(null);

  // The field may arrive after the dialog, with the records; and what was read gives the focus back to it. As long as
  // the focus is still outside, the dialog has to see where that is.
  useEffect(() => {
    const field = input.current;
    const inside = field?.closest('[role="dialog"]')?.contains(field.ownerDocument.activeElement);
    if (!reading && (inside || wasReading.current)) field?.focus();
    wasReading.current = reading !== null;
  }, [reading]);

  const pick = (row: Row): void => {
    if (row.kind === 'more') setWhole(new Set([...whole, row.of]));
    else if (row.kind === 'words') onRead({ kind: 'words' });
    else if (row.hit.kind === 'term') onRead({ kind: 'term', id: row.hit.id });
    else onGone(takeTo(player, mechanism, row.hit));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.shiftKey || reading) return;
    const at = Math.min(active, rows.length - 1);
    const goal = new Map([
      ['ArrowDown', (at + 1) % rows.length],
      ['ArrowUp', (at + rows.length - 1) % rows.length],
      ['Home', 0],
      ['End', rows.length - 1],
    ]).get(event.key);
    if (event.key === 'Enter' && query !== typed.trim()) {
      const hit = best();
      if (hit) pick({ kind: 'hit', key: hit.id, hit });
    } else if (event.key === 'Enter' && current) pick(current);
    else if (goal !== undefined && rows.length > 0) setActive(goal);
    else return;
    event.preventDefault();
  };

  const term = reading?.kind === 'term' ? indexMechanism(mechanism).terms.get(reading.id) : undefined;
  const onNode = (id: string): void => onGone(takeToThing(player, mechanism, 'node', id));
  const listed = !reading && rows.length > 0;
  return (
    <>
      <header className="search-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search"
          aria-autocomplete="list"
          aria-expanded={listed}
          aria-controls={listId}
          aria-activedescendant={listed && current ? optionId(listId, current) : undefined}
          placeholder="Things, quotes, authors, words"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Base.Close className="button button-icon button-quiet" aria-label="Close search" title="Close (Esc)">
          <X className="icon" aria-hidden="true" />
        </Base.Close>
      </header>
      <div className="visually-hidden" role="status">
        {query !== '' &&
          !reading &&
          (found === 0 ? `Nothing found for “${query}”.` : found === 1 ? '1 hit' : `${found} hits`)}
      </div>
      {term && <TermMeaning term={term} onBack={back} onNode={onNode} />}
      {reading?.kind === 'words' && <AllWords mechanism={mechanism} onBack={back} onNode={onNode} />}
      {listed && (
        <HitList
          id={listId}
          mechanism={mechanism}
          groups={rowGroups}
          active={current}
          onPoint={(row) => setActive(rows.indexOf(row))}
          onPick={pick}
        />
      )}
      {!reading && rows.length === 0 && (
        <p className="search-none" id={listId}>
          Nothing found for “{query}”. Try a shorter word.
        </p>
      )}
      {listed && <SearchKeys />}
    </>
  );
}
