import type { MechanismEntry } from '../../scene/mechanismEntry';
import { lisinoprilGraphOnly } from './graphOnly';

/** Enough to show the first picture; the rest is fetched when it is needed. */
export const lisinoprilEntry: MechanismEntry = {
  id: lisinoprilGraphOnly.id,
  graph: lisinoprilGraphOnly,
  load: async () => (await import('.')).lisinopril,
  drawing: { pathway: async () => (await import('./drawing/pathwayPlaces')).pathway },
};
