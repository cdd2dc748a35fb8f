import { useDeferredValue } from 'react';
import { serializeLens } from '../../model/lens';
import { indexMechanism } from '../../model/indexMechanism';
import { useMechanism } from '../session/useMechanism';
import { QuoteRow } from './QuoteRow';
import { filterQuotes, GRADES, type QuoteChoice } from './quoteFilter';
import { SourceNumber } from './SourceNumber';
import { supportIndex } from './supportIndex';
import { useKept } from './useKept';
import type { useShown } from './useShown';
import './sourceQuotes.css';

/** Every sentence that is quoted, by document. Pressing one lights what it supports. */
export function QuotesPart({ shown, toggle }: ReturnType<typeof useShown>) {
  const mechanism = useMechanism();
  const [words, setWords] = useKept('words', '');
  const [choice, setChoice] = useKept<QuoteChoice>('choice', 'all');
  // The field keeps up with the keyboard; the list, which is long, follows.
  const groups = filterQuotes(mechanism, useDeferredValue(words), useDeferredValue(choice));
  const count = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const index = supportIndex(mechanism);
  const { references } = indexMechanism(mechanism);
  return (
    <>
      <div className="source-filter">
        <input
          type="search"
          aria-label="Filter quotes by words"
          placeholder="Find words"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <select
          aria-label="Which quotes"
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value as QuoteChoice)}
        >
          <option value="all">All quotes</option>
          <optgroup label="From">
            {mechanism.documents.map(({ id, number, containerTitle }) => (
              <option key={id} value={`document:${id}`}>
                {number} {containerTitle}
              </option>
            ))}
          </optgroup>
          <optgroup label="Kind">
            {GRADES.map(([grade, name]) => (
              <option key={grade} value={`grade:${grade}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <p className="source-count" aria-live="polite">
        {count} of {mechanism.quotes.length} quotes
      </p>
      {groups.map(({ document, quotes }) => (
        <section key={document.id} className="source-group" aria-label={`Source ${document.number}`}>
          <div className="source-head">
            <SourceNumber number={document.number} />
            <h3>{document.containerTitle}</h3>
            <span>{quotes.length}</span>
          </div>
          <ul className="source-quotes">
            {quotes.map((quote) => (
              <QuoteRow
                key={quote.id}
                quote={quote}
                document={document}
                reference={quote.reference === undefined ? undefined : references.get(quote.reference)}
                parts={index.subjects({ kind: 'quote', id: quote.id }).length}
                current={shown === serializeLens({ kind: 'from', support: { kind: 'quote', id: quote.id } })}
                onToggle={toggle}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
