import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { documentCitation, shortCitation } from '../../../evidence/citationStyles';
import { type FoldedQuote, formatQuoteCitation, type QuoteEvidence } from '../../../evidence/evidenceItems';
import { seenInLabel, stanceWithReason } from '../../../evidence/evidenceLabels';
import { referenceLinks, textFragmentUrl, webUrl } from '../../../evidence/sourceLinks';
import type { ResolvedEvidence } from '../../../model/evidenceQueries';
import { CopyButton } from '../../ui/CopyButton';
import { OutLink } from '../../ui/OutLink';
import { QuoteContext, QuoteText } from './QuoteContext';
import { sentenceCase } from '../../../model/wording';
import './quotes.css';

/** Marks partial support, or why an item limits a statement. Full support needs no label. */
export function StanceChip(item: Pick<ResolvedEvidence, 'stance' | 'differsIn'>) {
  if (item.stance !== 'partly supports' && item.stance !== 'qualifies') return null;
  return (
    <p className="stance-chip">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentcolor" strokeWidth="1.5" />
        <path
          d={item.stance === 'qualifies' ? 'M2.5 6h7' : 'M6 1a5 5 0 0 1 0 10z'}
          fill="currentcolor"
          stroke="currentcolor"
        />
      </svg>
      {sentenceCase(stanceWithReason(item))}
    </p>
  );
}

/** What a quote was observed in, or the kind of text, and the paper: "Seen in animals · on Li et al. 2010". */
export function quoteKind({ quote, reference }: Pick<QuoteEvidence, 'quote' | 'reference'>): string {
  const kind = quote.grade === 'C' ? 'Lay post on a forum' : sentenceCase(seenInLabel(quote.seenIn));
  return reference ? `${kind} · ${quote.grade === 'A' ? 'from' : 'on'} ${shortCitation(reference)}` : kind;
}

/** The source of a quote: document, author, outlet, date, kind and links. */
function QuoteSource(item: QuoteEvidence) {
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

/** Links to the sentence on the web and to the paper, or its place in the document. */
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

/** Shows the context of a quote and copies it. */
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

/** A quote with its correction, its source, and near-identical sentences. */
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
  const { quote, marks, leadIn } = item;
  return (
    <article className="quote">
      <StanceChip {...item} />
      {leadIn !== undefined && <p className="quote-note">{leadIn}</p>}
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
