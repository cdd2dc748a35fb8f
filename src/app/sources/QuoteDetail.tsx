import type { Evidence, Quote, Reference, SourceDocument } from '../../model/evidence';
import type { EvidenceSubject } from '../../model/evidenceQueries';
import { QuoteLinks, QuoteTools } from '../evidence/QuoteSource';
import { useMechanism } from '../session/useMechanism';
import { SubjectList } from './SubjectList';
import { supportIndex } from './supportIndex';

interface QuoteDetailProps {
  quote: Quote;
  document: SourceDocument;
  reference: Reference | undefined;
}

type QuoteItem = Extract<Evidence, { kind: 'quote' }>;

/** What a sentence supports, and the ways to its source. */
export function QuoteDetail({ quote, document, reference }: QuoteDetailProps) {
  const index = supportIndex(useMechanism());
  const support = { kind: 'quote', id: quote.id } as const;
  const subjects = index.subjects(support);
  const itemOf = ({ evidence }: EvidenceSubject) =>
    evidence.find((item): item is QuoteItem => item.kind === 'quote' && item.quote === quote.id);
  const marks = [...new Set(subjects.flatMap((subject) => itemOf(subject)?.marks ?? []))];
  return (
    <div className="source-detail">
      {quote.note && <p className="quote-note">{quote.note}</p>}
      {subjects.length > 0 && !index.isDrawn(support) && (
        <p className="source-note">None of what cites it is drawn in the picture.</p>
      )}
      {subjects.length > 0 && (
        <SubjectList label="What cites it" subjects={subjects} stanceOf={(subject) => itemOf(subject)?.stance} />
      )}
      <QuoteLinks quote={quote} document={document} reference={reference} />
      <QuoteTools quote={quote} document={document} reference={reference} marks={marks} />
    </div>
  );
}
