import { memoize } from '../model/memoize';

/**
 * Caches the items of a layout that do not move, so that they are the same objects from frame to frame. What moves has
 * the key null and is not cached: the cache then holds at most every item in every state.
 */
export const layoutCache = memoize((_layout: object) => {
  const items = new Map<string, unknown>();
  return <T>(key: string | null, make: () => T): T => {
    if (key === null) return make();
    const known = items.get(key);
    if (known !== undefined) return known as T;
    const fresh = make();
    items.set(key, fresh);
    return fresh;
  };
});
