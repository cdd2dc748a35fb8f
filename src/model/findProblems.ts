import type { Mechanism } from './mechanism';
import type { Problem } from './problem';
import { findDanglingIds } from './problems/findDanglingIds';
import { findEvidenceProblems } from './problems/findEvidenceProblems';
import { findIdProblems } from './problems/findIdProblems';
import { findQuoteProblems } from './problems/findQuoteProblems';
import { findStoryProblems } from './problems/findStoryProblems';
import { findTimingProblems } from './problems/findTimingProblems';

/** What the types cannot see in a mechanism of the right shape; every other room relies on an empty answer. */
export function findProblems(mechanism: Mechanism): Problem[] {
  return [
    ...findIdProblems(mechanism),
    ...findDanglingIds(mechanism),
    ...findStoryProblems(mechanism),
    ...findEvidenceProblems(mechanism),
    ...findQuoteProblems(mechanism),
    ...findTimingProblems(mechanism),
  ];
}
