import { createStore } from 'zustand/vanilla';

/** A single value that others can watch. */
export interface ValueStore<T> {
  getState(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** @example const isOpen = createValueStore(false); isOpen.set(true); */
export function createValueStore<T>(initial: T): ValueStore<T> {
  const { getState, setState, subscribe } = createStore<T>(() => initial);
  return { getState, set: (value) => setState(value, true), subscribe };
}
