import type { CslDateParts, Reference, SourceDocument } from '../model/evidence';
import {
  apaName,
  bylineName,
  type CitedSource,
  endWithStop,
  familyName,
  isPaper,
  oneLine,
  pageRange,
  shortDate,
  vancouverName,
} from './citationFields';
import { referenceLinks, webUrl } from './sourceLinks';

/** A stretch of an entry of a reference list. */
export interface CitationSegment {
  text: string;
  italic?: true;
}

type CitedPaper = Pick<Reference, 'title' | 'author' | 'etAl' | 'issued'>;

function shortAuthors({ author, etAl, title }: CitedPaper): string {
  const [first, second, third] = author;
  if (!first) return title;
  if (third || etAl) return `${familyName(first)} et al.`;
  return second ? `${familyName(first)} and ${familyName(second)}` : familyName(first);
}

/** "Li et al. 2010", "Duman and Aghajanian 2012"; the title where no author is known. */
export function shortCitation(reference: CitedPaper): string {
  return `${shortAuthors(reference)} ${reference.issued?.[0] ?? '(undated)'}`;
}

type CitedDocument = Pick<SourceDocument, 'title' | 'author' | 'containerTitle' | 'issued' | 'issuedNote'>;

function byline(author: CitedDocument['author']): string {
  const names = author.map(bylineName);
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' and ');
}

/** "R. Nauert, Psych Central, 5 Oct 2012"; an institution that is both author and outlet is named once. */
export function documentCitation(document: CitedDocument): string {
  const who = byline(document.author);
  const outlet = document.containerTitle === who ? '' : document.containerTitle;
  const when = document.issued ? shortDate(document.issued) : (document.issuedNote ?? 'undated');
  const named = [who, outlet].filter((part) => part !== '');
  return [...(named.length > 0 ? named : [document.title]), when].join(', ');
}

/** The Vancouver style names six authors before "et al." */
const VANCOUVER_MAX_PAPER_AUTHORS = 6;

function vancouverAuthors({ author, etAl }: Reference): string {
  const names = author.slice(0, VANCOUVER_MAX_PAPER_AUTHORS).map(vancouverName);
  if (names.length > 0 && (etAl || author.length > VANCOUVER_MAX_PAPER_AUTHORS)) names.push('et al');
  return names.join(', ');
}

/** "2010;329(5991):959-964", as much of it as is known. */
function vancouverPlace({ issued, volume, issue, page }: Reference): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const date = issued?.[0].toString() ?? '';
  const where = [number, page].filter((part) => part).join(':');
  return [date, where].filter((part) => part !== '').join(';');
}

/** One line of a reference list, in the Vancouver style and without markup. */
export function fullCitation(reference: Reference): string {
  const { title, containerTitle, DOI, PMID } = reference;
  const parts = [vancouverAuthors(reference), title, containerTitle, vancouverPlace(reference)].map(endWithStop);
  if (DOI) parts.push(`doi:${DOI}`);
  if (PMID) parts.push(`PMID: ${PMID}`);
  return parts.filter((part) => part !== '').join(' ');
}

const VANCOUVER_MAX_AUTHORS = 6;
const VANCOUVER_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2012 Oct 5"; "[date unknown]" is how "Citing Medicine" of the National Library of Medicine says it. */
function vancouverDate(issued: CitedSource['issued']): string {
  if (!issued) return '[date unknown]';
  const [year, month, day] = issued;
  const name = month === undefined ? undefined : VANCOUVER_MONTHS[month - 1];
  return [year, name, name && day].filter((part) => part !== undefined).join(' ');
}

/** One entry of a Vancouver list without its number; a source document is cited as a page of the web. */
export function vancouverCitation(cited: CitedSource): string {
  if (isPaper(cited)) return oneLine(fullCitation(cited));
  const names = cited.author.slice(0, VANCOUVER_MAX_AUTHORS).map(vancouverName).map(oneLine);
  const who = [...names, ...(cited.author.length > VANCOUVER_MAX_AUTHORS ? ['et al'] : [])].join(', ');
  const outlet = oneLine(cited.containerTitle);
  const where = [outlet === who ? '' : outlet, vancouverDate(cited.issued)].filter((part) => part !== '').join('; ');
  const url = webUrl(cited.url);
  const parts = [who, `${oneLine(cited.title)} [Internet]`, where].map(endWithStop);
  if (url) parts.push(`Available from: ${url.href}`);
  return parts.filter((part) => part !== '').join(' ');
}

/** APA 7, section 9.8: up to twenty authors in full; of more than that the first nineteen, an ellipsis and the last. */
const APA_MAX_AUTHORS = 20;

/** "Li, N., Lee, B., & Duman, R. S."; where the list goes on with names that are not known, "et al." ends it. */
export function apaAuthors(cited: CitedSource): string {
  const names = cited.author.map((name) => oneLine(apaName(name))).filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined) return '';
  if (isPaper(cited) && cited.etAl) return [...names.slice(0, APA_MAX_AUTHORS - 1), 'et al.'].join(', ');
  if (names.length > APA_MAX_AUTHORS) return `${names.slice(0, APA_MAX_AUTHORS - 1).join(', ')}, … ${last}`;
  if (names.length === 1) return last;
  // Two groups are joined without the comma that inverted names need (APA 7, section 9.11).
  const comma = names.length > 2 || cited.author.some((name) => 'family' in name) ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} & ${last}`;
}

const APA_MONTHS = [
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
function apaDate(issued: CslDateParts | undefined, letter: string, yearOnly: boolean): string {
  if (!issued) return letter === '' ? 'n.d.' : `n.d.-${letter}`;
  const [year, month, day] = issued;
  const name = month === undefined || yearOnly ? undefined : APA_MONTHS[month - 1];
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
  const named = outlet === '' || outlet === authors ? '' : endWithStop(outlet);
  return [{ text: [named, url?.href ?? ''].filter((part) => part !== '').join(' ') }];
}

/** Neighbours of one kind in one piece, and none that is empty. */
function mergeSegments(segments: readonly CitationSegment[]): CitationSegment[] {
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
export function apaCitation(cited: CitedSource, letter = ''): CitationSegment[] {
  const paper = isPaper(cited);
  const authors = apaAuthors(cited);
  const title: CitationSegment = { text: endWithStop(cited.title), ...(!paper && { italic: true }) };
  const date: CitationSegment = { text: `(${apaDate(cited.issued, letter, paper)}).` };
  const head = authors === '' ? [title, date] : [{ text: endWithStop(authors) }, date, title];
  const end = paper ? paperEnd(cited) : documentEnd(cited, authors);
  const spaced = head.filter(({ text }) => text !== '').flatMap((segment) => [segment, { text: ' ' }]);
  const pieces = mergeSegments([...spaced, ...end]);
  const last = pieces.at(-1);
  if (last) last.text = last.text.trimEnd();
  return mergeSegments(pieces);
}
