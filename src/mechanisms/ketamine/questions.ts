import type { OpenQuestion } from '../../model/limit';
import type { StepIds } from './ids';

/** What is not known, and what does not fit. */
export const questions = {} as const satisfies Record<string, Omit<OpenQuestion<StepIds>, 'id'>>;
