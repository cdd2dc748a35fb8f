import type { Mechanism } from '../model/mechanism';
import { bibtex } from './bibtex';
import type { CitedSource } from './citationFields';
import { cslJson } from './cslJson';
import { entryText, referenceList } from './referenceList';
import { ris } from './ris';

export type CitationFormat = 'text' | 'bibtex' | 'ris' | 'csl-json';

/** The items as the text of a file; `text` is the numbered Vancouver list. */
export function referenceFile(items: readonly CitedSource[], format: CitationFormat): string {
  switch (format) {
    case 'text':
      return referenceList(items, 'vancouver')
        .map((entry) => `${entryText(entry)}\n`)
        .join('');
    case 'bibtex':
      return bibtex(items);
    case 'ris':
      return ris(items);
    case 'csl-json':
      return `${JSON.stringify(cslJson(items), null, 2)}\n`;
  }
}

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

/** "reflex-references.bib". */
export function referenceFileName(mechanism: Pick<Mechanism, 'id'>, what: string, format: CitationFormat): string {
  const parts = [slug(mechanism.id) || 'mechanism', slug(what)].filter((part) => part !== '');
  return `${parts.join('-')}.${ENDINGS[format]}`;
}
