import { quoteWithMarks } from '../../evidence/quoteWithMarks';
import type { Quote } from '../../model/evidence';

/** The words of a source, letter for letter, between quotation marks of ours. */
export function QuoteText({ quote, marks }: { quote: Quote; marks: readonly string[] }) {
  const segments = quoteWithMarks(quote, marks);
  const first = segments[0]?.text ?? '';
  const last = segments.at(-1)?.text ?? '';
  // A thin space keeps our quotation mark apart from one that is the source's own.
  const opening = /^["“]/.test(first) ? '“\u2009' : '“';
  const closing = /["”]$/.test(last) ? '\u2009”' : '”';
  return (
    <blockquote className="quote-text" lang="en">
      <p>
        {opening}
        {segments.map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text))}
        {closing}
      </p>
    </blockquote>
  );
}
