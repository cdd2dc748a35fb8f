import type { CslDateParts, Reference, SourceDocument } from '../model/source';
import { apaAuthors } from './apaAuthors';
import type { CitationSegment } from './citationSegment';
import { type Cited, isPaper } from './cited';
import { oneLine } from './oneLine';
import { pageRange } from './pageRange';
import { referenceLinks } from './referenceLinks';
import { sentence } from './sentence';
import { webUrl } from './webUrl';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An article number, where a journal has no pages, begins with an "e" or holds a word: "eaat8078", "pyu033". */
const ARTICLE_NUMBER = /^(?:e\d|\p{L}{2,}.*\d)/iu;

/** "2010a", "2012, October 5", "n.d.-b". A paper is dated by its year alone. */
function dateOf(issued: CslDateParts | undefined, letter: string, yearOnly: boolean): string {
  if (!issued) return letter === '' ? 'n.d.' : `n.d.-${letter}`;
  const [year, month, day] = issued;
  const name = month === undefined || yearOnly ? undefined : MONTHS[month - 1];
  if (name === undefined) return `${year}${letter}`;
  return `${year}${letter}, ${day === undefined ? name : `${name} ${day}`}`;
}

function pagesOf(page: string | undefined): string {
  const text = oneLine(page);
  const range = pageRange(text);
  if (range) return `${range.first}–${range.last}`;
  return ARTICLE_NUMBER.test(text) ? `Article ${text}` : text;
}

/** "*Science*, *329*(5994), 959–964. https://doi.org/…", as much of it as is known. */
function paperEnd(cited: Reference): CitationSegment[] {
  const journal = oneLine(cited.containerTitle);
  const volume = oneLine(cited.volume);
  const issue = oneLine(cited.issue);
  const number: CitationSegment[] = [];
  if (volume !== '') number.push({ text: volume, italic: true });
  if (issue !== '') number.push({ text: `(${issue})` });
  const pages = pagesOf(cited.page);
  const parts: CitationSegment[][] = [
    journal === '' ? [] : [{ text: journal, italic: true }],
    number,
    pages === '' ? [] : [{ text: pages }],
  ];
  const segments = parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: ', ' }, ...part]));
  if (segments.length > 0) segments.push({ text: '. ' });
  // A database is named only where there is no DOI to find the paper by.
  const link = referenceLinks(cited).at(cited.DOI ? 0 : -1);
  if (link) segments.push({ text: link.href });
  return segments;
}

function documentEnd(cited: SourceDocument, authors: string): CitationSegment[] {
  const outlet = oneLine(cited.containerTitle);
  const url = webUrl(cited.url);
  const named = outlet === '' || outlet === authors ? '' : sentence(outlet);
  return [{ text: [named, url?.href ?? ''].filter((part) => part !== '').join(' ') }];
}

/** Neighbours of one kind in one piece, and none that is empty. */
function joined(segments: readonly CitationSegment[]): CitationSegment[] {
  const pieces: CitationSegment[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    if (segment.text === '') continue;
    if (last && last.italic === segment.italic) last.text += segment.text;
    else pieces.push({ ...segment });
  }
  return pieces;
}

/**
 * One entry of an APA list (7th edition), the names of journals abbreviated as they are stored. The title comes first
 * where no author is known; `letter` tells works of the same authors and year apart.
 */
export function apaCitation(cited: Cited, letter = ''): CitationSegment[] {
  const paper = isPaper(cited);
  const authors = apaAuthors(cited);
  const title: CitationSegment = { text: sentence(cited.title), ...(!paper && { italic: true }) };
  const date: CitationSegment = { text: `(${dateOf(cited.issued, letter, paper)}).` };
  const head = authors === '' ? [title, date] : [{ text: sentence(authors) }, date, title];
  const end = paper ? paperEnd(cited) : documentEnd(cited, authors);
  const spaced = head.filter(({ text }) => text !== '').flatMap((segment) => [segment, { text: ' ' }]);
  const pieces = joined([...spaced, ...end]);
  const last = pieces.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joined(pieces);
}
