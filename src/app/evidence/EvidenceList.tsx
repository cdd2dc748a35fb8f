import { MessageSquareWarning } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ResolvedEvidence } from '../../model/evidenceQueries';
import { ClaimItem } from './ClaimItem';
import { type EvidenceGroups, groupEvidence } from '../../evidence/evidenceItems';
import { QuoteCard } from './QuoteCard';
import { counted } from './words';
import './evidenceList.css';

interface EvidenceListProps {
  evidence: readonly ResolvedEvidence[];
  /** The level of its headings. */
  level?: 3 | 4 | 5;
}

/** The sources' sentences, then findings in our words, and apart from both what speaks against. */
export function EvidenceList({ evidence, level = 3 }: EvidenceListProps) {
  const Heading: 'h3' | 'h4' | 'h5' = `h${level}`;
  const { quotes, claims, against } = groupEvidence(evidence);
  const contrary = against.quotes.length + against.claims.length;
  if (evidence.length === 0) return <NoSource />;
  return (
    <>
      {quotes.length > 0 && (
        <section className="panel-section">
          <div className="panel-section-head">
            <Heading>What the sources say</Heading>
            <span>{counted(quotes.length, 'quote')}</span>
          </div>
          <Quotes quotes={quotes} />
        </section>
      )}
      {claims.length > 0 && (
        <section className="panel-section">
          <div className="panel-section-head">
            <Heading>From the literature</Heading>
            <span>{counted(claims.length, 'finding')}</span>
          </div>
          <Claims claims={claims} />
        </section>
      )}
      {contrary > 0 && (
        <section className="panel-section panel-against">
          <div className="panel-section-head">
            <Heading>
              <MessageSquareWarning className="icon" aria-hidden="true" />
              Speaks against it
            </Heading>
            <span>{contrary}</span>
          </div>
          <Quotes quotes={against.quotes} />
          <Claims claims={against.claims} />
        </section>
      )}
    </>
  );
}

/** In a file that a reader opened, an arrow may stand by itself. */
function NoSource() {
  return <p className="no-source">No source. Nothing in this file says what this rests on.</p>;
}

function Quotes({ quotes }: Pick<EvidenceGroups, 'quotes'>): ReactNode {
  if (quotes.length === 0) return null;
  return (
    <ul className="quote-cards">
      {quotes.map((quote) => (
        <QuoteCard key={quote.main.quote.id} {...quote} />
      ))}
    </ul>
  );
}

function Claims({ claims }: Pick<EvidenceGroups, 'claims'>): ReactNode {
  if (claims.length === 0) return null;
  return (
    <ul className="claims">
      {claims.map((item) => (
        <ClaimItem key={item.claim.id} {...item} />
      ))}
    </ul>
  );
}
