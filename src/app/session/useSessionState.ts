import { useState } from 'react';
import { memoize } from '../../model/memoize';
import type { Player } from '../../player/createPlayer';
import { useSession } from './session';

const statesOf = memoize((_player: Player) => new Map<string, unknown>());

/** A state that outlives its component, as long as the session: a list is restored when the reader returns to it. */
export function useSessionState<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { player } = useSession();
  const values = statesOf(player);
  const [value, setValue] = useState(() => (values.has(name) ? (values.get(name) as T) : initial));
  const setSessionState = (next: T): void => {
    values.set(name, next);
    setValue(next);
  };
  return [value, setSessionState];
}
