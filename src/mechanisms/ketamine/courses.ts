import type { ClinicalCourse } from '../../model/clinical';
import type { EvidenceIds } from './ids';

/** How treatments run over time in patients. */
export const courses = {} as const satisfies Record<string, Omit<ClinicalCourse<EvidenceIds>, 'id'>>;
