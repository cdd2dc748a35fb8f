import { quotationMarks, quoteWithMarks } from '../../../evidence/evidenceItems';
import type { Quote, SourceDocument } from '../../../model/evidence';

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
function MarkedWords({ quote, marks }: QuoteTextProps) {
  return quoteWithMarks(quote, marks).map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text));
}

/** How many characters of the document a selector keeps on each side, if there are as many. */
const SELECTOR_CONTEXT_CHARS = 32;

/** Some words, or "¶" by itself for a break between lines. */
export interface ContextPiece {
  text: string;
  /** Its place among the pieces, which is all that tells one break from another. */
  at: number;
}

/** What stands beside a sentence in its document. */
export interface ContextSide {
  pieces: readonly ContextPiece[];
  /** Whether the document goes on where these words end. */
  goesOn: boolean;
}

function wordsAndBreaks(text: string): string[] {
  const pieces = text
    .replaceAll('\u00a0', ' ')
    .split(/(\s*\n\s*)/)
    .map((piece) => (piece.includes('\n') ? '¶' : piece.trim()));
  return pieces.filter((piece) => piece !== '');
}

function withPositions(pieces: readonly string[]): ContextPiece[] {
  return pieces.map((text, at) => ({ text, at }));
}

/**
 * The words around a quote, whole ones only: a selector keeps a number of characters, so its outermost word may be the
 * end or the beginning of a longer one.
 */
export function quoteContext({ prefix, suffix, start }: Pick<Quote, 'prefix' | 'suffix' | 'start'>) {
  const opens = start <= prefix.length;
  const closes = suffix.length < SELECTOR_CONTEXT_CHARS;
  const before = wordsAndBreaks(opens ? prefix : prefix.replace(/^\S*/, ''));
  const after = wordsAndBreaks(closes ? suffix : suffix.replace(/\S*$/, ''));
  // A break at the outer end stands between nothing and nothing.
  if (before[0] === '¶') before.shift();
  if (after.at(-1) === '¶') after.pop();
  return {
    before: { pieces: withPositions(before), goesOn: !opens } satisfies ContextSide,
    after: { pieces: withPositions(after), goesOn: !closes } satisfies ContextSide,
  };
}

interface QuoteContextProps {
  id: string;
  quote: Quote;
  document: SourceDocument;
  marks: readonly string[];
}

/** The sentence between the words that stand before and after it in its document. */
export function QuoteContext({ id, quote, document, marks }: QuoteContextProps) {
  const { before, after } = quoteContext(quote);
  const breaks = [...before.pieces, ...after.pieces].some(({ text }) => text === '¶');
  const cut = before.goesOn || after.goesOn;
  return (
    <div className="quote-context" id={id}>
      <p className="quote-context-words" lang="en">
        {before.goesOn && <QuotedWords>[…]</QuotedWords>} <ContextWords pieces={before.pieces} />
        <span className="quote-context-sentence">
          <MarkedWords quote={quote} marks={marks} />
        </span>{' '}
        <ContextWords pieces={after.pieces} />
        {after.goesOn && <QuotedWords>[…]</QuotedWords>}
      </p>
      <p className="quote-context-place">
        Source {document.number}, line {quote.line}.{cut && ' […] is ours'}
        {cut && breaks && ', and'}
        {breaks && ' ¶ marks a new line'}
        {(cut || breaks) && '.'}
      </p>
    </div>
  );
}

function ContextWords({ pieces }: { pieces: readonly ContextPiece[] }) {
  return pieces.map(({ text, at }) => (text === '¶' ? <QuotedWords key={at}>¶ </QuotedWords> : `${text} `));
}

/** A sign of ours among the words of a source. */
function QuotedWords({ children }: { children: string }) {
  return <span className="quote-context-ours">{children}</span>;
}
