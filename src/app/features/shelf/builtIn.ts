import { mechanisms } from '../../../mechanisms/registry';
import type { MechanismEntry } from '../../../scene/mechanismEntry';

/** A built-in mechanism, opened when its card is shown. */
export interface BuiltIn {
  id: string;
  open: () => Promise<MechanismEntry>;
}

export const BUILT_INS: readonly BuiltIn[] = mechanisms.map((entry) => ({ id: entry.id, open: async () => entry }));
