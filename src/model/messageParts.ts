/**
 * A value on its way from a worker, in parts: what receives a message is held up while it is made of bytes again, for a
 * mechanism of ten thousand nodes for half a second.
 */
export type MessagePart =
  | { kind: 'head'; value: unknown; parts: number }
  | { kind: 'items'; path: readonly string[]; items: readonly unknown[] }
  | { kind: 'entries'; path: readonly string[]; entries: readonly (readonly [string, unknown])[] };

/** Items of a list, or entries of a record, that go in one part: some milliseconds of the page. */
const IN_PART = 800;
/** Long lists are looked for so deep. */
const DEEPEST = 4;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function inSlices<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / IN_PART) }, (_, at) =>
    list.slice(at * IN_PART, (at + 1) * IN_PART),
  );
}

/** A plain value in parts, the one that says how many there are first. */
export function splitMessage(value: unknown): MessagePart[] {
  const parts: MessagePart[] = [];
  const withoutLong = (part: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(part) && part.length > IN_PART) {
      for (const items of inSlices<unknown>(part)) parts.push({ kind: 'items', path, items });
      return [];
    }
    if (!isRecord(part)) return part;
    const entries = Object.entries(part);
    if (entries.length > IN_PART) {
      for (const slice of inSlices(entries)) parts.push({ kind: 'entries', path, entries: slice });
      return {};
    }
    if (path.length >= DEEPEST) return part;
    return Object.fromEntries(entries.map(([key, child]) => [key, withoutLong(child, [...path, key])]));
  };
  const head = withoutLong(value, []);
  return [{ kind: 'head', value: head, parts: parts.length }, ...parts];
}

/** Takes the parts of values in their order and gives each value when it is whole. */
export function createMessageJoiner(onValue: (value: unknown) => void): (part: MessagePart) => void {
  let value: unknown;
  let left = 0;
  const at = (path: readonly string[]): object =>
    path.reduce((found, key) => (found as Record<string, object>)[key] as object, value as object);
  return (part) => {
    if (part.kind === 'head') {
      value = part.value;
      left = part.parts;
    } else {
      left--;
      const target = at(part.path);
      if (part.kind === 'items') (target as unknown[]).push(...part.items);
      else {
        // An assignment to `__proto__` would be none.
        for (const [key, own] of part.entries)
          Object.defineProperty(target, key, { value: own, enumerable: true, writable: true, configurable: true });
      }
    }
    if (left === 0) onValue(value);
  };
}
