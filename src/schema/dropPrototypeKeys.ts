/** The format needs eight levels; what nests deeper was made to exhaust the stack of whoever writes it out. */
const DEEPEST = 100;

/**
 * Removes every `__proto__` key, in place: `JSON.parse` keeps it as a field, and a later `Object.assign` would change
 * the prototype. Answers false where the value nests too deep to be handled at all.
 */
export function dropPrototypeKeys(value: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > DEEPEST) return false;
    if (Object.hasOwn(next.value, '__proto__')) Reflect.deleteProperty(next.value, '__proto__');
    for (const child of Object.values(next.value)) {
      if (typeof child === 'object') waiting.push({ value: child, depth: next.depth + 1 });
    }
  }
  return true;
}
