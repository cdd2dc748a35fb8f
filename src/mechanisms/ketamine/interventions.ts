import type { Intervention } from '../../model/intervention';
import { interventionsOther } from './interventionsOther';
import { interventionsSignal } from './interventionsSignal';
import { interventionsTrigger } from './interventionsTrigger';
import type { EdgeIds } from './ids';

/**
 * One entry for each experiment of the literature table. Results whose time of testing was not read carry no `tested`;
 * where such a result is one of behaviour, it is put to both kinds of relief, because either may be meant.
 */
export const interventions = {
  ...interventionsTrigger,
  ...interventionsSignal,
  ...interventionsOther,
} as const satisfies Record<string, Omit<Intervention<EdgeIds>, 'id'>>;
