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
