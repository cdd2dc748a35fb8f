import type { Cited } from './cited';

/** What BibTeX reads as part of a key everywhere, with no comma, brace, quote, `#`, `%`, `~` or `=`. */
const NOT_IN_KEY = /[^\w:.+/-]+/g;

/**
 * A key for each item, the same in every format: its id, as far as BibTeX can read it. A paper and a document may share
 * an id, and BibTeX takes keys that differ only in case for one, so a key that is taken gets a number.
 */
export function citationKeys(items: readonly Cited[]): ReadonlyMap<Cited, string> {
  const keys = new Map<Cited, string>();
  const taken = new Set<string>();
  for (const item of items) {
    if (keys.has(item)) continue;
    const plain = item.id
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(NOT_IN_KEY, '-')
      .replace(/^-+|-+$/g, '');
    const stem = plain === '' ? 'source' : plain;
    let key = stem;
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${stem}-${count}`;
    taken.add(key.toLowerCase());
    keys.set(item, key);
  }
  return keys;
}
