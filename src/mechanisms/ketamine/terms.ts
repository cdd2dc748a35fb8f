import type { Term } from '../../model/term';
import type { EdgeIds } from './ids';

/** Words a first-year student may not know. */
export const terms = {} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
