import { BadgeCheck, CircleDashed, MessageSquareWarning } from 'lucide-react';
import type { ReactNode } from 'react';
import { oneLine } from '../../../evidence/citationFields';
import { fullCitation } from '../../../evidence/citationStyles';
import { type ClaimEvidence, type EvidenceGroups, groupEvidence } from '../../../evidence/evidenceItems';
import { basisLabel, seenInLabel } from '../../../evidence/evidenceLabels';
import type { Claim, Reference } from '../../../model/evidence';
import { type Contradiction, type ResolvedEvidence, resolveEvidence } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Selection } from '../../../player/playerState';
import { edgeName } from '../../../scene/names';
import { useMechanism } from '../../session/session';
import { CopyButton } from '../../ui/CopyButton';
import { Citations } from '../../ui/OutLink';
import { formatCount, sentenceCase } from '../../ui/displayNames';
import { GlossaryText } from '../glossary/GlossaryText';
import { QuoteCard, StanceChip } from './QuoteCard';
import './quotes.css';

/** A finding fit to be pasted: what it was seen in and how far it was checked go with it, then its papers, one a line. */
function findingText(claim: Claim, references: readonly Reference[]): string {
  const species = claim.species === undefined ? '' : ` (${claim.species})`;
  const head = `${claim.text} [${seenInLabel(claim.seenIn)}${species}; ${basisLabel(claim.basis)}]`;
  return [head, ...references.map((reference) => oneLine(fullCitation(reference)))].join('\n');
}

/** A finding in our words, its papers, what it was seen in, and how far we checked it. */
function ClaimItem({ claim, references, stance }: ClaimEvidence) {
  const seenIn = sentenceCase(seenInLabel(claim.seenIn));
  return (
    <li className="claim">
      <StanceChip stance={stance} />
      <p>
        <GlossaryText text={claim.text} />
      </p>
      <div className="claim-foot">
        <p className="claim-where">
          <span className="claim-papers">
            <Citations references={references} />
          </span>
          <span>
            {seenIn}
            {claim.species && ` (${claim.species})`}
          </span>
          <BasisBadge basis={claim.basis} />
        </p>
        <CopyButton
          label="Copy finding with citation"
          done="Finding and citation copied."
          refused="Copying is not allowed here. Select the finding and copy it."
          text={() => findingText(claim, references)}
          cited={references}
        />
      </div>
    </li>
  );
}

function BasisBadge({ basis }: Pick<ClaimEvidence['claim'], 'basis'>) {
  const read = basis === 'abstract' || basis === 'figure';
  const Icon = read ? BadgeCheck : CircleDashed;
  return (
    <span className={read ? 'basis' : 'basis basis-unread'}>
      <Icon className="icon" aria-hidden="true" />
      {sentenceCase(basisLabel(basis))}
    </span>
  );
}

interface ContraryListProps {
  contrary: readonly Contradiction[];
  onOpen: (selection: Selection) => void;
}

/** Findings that do not fit, each under the part that it speaks against; a step as a whole needs no name. */
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
            <span>{formatCount(quotes.length, 'quote')}</span>
          </div>
          <Quotes quotes={quotes} />
        </section>
      )}
      {claims.length > 0 && (
        <section className="panel-section">
          <div className="panel-section-head">
            <Heading>From the literature</Heading>
            <span>{formatCount(claims.length, 'finding')}</span>
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
