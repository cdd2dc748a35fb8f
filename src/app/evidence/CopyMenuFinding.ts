import { basisLabel } from '../../evidence/basisLabel';
import { fullCitation } from '../../evidence/fullCitation';
import { oneLine } from '../../evidence/oneLine';
import { seenInLabel } from '../../evidence/seenInLabel';
import type { Claim } from '../../model/evidence';
import type { Reference } from '../../model/source';

/** A finding fit to be pasted: what it was seen in and how far it was checked go with it, then its papers, one a line. */
export function findingText(claim: Claim, references: readonly Reference[]): string {
  const species = claim.species === undefined ? '' : ` (${claim.species})`;
  const head = `${claim.text} [${seenInLabel(claim.seenIn)}${species}; ${basisLabel(claim.basis)}]`;
  return [head, ...references.map((reference) => oneLine(fullCitation(reference)))].join('\n');
}
