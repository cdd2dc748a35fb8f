import type { ReferenceEntry } from './referenceList';

/** An entry as one line without markup: its number, the citation, and in brackets what is unsure of it. */
export function plainText({ number, segments, note }: ReferenceEntry): string {
  const citation = segments.map(({ text }) => text).join('');
  return `${number === undefined ? '' : `${number}. `}${citation}${note === undefined ? '' : ` [${note}.]`}`;
}
