import { use } from 'react';
import type { Mechanism } from '../../model/mechanism';
import { useSession } from './useSession';

/** The whole mechanism; suspends until its records have arrived. */
export function useMechanism(): Mechanism {
  return use(useSession().mechanism);
}
