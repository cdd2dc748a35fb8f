import { Dialog as Base } from '@base-ui/react/dialog';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, Suspense, useEffect, useId, useRef, useState } from 'react';
import { indexMechanism } from '../../../model/indexMechanism';
import type { HitKind } from '../../../search/searchHits';
import { navigateTo, navigateToItem, type NavigationTarget } from '../../session/navigation';
import { useMechanism, useSession } from '../../session/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { HitList, optionId } from './HitList';
import { AllTerms, TermMeaning } from './TermMeaning';
import { initialRows, type ResultRow, resultRows, useSearch } from './searchResults';
import '../../ui/dialog.css';
import './search.css';

/** The keys of the list. */
export function SearchKeys() {
  return (
    <footer className="search-keys" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>Enter</kbd> go there
      </span>
      <span>
        <kbd>Esc</kbd> close
      </span>
    </footer>
  );
}

interface SearchBodyProps {
  onGone: (arrival: NavigationTarget) => void;
  reading: Reading;
  onRead: (reading: Reading) => void;
}

/** What replaces the list. */
export type Reading = { kind: 'term'; id: string } | { kind: 'words' } | null;

/** The search field with its list of hits, or the meaning of a term. */
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
  const found = groups.reduce((sum, { total }) => sum + total, 0);
  const rowGroups = query === '' ? initialRows(mechanism) : resultRows(groups, whole);
  const rows = rowGroups.flatMap((group) => group.rows);
  const current = rows[Math.min(active, rows.length - 1)];

  const type = (text: string): void => {
    setTyped(text);
    setActive(0);
    setWhole(new Set());
    if (reading) onRead(null);
  };
  const back = (): void => onRead(null);

  // The field may render after the dialog, with the records, and gets the focus back after a term was read. While the
  // focus is outside, the dialog has to see where.
  useEffect(() => {
    const field = input.current;
    const inside = field?.closest('[role="dialog"]')?.contains(field.ownerDocument.activeElement);
    if (!reading && (inside || wasReading.current)) field?.focus();
    wasReading.current = reading !== null;
  }, [reading]);

  const pick = (row: ResultRow): void => {
    if (row.kind === 'more') setWhole(new Set([...whole, row.of]));
    else if (row.kind === 'words') onRead({ kind: 'words' });
    else if (row.hit.kind === 'term') onRead({ kind: 'term', id: row.hit.id });
    else onGone(navigateTo(player, mechanism, row.hit));
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
      best((hit) => pick({ kind: 'hit', key: hit.id, hit }));
    } else if (event.key === 'Enter' && current) pick(current);
    else if (goal !== undefined && rows.length > 0) setActive(goal);
    else return;
    event.preventDefault();
  };

  const term = reading?.kind === 'term' ? indexMechanism(mechanism).terms.get(reading.id) : undefined;
  const onNode = (id: string): void => onGone(navigateToItem(player, mechanism, 'node', id));
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
      {reading?.kind === 'words' && <AllTerms mechanism={mechanism} onBack={back} onNode={onNode} />}
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

/** Searches nodes, steps, sentences, authors and terms, and navigates to them. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const arrival = useRef<NavigationTarget | null>(null);
  const [popup, setPopup] = useState<HTMLDivElement | null>(null);
  const [reading, setReading] = useState<Reading>(null);

  /** Back to where the search was opened, or to its destination. */
  const finalFocus = (): boolean => {
    const place = arrival.current;
    if (!place) return true;
    const page = popup?.ownerDocument;
    const target = page?.querySelector<HTMLElement>(place === 'diagram' ? '#diagram' : '.panel');
    // Nothing outside the dialog can take the focus until it is unmounted.
    queueMicrotask(() => target?.focus());
    return false;
  };

  return (
    <Base.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return;
        // Esc closes the meaning of a term first.
        if (reason === 'escape-key' && reading) setReading(null);
        else onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          ref={setPopup}
          className="dialog search"
          initialFocus={() => popup?.querySelector('input') ?? true}
          finalFocus={finalFocus}
        >
          <Base.Title className="visually-hidden">Search</Base.Title>
          <ErrorBoundary sentence="The records to search did not load. Reload the page to try again.">
            <Suspense fallback={<p className="search-wait">Loading the records.</p>}>
              <SearchBody
                reading={reading}
                onRead={setReading}
                onGone={(place) => {
                  arrival.current = place;
                  onClose();
                }}
              />
            </Suspense>
          </ErrorBoundary>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
