const LONGEST_ID = 40;

/** A short id from a label, for addresses and version control: lower-case letters, digits and hyphens. */
export function plainId(label: string, fallback: string): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  if (/^[a-z]/.test(plain) && !(plain in Object.prototype)) return plain;
  return plain === '' ? fallback : `${fallback}-${plain}`;
}

/** Numbers names that come again: "a", "a-2", "a-3"; capitals make no other name. As fast for the last of thousands as for the first. */
export function createUniqueNames(): (base: string) => string {
  const next = new Map<string, number>();
  const taken = new Set<string>();
  return (base) => {
    const key = base.toLowerCase();
    let count = next.get(key) ?? 1;
    let name = count === 1 ? base : `${base}-${count}`;
    while (taken.has(name.toLowerCase())) name = `${base}-${++count}`;
    next.set(key, count + 1);
    taken.add(name.toLowerCase());
    return name;
  };
}
