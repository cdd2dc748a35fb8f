import type { CslDateParts, CslName, Reference, SourceDocument } from '../model/evidence';

/** What a list of references may hold; `type` tells a paper from a source document. */
export type CitedSource = Reference | SourceDocument;

export function isPaper(cited: CitedSource): cited is Reference {
  return cited.type === 'article-journal' || cited.type === 'report';
}

const BREAKS = /[\s\p{Cc}]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text fit for formats in which a line break ends a field: a mechanism from a file could hold one in any title. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replace(LONE_SURROGATE, '\uFFFD').replace(BREAKS, ' ').trim();
}

/** With a full stop, unless it ends with a mark of its own; nothing stays nothing. */
export function endWithStop(text: string | undefined): string {
  const line = oneLine(text);
  return line === '' || /[.?!]$/.test(line) ? line : `${line}.`;
}

const RANGE = /^(?<first>\p{L}{0,3}\d+\p{L}?)\s*[-\u2010-\u2015]{1,2}\s*(?<last>\p{L}{0,3}\d+(?:\p{L}|\.e\d+)?)$/u;

/**
 * The two ends of "959-964", as printed: "959-64" ends at "64", "1299-1313.e19" with the pages that are only online.
 * Undefined for a single page and for the number of an article, which may hold a hyphen of its own
 * ("ENEURO.0133-15.2016").
 */
export function pageRange(page: string): { first: string; last: string } | undefined {
  const { first, last } = RANGE.exec(page.trim())?.groups ?? {};
  return first === undefined || last === undefined ? undefined : { first, last };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** "5 Oct 2012", "Oct 2012" or "2012": no more than is known, and the same in every time zone. */
export function shortDate([year, month, day]: CslDateParts): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [name === undefined ? undefined : day, name, year].filter((part) => part !== undefined).join(' ');
}

/** "MB Jr": given names that are initials already, with what follows the name. */
const INITIALS = /^\p{Lu}{1,4}$/u;
const AFTER_NAME = /^(?:Jr|Sr|I{2,3}|IV)\.?$/;

/** The capital letters of given names, and "Jr" or the like where it is written among them. */
function initialsOf(given: string): { letters: string[]; after: string } {
  const words = given.split(/[\s.]+/).filter((word) => word !== '');
  const after = words.filter((word) => AFTER_NAME.test(word)).join(' ');
  const letters = words
    .filter((word) => !AFTER_NAME.test(word))
    .flatMap((word) => (INITIALS.test(word) ? [...word] : word.split('-').map((part) => [...part][0] ?? '')));
  return { letters: letters.filter((letter) => letter !== '').map((letter) => letter.toUpperCase()), after };
}

/** "Duman", or the whole name where its parts cannot be told apart. */
export function familyName(name: CslName): string {
  return 'family' in name ? name.family : name.literal;
}

/** "Duman RS", as the Vancouver style writes it. */
export function vancouverName(name: CslName): string {
  if (!('family' in name)) return name.literal;
  const { letters, after } = initialsOf(name.given ?? '');
  return [name.family, letters.join(''), after].filter((part) => part !== '').join(' ');
}

/** "R. Nauert". */
export function bylineName(name: CslName): string {
  if (!('family' in name)) return name.literal;
  const { letters, after } = initialsOf(name.given ?? '');
  return [...letters.map((letter) => `${letter}.`), name.family, after].filter((part) => part !== '').join(' ');
}

/** A name with "Jr" or the like apart, as CSL, BibTeX and RIS want it; undefined where its parts cannot be told apart. */
export function nameParts(name: CslName): { family: string; given: string; suffix: string } | undefined {
  if (!('family' in name)) return undefined;
  const words = (name.given ?? '').split(/\s+/).filter((word) => word !== '');
  return {
    family: name.family,
    given: words.filter((word) => !AFTER_NAME.test(word)).join(' '),
    suffix: words.filter((word) => AFTER_NAME.test(word)).join(' '),
  };
}

/** "Duman, R. S." or "Zarate, C. A., Jr.", as the APA style writes it; "Jean-Pierre" becomes "J.-P." */
export function apaName(name: CslName): string {
  const parts = nameParts(name);
  if (!parts) return familyName(name);
  const initials = parts.given
    .split(/[\s.]+/)
    .filter((word) => /\p{L}/u.test(word))
    .flatMap((word) => (INITIALS.test(word) ? [...word] : [word]))
    .map((word) => word.split('-').flatMap((part) => [...part].slice(0, 1)))
    .map((letters) => letters.map((letter) => `${letter.toUpperCase()}.`).join('-'));
  const suffix = /^[JS]r$/.test(parts.suffix) ? `${parts.suffix}.` : parts.suffix;
  return [parts.family, initials.join(' '), suffix].filter((part) => part !== '').join(', ');
}

/** Fields of a record in words that readers of a reference list use; others go by their own names. */
const FIELDS = new Map([
  ['author', 'authors'],
  ['containerTitle', 'journal'],
  ['issued', 'year'],
  ['page', 'pages'],
]);

function paperNotes({ unverified = [], record }: Reference): string[] {
  const fields = unverified.map((field) => FIELDS.get(field) ?? oneLine(field));
  return [
    record === 'M' ? 'Record from memory' : '',
    fields.length > 0 ? `Not confirmed in any text read: ${fields.join(', ')}` : '',
  ];
}

/** What has to be said beside a record: which of its fields are unsure, or why it has no date. Empty where nothing. */
export function sourceNote(cited: CitedSource): string {
  const notes = isPaper(cited)
    ? paperNotes(cited)
    : [
        cited.issued ? oneLine(cited.issuedNote) : oneLine(cited.issuedNote) || 'undated',
        oneLine(cited.urlNote),
        cited.file === undefined ? 'not quoted: findings are cited as reported by it' : '',
      ];
  return notes.filter((note) => note !== '').join('; ');
}

/** What BibTeX reads as part of a key everywhere, with no comma, brace, quote, `#`, `%`, `~` or `=`. */
const NOT_IN_KEY = /[^\w:.+/-]+/g;

/**
 * A key for each item, the same in every format: its id, as far as BibTeX can read it. A paper and a document may share
 * an id, and BibTeX takes keys that differ only in case for one, so a key that is taken gets a number.
 */
export function citationKeys(items: readonly CitedSource[]): ReadonlyMap<CitedSource, string> {
  const keys = new Map<CitedSource, string>();
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
