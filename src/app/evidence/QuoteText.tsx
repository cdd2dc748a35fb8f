import { quotationMarks, quoteWithMarks } from '../../evidence/evidenceItems';
import type { Quote } from '../../model/evidence';

interface QuoteTextProps {
  quote: Quote;
  marks: readonly string[];
}

/** The words of a source, letter for letter, between quotation marks of ours. */
export function QuoteText({ quote, marks }: QuoteTextProps) {
  const [opening, closing] = quotationMarks(quote);
  return (
    <blockquote className="quote-text" lang="en">
      <p>
        {opening}
        <MarkedWords quote={quote} marks={marks} />
        {closing}
      </p>
    </blockquote>
  );
}

/** The words alone, those that carry a statement marked. */
export function MarkedWords({ quote, marks }: QuoteTextProps) {
  return quoteWithMarks(quote, marks).map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text));
}
