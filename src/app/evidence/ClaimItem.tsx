import { BadgeCheck, CircleDashed } from 'lucide-react';
import { basisLabel, seenInLabel } from '../../evidence/evidenceLabels';
import { GlossaryText } from '../glossary/GlossaryText';
import { Citations } from './Citations';
import { CopyButton } from './CopyButton';
import { findingText } from './CopyMenuFinding';
import type { ClaimEvidence } from '../../evidence/evidenceItems';
import { StanceChip } from './StanceChip';
import { sentenceCase } from './words';
import './claimItem.css';

/** A finding in our words, its papers, what it was seen in, and how far we checked it. */
export function ClaimItem({ claim, references, stance }: ClaimEvidence) {
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
