import { bibtex } from './bibtex';
import type { Cited } from './cited';
import { cslJson } from './cslJson';
import { plainText } from './plainText';
import { referenceList } from './referenceList';
import { ris } from './ris';

export type CitationFormat = 'text' | 'bibtex' | 'ris' | 'csl-json';

/** The items as the text of a file; `text` is the numbered Vancouver list. */
export function referenceFile(items: readonly Cited[], format: CitationFormat): string {
  switch (format) {
    case 'text':
      return referenceList(items, 'vancouver')
        .map((entry) => `${plainText(entry)}\n`)
        .join('');
    case 'bibtex':
      return bibtex(items);
    case 'ris':
      return ris(items);
    case 'csl-json':
      return `${JSON.stringify(cslJson(items), null, 2)}\n`;
  }
}
