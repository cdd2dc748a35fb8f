import { TriangleAlert } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { shortCitation } from '../../../evidence/citationStyles';
import { quotationMarks } from '../../../evidence/evidenceItems';
import {
  type Evidence,
  type Quote,
  type QuoteGrade,
  type Reference,
  shownText,
  type SourceDocument,
} from '../../../model/evidence';
import type { EvidenceSubject } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import { serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { useMechanism } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { quoteKind, QuoteLinks, QuoteTools } from '../evidence/QuoteCard';
import { SourceNumber, SubjectList } from './SubjectList';
import { type SourceLens, supportIndex, type useShownSource } from './sourceSupport';
import './sources.css';

/** Which quotes to list: all, those of a document, or those of a grade. */
export type QuoteChoice = 'all' | `document:${string}` | `grade:${QuoteGrade}`;

const GRADES = [
  ['A', 'Passages of papers'],
  ['B', 'Institutions and news'],
  ['C', 'Lay posts'],
] as const satisfies (readonly [QuoteGrade, string])[];

/** The quotes of one document. */
export interface QuoteGroup {
  document: SourceDocument;
  quotes: readonly Quote[];
}

/** Ignores case and kinds of quotation marks and apostrophes. */
function normalizeText(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}

const searchTexts = new WeakMap<Quote, string>();

function searchTextOf(mechanism: Mechanism, quote: Quote): string {
  const cached = searchTexts.get(quote);
  if (cached !== undefined) return cached;
  const reference =
    quote.reference === undefined ? undefined : indexMechanism(mechanism).references.get(quote.reference);
  const text = normalizeText([shownText(quote), reference ? shortCitation(reference) : ''].join('\n'));
  searchTexts.set(quote, text);
  return text;
}

/** The quotes containing the words, by document, in document order. */
export function filterQuotes(mechanism: Mechanism, words: string, choice: QuoteChoice): QuoteGroup[] {
  const query = normalizeText(words).trim();
  const [by, value] = choice.split(':');
  const fits = (quote: Quote): boolean =>
    (by !== 'document' || quote.document === value) &&
    (by !== 'grade' || quote.grade === value) &&
    searchTextOf(mechanism, quote).includes(query);
  return mechanism.documents.flatMap((document) => {
    const quotes = mechanism.quotes
      .filter((quote) => quote.document === document.id && fits(quote))
      .sort((a, b) => a.start - b.start);
    return quotes.length > 0 ? [{ document, quotes }] : [];
  });
}

interface QuoteDetailProps {
  quote: Quote;
  document: SourceDocument;
  reference: Reference | undefined;
}

type QuoteItem = Extract<Evidence, { kind: 'quote' }>;

/** What a quote supports, and links to its source. */
function QuoteDetail({ quote, document, reference }: QuoteDetailProps) {
  const index = supportIndex(useMechanism());
  const support = { kind: 'quote', id: quote.id } as const;
  const subjects = index.subjects(support);
  const itemOf = ({ evidence }: EvidenceSubject) =>
    evidence.find((item): item is QuoteItem => item.kind === 'quote' && item.quote === quote.id);
  const marks = [...new Set(subjects.flatMap((subject) => itemOf(subject)?.marks ?? []))];
  return (
    <div className="source-detail">
      {quote.note && <p className="quote-note">{quote.note}</p>}
      {subjects.length > 0 && !index.isDrawn(support) && (
        <p className="source-note">None of what cites it is drawn in the picture.</p>
      )}
      {subjects.length > 0 && (
        <SubjectList label="What cites it" subjects={subjects} stanceOf={(subject) => itemOf(subject)?.stance} />
      )}
      <QuoteLinks quote={quote} document={document} reference={reference} />
      <QuoteTools quote={quote} document={document} reference={reference} marks={marks} />
    </div>
  );
}

interface QuoteRowProps {
  quote: Quote;
  document: SourceDocument;
  reference: Reference | undefined;
  /** How many parts cite it. */
  parts: number;
  current: boolean;
  onToggle: (lens: SourceLens) => void;
}

/** A quote as a button. Only the current one shows details. */
const QuoteRow = memo(function QuoteRow(props: QuoteRowProps) {
  const { quote, reference, parts, current, onToggle } = props;
  const [opening, closing] = quotationMarks(quote);
  return (
    <li className={current ? 'source-quote source-quote-current' : 'source-quote'} data-quote={quote.id}>
      <button
        type="button"
        className="source-quote-button"
        aria-pressed={current}
        onClick={() => onToggle({ kind: 'from', support: { kind: 'quote', id: quote.id } })}
      >
        <span className="source-quote-words" lang="en">
          {opening}
          {shownText(quote)}
          {closing}
        </span>
        <span className="source-quote-kind">
          <span className={quote.grade === 'C' ? 'quote-kind-lay' : undefined}>{quoteKind({ quote, reference })}</span>
          {` · ${parts === 0 ? 'not cited' : parts === 1 ? 'cited once' : `cited ${parts} times`}`}
          {quote.sameAs && ' · repeats another source, counted once'}
        </span>
      </button>
      {/* A quote with an error is never shown without its correction. */}
      {quote.correction && (
        <p className="quote-correction">
          <TriangleAlert className="icon" aria-hidden="true" />
          <span>
            <strong>Correction:</strong> {quote.correction}
          </span>
        </p>
      )}
      {current && <QuoteDetail {...props} />}
    </li>
  );
});

/** All quotes by document. Selecting one highlights what it supports. */
export function QuotesPart({ shown, toggle }: ReturnType<typeof useShownSource>) {
  const mechanism = useMechanism();
  const [words, setWords] = useSessionState('words', '');
  const [choice, setChoice] = useSessionState<QuoteChoice>('choice', 'all');
  // The field responds at once; the long list is deferred.
  const groups = filterQuotes(mechanism, useDeferredValue(words), useDeferredValue(choice));
  const count = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const index = supportIndex(mechanism);
  const { references } = indexMechanism(mechanism);
  return (
    <>
      <div className="source-filter">
        <input
          className="text-field"
          type="search"
          aria-label="Filter quotes by words"
          placeholder="Find words"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <select
          className="text-field"
          aria-label="Which quotes"
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value as QuoteChoice)}
        >
          <option value="all">All quotes</option>
          <optgroup label="From">
            {mechanism.documents
              .filter(({ file }) => file !== undefined)
              .map(({ id, number, containerTitle }) => (
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
