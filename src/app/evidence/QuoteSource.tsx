import { documentCitation } from '../../evidence/documentCitation';
import { referenceLinks } from '../../evidence/referenceLinks';
import { seenInLabel } from '../../evidence/seenInLabel';
import { shortCitation } from '../../evidence/shortCitation';
import { textFragmentUrl } from '../../evidence/textFragmentUrl';
import { webUrl } from '../../evidence/webUrl';
import { CopyButton } from './CopyButton';
import type { QuoteEvidence } from './groupEvidence';
import { OutLink } from './OutLink';
import { sentenceCase } from './words';

/** Where a quote is from: document, author, outlet, date, kind, and the way there. */
export function QuoteSource({ quote, document, reference }: QuoteEvidence) {
  const paper = reference && referenceLinks(reference)[0];
  const kind = quote.grade === 'C' ? 'Lay post on a forum' : sentenceCase(seenInLabel(quote.seenIn));
  return (
    <footer className="quote-source">
      <span className="source-number" title={`Source ${document.number}`}>
        <span className="visually-hidden">Source </span>
        {document.number}
      </span>
      <div className="quote-where">
        <p>{documentCitation(document)}</p>
        <p className={quote.grade === 'C' ? 'quote-kind quote-kind-lay' : 'quote-kind'}>
          {kind}
          {reference && ` · ${quote.grade === 'A' ? 'from' : 'on'} ${shortCitation(reference)}`}
        </p>
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
      </div>
      <CopyButton quote={quote} document={document} reference={reference} />
    </footer>
  );
}
