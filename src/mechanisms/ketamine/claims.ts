import { claimsClinical } from './claimsClinical';
import { claimsHypotheses } from './claimsHypotheses';
import { claimsInterventions } from './claimsInterventions';
import { claimsOutcome } from './claimsOutcome';
import { claimsSignalling } from './claimsSignalling';
import { claimsTrigger } from './claimsTrigger';

/**
 * Findings in our own words. `basis` says how each was checked; `secondary` means that only a text about the paper was
 * read, `memory` that no text was.
 */
export const claims = {
  ...claimsTrigger,
  ...claimsSignalling,
  ...claimsOutcome,
  ...claimsHypotheses,
  ...claimsClinical,
  ...claimsInterventions,
};
