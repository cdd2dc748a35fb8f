const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * Keeps what has come to rest, per layout. A null key is for what still moves: it is made anew and not kept, so that
 * the store holds no more than every thing in every look.
 */
export function layoutCache(layout: object): <T>(key: string | null, make: () => T) => T {
  let store = kept.get(layout);
  if (!store) {
    store = new Map();
    kept.set(layout, store);
  }
  const shelf = store;
  return <T>(key: string | null, make: () => T): T => {
    if (key === null) return make();
    const known = shelf.get(key);
    if (known !== undefined) return known as T;
    const fresh = make();
    shelf.set(key, fresh);
    return fresh;
  };
}
