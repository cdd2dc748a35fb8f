import type { HistoryEvent } from '../../model/history';
import type { EdgeIds } from './ids';

/** How the mechanism became known. */
export const history = {} as const satisfies Record<string, Omit<HistoryEvent<EdgeIds>, 'id'>>;
