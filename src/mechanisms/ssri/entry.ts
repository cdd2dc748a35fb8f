import type { MechanismEntry } from '../../scene/mechanismEntry';
import { ssriGraphOnly } from './graphOnly';

/** Enough to show the first picture; the rest is fetched when it is needed. */
export const ssriEntry: MechanismEntry = {
  id: ssriGraphOnly.id,
  graph: ssriGraphOnly,
  load: async () => (await import('.')).ssri,
  drawing: {
    pathway: async () => (await import('./drawing/pathwayPlaces')).pathway,
    time: async () => (await import('./drawing/time')).time,
  },
};
