import { useState } from 'react';
import { memoize } from '../../model/memoize';
import type { Player } from '../../player/createPlayer';
import { useSession } from './session';

const statesOf = memoize((_player: Player) => new Map<string, unknown>());

/**
 * A state that outlives its component: a reader who follows a source to the picture and comes back finds the list as it
 * was left.
 */
export function useSessionState<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { player } = useSession();
  const values = statesOf(player);
  const [value, setValue] = useState(() => (values.has(name) ? (values.get(name) as T) : initial));
  const keep = (next: T): void => {
    values.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
