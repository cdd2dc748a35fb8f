import { TriangleAlert } from 'lucide-react';
import type { FoldedQuote, QuoteEvidence } from '../../evidence/evidenceItems';
import { QuoteSource } from './QuoteSource';
import { QuoteText } from './QuoteText';
import { StanceChip } from './StanceChip';
import './quoteCard.css';

/** A quote with its correction, its source, and the sentences that say nearly the same. */
export function QuoteCard({ main, same }: FoldedQuote) {
  return (
    <li className="quote-card">
      <QuoteBody {...main} />
      {same.map((item) => (
        <details key={item.quote.id} className="quote-same">
          <summary>
            Nearly the same sentence in source {item.document.number}. Counted once: same press release.
          </summary>
          <QuoteBody {...item} />
        </details>
      ))}
    </li>
  );
}

function QuoteBody(item: QuoteEvidence) {
  const { quote, marks, stance } = item;
  return (
    <article className="quote">
      <StanceChip stance={stance} />
      <QuoteText quote={quote} marks={marks} />
      {quote.correction && (
        <p className="quote-correction">
          <TriangleAlert className="icon" aria-hidden="true" />
          <span>
            <strong>Correction:</strong> {quote.correction}
          </span>
        </p>
      )}
      {quote.note && <p className="quote-note">{quote.note}</p>}
      <QuoteSource {...item} />
    </article>
  );
}
