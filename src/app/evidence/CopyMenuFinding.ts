import { basisLabel, seenInLabel } from '../../evidence/evidenceLabels';
import { fullCitation } from '../../evidence/citationStyles';
import { oneLine } from '../../evidence/citationFields';
import type { Claim, Reference } from '../../model/evidence';

/** A finding fit to be pasted: what it was seen in and how far it was checked go with it, then its papers, one a line. */
export function findingText(claim: Claim, references: readonly Reference[]): string {
  const species = claim.species === undefined ? '' : ` (${claim.species})`;
  const head = `${claim.text} [${seenInLabel(claim.seenIn)}${species}; ${basisLabel(claim.basis)}]`;
  return [head, ...references.map((reference) => oneLine(fullCitation(reference)))].join('\n');
}
