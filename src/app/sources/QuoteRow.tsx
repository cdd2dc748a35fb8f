import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { type Quote, type Reference, shownText, type SourceDocument } from '../../model/evidence';
import { quoteKind } from '../evidence/QuoteSource';
import { quotationMarks } from '../../evidence/evidenceItems';
import { QuoteDetail } from './QuoteDetail';
import type { SourceLens } from './useShown';

interface QuoteRowProps {
  quote: Quote;
  document: SourceDocument;
  reference: Reference | undefined;
  /** How much cites it. */
  parts: number;
  current: boolean;
  onToggle: (lens: SourceLens) => void;
}

/** A sentence to press. Only the current one carries more than its words. */
export const QuoteRow = memo(function QuoteRow(props: QuoteRowProps) {
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
      {/* A faulty sentence never stands without it. */}
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
