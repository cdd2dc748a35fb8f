const shelves = new WeakMap<object, WeakMap<object, object>>();

/** One thing that stands for two, to keep things by. */
export function pairKey(a: object, b: object): object {
  const known = shelves.get(a) ?? new WeakMap<object, object>();
  shelves.set(a, known);
  const pair = known.get(b) ?? {};
  known.set(b, pair);
  return pair;
}
