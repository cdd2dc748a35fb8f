import type { ClaimBasis } from '../model/evidence';

const LABELS: Record<ClaimBasis, string> = {
  abstract: 'read in the abstract',
  figure: 'read in a figure or the full text',
  secondary: 'from a secondary source',
  title: 'only the title was read',
  memory: 'reported, not re-read',
};

/** How far a claim was checked, to follow the claim after a dash. */
export function basisLabel(basis: ClaimBasis): string {
  return LABELS[basis];
}
