import type { Term } from '../../model/term';
import type { EdgeIds } from './ids';
import { termsBrain } from './termsBrain';
import { termsCell } from './termsCell';
import { termsStudy } from './termsStudy';
import { termsTreatment } from './termsTreatment';

/** Words a first-year student may not know. */
export const terms = {
  ...termsBrain,
  ...termsCell,
  ...termsTreatment,
  ...termsStudy,
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
