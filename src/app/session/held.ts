/** A value that others may watch. */
export interface Held<T> {
  getState(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function createHeld<T>(first: T): Held<T> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    getState: () => current,
    set(value) {
      if (value === current) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
