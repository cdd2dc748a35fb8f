import { documentCitation } from '../../evidence/citationStyles';
import type { QuoteEvidence } from '../../evidence/evidenceItems';
import { quoteKind } from '../evidence/QuoteSource';
import { QuoteText } from '../evidence/QuoteText';
import { StanceChip } from '../evidence/StanceChip';
import '../evidence/quoteCard.css';

/** A sentence to read out, letter for letter, and whose it is. */
export function SpeakerQuote(item: QuoteEvidence) {
  const { quote, document, marks, stance } = item;
  return (
    <div className="speaker-quote">
      <StanceChip stance={stance} />
      <QuoteText quote={quote} marks={marks} />
      {quote.correction && (
        <p className="speaker-correction">
          <strong>Correction:</strong> {quote.correction}
        </p>
      )}
      <p className="speaker-source">
        {documentCitation(document)}. {quoteKind(item)}.
      </p>
    </div>
  );
}
