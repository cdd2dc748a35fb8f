/** What identifiers.org resolves, by the prefix in lower case: its own spelling of the prefix, and the form of an id. */
const PREFIXES = new Map([
  ['hgnc', { prefix: 'hgnc', id: /^\d{1,6}$/ }],
  ['uniprot', { prefix: 'uniprot', id: /^[A-Z][A-Z0-9]{5}(?:[A-Z0-9]{4})?(?:-\d{1,3})?$/ }],
  ['chebi', { prefix: 'CHEBI', id: /^\d{1,7}$/ }],
  ['go', { prefix: 'GO', id: /^\d{7}$/ }],
  ['eco', { prefix: 'ECO', id: /^\d{7}$/ }],
  ['sbo', { prefix: 'SBO', id: /^\d{7}$/ }],
]);

/** The page of a database entry; undefined for a database that is not on the list, which keeps odd links out. */
export function identifierUrl(curie: string): string | undefined {
  const [, prefix = '', id = ''] = /^([^:]+):(.+)$/s.exec(curie) ?? [];
  const known = PREFIXES.get(prefix.toLowerCase());
  return known?.id.test(id) ? `https://identifiers.org/${known.prefix}:${id}` : undefined;
}
