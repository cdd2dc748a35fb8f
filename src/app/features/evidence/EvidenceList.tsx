import { BadgeCheck, CircleDashed, MessageSquareWarning } from 'lucide-react';
import type { ReactNode } from 'react';
import { oneLine } from '../../../evidence/citationFields';
import { fullCitation } from '../../../evidence/citationStyles';
import {
  type ClaimEvidence,
  EVIDENCE_HEADINGS,
  type EvidenceGroups,
  groupEvidence,
  passageAtStep,
} from '../../../evidence/evidenceItems';
import { checkedLabel, foundIn, reportedBy } from '../../../evidence/evidenceLabels';
import { type Contradiction, type ResolvedEvidence, resolveEvidence } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Selection } from '../../../player/playerState';
import { edgeName } from '../../../scene/names';
import { useMechanism } from '../../session/session';
import { CopyButton } from '../../ui/CopyButton';
import { Citations } from '../../ui/OutLink';
import { GlossaryText } from '../glossary/GlossaryText';
import { QuoteCard, StanceChip } from './QuoteCard';
import { counted, sentenceCase } from '../../../model/wording';
import './quotes.css';

/** A finding as plain text: the claim, what it was seen in, how far it was checked, then its papers, one a line. */
function findingText(item: ClaimEvidence): string {
  const { claim, references, readIn } = item;
  const head = `${claim.text} [${foundIn(claim)}; ${readIn ? reportedBy(item) : checkedLabel(item)}]`;
  return [head, ...references.map((reference) => oneLine(fullCitation(reference)))].join('\n');
}

/** A finding in our own words, with its papers, what it was seen in, and how far it was checked. */
function ClaimItem(item: ClaimEvidence) {
  const { claim, references, readIn } = item;
  return (
    <li className="claim">
      <StanceChip {...item} />
      <p>
        <GlossaryText text={claim.text} />
      </p>
      <div className="claim-foot">
        <p className="claim-where">
          <span className="claim-papers">
            <Citations references={references} />
          </span>
          <span>{sentenceCase(foundIn(claim))}</span>
          <BasisBadge {...item} />
        </p>
        <CopyButton
          label="Copy finding with citation"
          done="Finding and citation copied."
          refused="Copying is not allowed here. Select the finding and copy it."
          text={() => findingText(item)}
          cited={readIn ? [...references, readIn] : references}
        />
      </div>
    </li>
  );
}

function BasisBadge(item: ClaimEvidence) {
  const { basis } = item.claim;
  const isRead = basis === 'abstract' || basis === 'figure';
  const Icon = isRead ? BadgeCheck : CircleDashed;
  return (
    <span className={isRead ? 'basis' : 'basis basis-unread'}>
      <Icon className="icon" aria-hidden="true" />
      {sentenceCase(checkedLabel(item))}
    </span>
  );
}

interface ContraryListProps {
  contrary: readonly Contradiction[];
  onOpen: (selection: Selection) => void;
}

/** Contradicting findings, each under the part that it contradicts; for the step as a whole without a heading. */
export function ContraryList({ contrary, onOpen }: ContraryListProps) {
  const mechanism = useMechanism();
  const { nodes, edges } = indexMechanism(mechanism);
  return (
    <ul className="contrary">
      {contrary.map(({ item, against }) => {
        const edge = edges.get(against);
        const name = edge ? edgeName(edge, nodes) : nodes.get(against)?.name;
        const [resolved] = resolveEvidence(mechanism, [item]);
        if (!resolved) return null;
        return (
          <li key={resolved.kind === 'quote' ? resolved.quote.id : resolved.claim.id}>
            {name && (
              <p>
                Against:{' '}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onOpen({ kind: edge ? 'edge' : 'node', id: against })}
                >
                  {name}
                </button>
              </p>
            )}
            <ul className="claims">
              {resolved.kind === 'quote' ? <QuoteCard main={resolved} same={[]} /> : <ClaimItem {...resolved} />}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

interface EvidenceListProps {
  evidence: readonly ResolvedEvidence[];
  /** Heading level. */
  level?: 3 | 4 | 5;
  /** How many findings and quotes are made, from the first; the counts beside the headings are of all. */
  most?: number;
}

/** Findings in our own words with their papers, then quotes, then, separately, limiting and contradicting evidence. */
export function EvidenceList({ evidence, level = 3, most = Infinity }: EvidenceListProps) {
  const Heading: 'h3' | 'h4' | 'h5' = `h${level}`;
  const { quotes, claims, limits, against } = groupEvidence(evidence);
  const limiting = limits.quotes.length + limits.claims.length;
  const contrary = against.quotes.length + against.claims.length;
  if (evidence.length === 0) return <NoSource />;
  const [ownClaims, ownQuotes] = [claims.slice(0, most), quotes.slice(0, Math.max(0, most - claims.length))];
  // What limits it or speaks against it is below the edge, or else made with the rest.
  const rest = Math.max(0, most - claims.length - quotes.length);
  const [limitClaims, limitQuotes] = rest > 0 ? [limits.claims, limits.quotes] : [[], []];
  const [contraryClaims, contraryQuotes] = rest > limiting ? [against.claims, against.quotes] : [[], []];
  return (
    <>
      {ownClaims.length > 0 && (
        <section className="panel-section">
          <div className="panel-section-head">
            <Heading>{EVIDENCE_HEADINGS.claims}</Heading>
            <span>{counted(claims.length, 'finding')}</span>
          </div>
          <Claims claims={ownClaims} />
        </section>
      )}
      {ownQuotes.length > 0 && (
        <section className="panel-section">
          <div className="panel-section-head">
            <Heading>{EVIDENCE_HEADINGS.quotes}</Heading>
            <span>{counted(quotes.length, 'quote')}</span>
          </div>
          <Quotes quotes={ownQuotes} />
        </section>
      )}
      {limitClaims.length + limitQuotes.length > 0 && (
        <section className="panel-section">
          <div className="panel-section-head">
            <Heading>{EVIDENCE_HEADINGS.limits}</Heading>
            <span>{limiting}</span>
          </div>
          <Claims claims={limitClaims} />
          <Quotes quotes={limitQuotes} />
        </section>
      )}
      {contraryClaims.length + contraryQuotes.length > 0 && (
        <section className="panel-section panel-against">
          <div className="panel-section-head">
            <Heading>
              <MessageSquareWarning className="icon" aria-hidden="true" />
              Contradicting findings
            </Heading>
            <span>{contrary}</span>
          </div>
          <Claims claims={contraryClaims} />
          <Quotes quotes={contraryQuotes} />
        </section>
      )}
    </>
  );
}

/** A passage whose sentences name things without arguing for them, once and in full, at the first step that quotes it. */
export function Passage({ stepId }: { stepId: string }) {
  const quotes = passageAtStep(useMechanism(), stepId);
  if (quotes.length === 0) return null;
  return (
    <section className="panel-section">
      <div className="panel-section-head">
        <h3>{EVIDENCE_HEADINGS.passage}</h3>
        <span>{counted(quotes.length, 'quote')}</span>
      </div>
      <Quotes quotes={quotes.map((main) => ({ main, same: [] }))} />
    </section>
  );
}

/** In a file opened by a reader an arrow may have no source. */
function NoSource() {
  return <p className="no-source">No source. Nothing in this file says what this rests on.</p>;
}

function Quotes({ quotes }: { quotes: readonly EvidenceGroups['quotes'][number][] }): ReactNode {
  if (quotes.length === 0) return null;
  return (
    <ul className="quote-cards">
      {quotes.map((quote) => (
        <QuoteCard key={quote.main.quote.id} {...quote} />
      ))}
    </ul>
  );
}

function Claims({ claims }: { claims: readonly EvidenceGroups['claims'][number][] }): ReactNode {
  if (claims.length === 0) return null;
  return (
    <ul className="claims">
      {claims.map((item) => (
        <ClaimItem key={item.claim.id} {...item} />
      ))}
    </ul>
  );
}
