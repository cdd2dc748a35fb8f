import { quoteWithMarks } from '../../evidence/quoteWithMarks';
import type { Quote } from '../../model/evidence';
import { shownText } from '../../model/shownText';

interface QuoteTextProps {
  quote: Quote;
  marks: readonly string[];
}

/** Our quotation marks; a thin space keeps them apart from one that is the source's own. */
export function quotationMarks(quote: Pick<Quote, 'exact' | 'display'>): readonly [opening: string, closing: string] {
  const text = shownText(quote);
  return [/^["“]/.test(text) ? '“\u2009' : '“', /["”]$/.test(text) ? '\u2009”' : '”'];
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
