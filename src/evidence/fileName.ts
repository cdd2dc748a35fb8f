import type { Mechanism } from '../model/mechanism';
import type { CitationFormat } from './referenceFile';

const ENDINGS: Record<CitationFormat, string> = { text: 'txt', bibtex: 'bib', ris: 'ris', 'csl-json': 'json' };
const LONGEST_PART = 60;

/** Small letters, digits and hyphens: fit for every file system, whatever a file from elsewhere calls its mechanism. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, '');
}

/** "ketamine-references.bib". */
export function fileName(mechanism: Pick<Mechanism, 'id'>, what: string, format: CitationFormat): string {
  const parts = [slug(mechanism.id) || 'mechanism', slug(what)].filter((part) => part !== '');
  return `${parts.join('-')}.${ENDINGS[format]}`;
}
