/**
 * A function that makes its result once for each object it is given. The results go with their objects.
 *
 * @example
 * const layout = memoize((graph: MechanismGraph) => timeLayout(graph, lanes));
 * layout(graph) === layout(graph); // true
 */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
