import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { formatQuoteCitation, type QuoteEvidence } from '../../evidence/evidenceItems';
import { documentCitation, shortCitation } from '../../evidence/citationStyles';
import { referenceLinks, textFragmentUrl, webUrl } from '../../evidence/sourceLinks';
import { seenInLabel } from '../../evidence/evidenceLabels';
import { CopyButton } from './CopyButton';
import { OutLink } from './OutLink';
import { QuoteContext } from './QuoteContext';
import { sentenceCase } from './words';

/** What a quote was seen in or what kind of text it is from, and the paper: "Seen in animals · on Li et al. 2010". */
export function quoteKind({ quote, reference }: Pick<QuoteEvidence, 'quote' | 'reference'>): string {
  const kind = quote.grade === 'C' ? 'Lay post on a forum' : sentenceCase(seenInLabel(quote.seenIn));
  return reference ? `${kind} · ${quote.grade === 'A' ? 'from' : 'on'} ${shortCitation(reference)}` : kind;
}

/** Where a quote is from: document, author, outlet, date, kind, and the way there. */
export function QuoteSource(item: QuoteEvidence) {
  const { quote, document } = item;
  return (
    <>
      <footer className="quote-source">
        <span className="source-number" title={`Source ${document.number}`}>
          <span className="visually-hidden">Source </span>
          {document.number}
        </span>
        <div className="quote-where">
          <p>{documentCitation(document)}</p>
          <p className={quote.grade === 'C' ? 'quote-kind quote-kind-lay' : 'quote-kind'}>{quoteKind(item)}</p>
          <QuoteLinks {...item} />
        </div>
      </footer>
      <QuoteTools {...item} />
    </>
  );
}

/** The sentence on the web and the paper, or where in the document it stands. */
export function QuoteLinks({ quote, document, reference }: Pick<QuoteEvidence, 'quote' | 'document' | 'reference'>) {
  const paper = reference && referenceLinks(reference)[0];
  return (
    <p className="quote-links">
      {webUrl(document.url) ? (
        <OutLink href={textFragmentUrl(document.url, quote)}>Open at the sentence</OutLink>
      ) : (
        <span title="Its address is not known">
          Document {document.number}, line {quote.line}
        </span>
      )}
      {paper && <OutLink href={paper.href}>Open the paper</OutLink>}
    </p>
  );
}

/** The words around a quote, on demand, and the ways to take it along. */
export function QuoteTools({ quote, document, reference, marks }: Omit<QuoteEvidence, 'kind' | 'stance'>) {
  const [open, setOpen] = useState(false);
  const contextId = useId();
  const hasContext = quote.prefix !== '' || quote.suffix !== '';
  return (
    <>
      <div className="quote-tools">
        {hasContext && (
          <button
            type="button"
            className="quote-tool"
            aria-expanded={open}
            aria-controls={open ? contextId : undefined}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight className="icon" aria-hidden="true" />
            In context
          </button>
        )}
        <CopyButton
          label="Copy quote with citation"
          done="Quote and citation copied."
          refused="Copying is not allowed here. Select the sentence and copy it."
          text={() => formatQuoteCitation(quote, document, reference)}
          cited={reference ? [document, reference] : [document]}
        />
      </div>
      {open && <QuoteContext id={contextId} quote={quote} document={document} marks={marks} />}
    </>
  );
}
