import { apaName, type CitedSource, isPaper, oneLine, sourceNote } from './citationFields';
import { apaAuthors, apaCitation, type CitationSegment, vancouverCitation } from './citationStyles';

export type ReferenceStyle = 'vancouver' | 'apa';

/** One entry of a reference list. */
export interface ReferenceEntry {
  cited: CitedSource;
  /** Vancouver numbers its entries from 1; APA does not. */
  number?: number;
  segments: CitationSegment[];
  /** Which fields of a paper's record no text confirmed: no style has a place for it, and it must not be lost. */
  note?: string;
}

const letters = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What APA orders by, one after the other: each author, the year, the title without its article. */
function sortKeys(cited: CitedSource): string[] {
  const title = oneLine(cited.title).replace(/^[^\p{L}\p{N}]*(?:(?:an?|the)\s+)?/iu, '');
  const names = cited.author.map((name) => oneLine(apaName(name))).filter((name) => name !== '');
  const known = names.length > 0 ? [...names, ''] : [title, ''];
  return [...known, cited.issued?.join('-') ?? '', title];
}

/** "Nothing precedes something": a name that is the beginning of another comes first. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const order = letters.compare(key, b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function alphabetical(items: readonly CitedSource[]): CitedSource[] {
  return items
    .map((cited) => ({ cited, keys: sortKeys(cited) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ cited }) => cited);
}

function letterOf(index: number): string {
  const rest = index < 26 ? '' : letterOf(Math.floor(index / 26) - 1);
  return rest + String.fromCharCode(97 + (index % 26));
}

/** "a", "b" … for entries whose authors and year are the same; empty for all others. */
function yearLetters(items: readonly CitedSource[]): string[] {
  const keys = items.map((cited, index) => {
    const authors = apaAuthors(cited);
    return authors === '' ? `${index}` : `${authors}\n${cited.issued?.[0] ?? ''}`;
  });
  return keys.map((key, index) => {
    if (keys.indexOf(key) === keys.lastIndexOf(key)) return '';
    return letterOf(keys.slice(0, index).filter((other) => other === key).length);
  });
}

function noteOf(cited: CitedSource): { note?: string } {
  const note = isPaper(cited) ? sourceNote(cited) : '';
  return note === '' ? {} : { note };
}

/** Numbered in the order given (Vancouver), or alphabetical (APA, 7th edition). Each item once. */
export function referenceList(items: readonly CitedSource[], style: ReferenceStyle): ReferenceEntry[] {
  const distinct = [...new Set(items)];
  if (style === 'vancouver') {
    return distinct.map((cited, index) => ({
      cited,
      number: index + 1,
      segments: [{ text: vancouverCitation(cited) }],
      ...noteOf(cited),
    }));
  }
  const sorted = alphabetical(distinct);
  const marks = yearLetters(sorted);
  return sorted.map((cited, index) => ({ cited, segments: apaCitation(cited, marks[index]), ...noteOf(cited) }));
}

/** An entry as one line without markup: its number, the citation, and in brackets what is unsure of it. */
export function entryText({ number, segments, note }: ReferenceEntry): string {
  const citation = segments.map(({ text }) => text).join('');
  return `${number === undefined ? '' : `${number}. `}${citation}${note === undefined ? '' : ` [${note}.]`}`;
}
