import { quotationMarks, quoteWithMarks } from '../../../evidence/evidenceItems';
import type { Quote, SourceDocument } from '../../../model/evidence';

interface QuoteTextProps {
  quote: Quote;
  marks: readonly string[];
}

/** A verbatim quote between our quotation marks. */
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

/** The quote with the words that carry the statement highlighted. */
function MarkedWords({ quote, marks }: QuoteTextProps) {
  return quoteWithMarks(quote, marks).map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text));
}

/** How many characters of the document a text selector keeps on each side. */
const SELECTOR_CONTEXT_CHARS = 32;

/** Text, or "¶" for a line break. */
export interface ContextPiece {
  text: string;
  /** Index among the pieces, as a React key. */
  at: number;
}

/** The text on one side of a quote. */
export interface ContextSide {
  pieces: readonly ContextPiece[];
  /** Whether the document continues beyond this text. */
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
 * The text around a quote, cut to whole words: a selector keeps a fixed number of characters, so its outermost word may
 * be incomplete.
 */
export function quoteContext({ prefix, suffix, start }: Pick<Quote, 'prefix' | 'suffix' | 'start'>) {
  const opens = start <= prefix.length;
  const closes = suffix.length < SELECTOR_CONTEXT_CHARS;
  const before = wordsAndBreaks(opens ? prefix : prefix.replace(/^\S*/, ''));
  const after = wordsAndBreaks(closes ? suffix : suffix.replace(/\S*$/, ''));
  // A break at the outer end separates nothing.
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

/** A quote with the text before and after it in its document. */
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
        {[
          `Source ${document.number}, line ${quote.line}.`,
          cut ? ' […] is ours' : '',
          cut && breaks ? ', and' : '',
          breaks ? ' ¶ marks a new line' : '',
          cut || breaks ? '.' : '',
        ].join('')}
      </p>
    </div>
  );
}

function ContextWords({ pieces }: { pieces: readonly ContextPiece[] }) {
  return pieces.map(({ text, at }) => (text === '¶' ? <QuotedWords key={at}>¶ </QuotedWords> : `${text} `));
}

/** Marks our own signs within a source's text. */
function QuotedWords({ children }: { children: string }) {
  return <span className="quote-context-ours">{children}</span>;
}
