import { useSyncExternalStore } from 'react';

interface Readable<T> {
  getState: () => T;
  subscribe: (listener: () => void) => () => void;
}

/** A part of a store's state. The component is drawn again only when that part is another one. */
export function useStore<T, Part>(store: Readable<T>, part: (state: T) => Part): Part {
  const read = (): Part => part(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
