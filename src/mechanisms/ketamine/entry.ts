import type { MechanismEntry } from '../../scene/mechanismEntry';
import { ketamineDrawing } from './drawing';
import { ketamineGraphOnly } from './graphOnly';

/** Enough to show the first picture; the rest is fetched when it is needed. */
export const ketamineEntry: MechanismEntry = {
  id: ketamineGraphOnly.id,
  graph: ketamineGraphOnly,
  load: async () => (await import('.')).ketamine,
  drawing: ketamineDrawing,
};
