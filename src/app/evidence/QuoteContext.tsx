import type { Quote, SourceDocument } from '../../model/evidence';
import { type ContextPiece, quoteContext } from './QuoteContextParts';
import { MarkedWords } from './QuoteText';

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
        {before.goesOn && <Ours>[…]</Ours>} <Words pieces={before.pieces} />
        <span className="quote-context-sentence">
          <MarkedWords quote={quote} marks={marks} />
        </span>{' '}
        <Words pieces={after.pieces} />
        {after.goesOn && <Ours>[…]</Ours>}
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

function Words({ pieces }: { pieces: readonly ContextPiece[] }) {
  return pieces.map(({ text, at }) => (text === '¶' ? <Ours key={at}>¶ </Ours> : `${text} `));
}

/** A sign of ours among the words of a source. */
function Ours({ children }: { children: string }) {
  return <span className="quote-context-ours">{children}</span>;
}
