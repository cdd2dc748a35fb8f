import type { Limit } from '../../model/limit';
import type { EvidenceIds } from './ids';

/** What the drug cannot do, and what it can do to people. */
export const limits = {} as const satisfies Record<string, Omit<Limit<EvidenceIds>, 'id'>>;
