import { quoted } from '../model/problemText';
import type { DraftReference } from './draft';
import type { NoteList, NoteText } from './report';

/** A paper by its number in PubMed, by its DOI, or by its number in PubMed Central. */
type PaperNumber = Pick<DraftReference, 'PMID' | 'DOI' | 'PMCID'>;

/** How a paper is named in words; the old DOIs of Wiley and Springer hold angle brackets and semicolons. */
const NUMBERS = new RegExp(
  [
    /(?:doi:?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?(?<sici>10\.\d{4,9}\/\S*\(SICI\)\S+?<[^\s<>]+>[\w.]+;[\w-]+)/,
    /(?:doi:?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?(?<doi>\b10\.\d{4,9}\/[^\s"<>,;|]+)/,
    /(?:PMCID:?\s*)?(?:https?:\/\/\S*\/)?\b(?<pmc>PMC\d{1,9})\b(?:\/[^\s,;|]*)?/,
    /https?:\/\/(?:www\.|m\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/(?<address>\d{1,9})\b(?:[/?#][^\s,;|]*)?/,
    /(?:PMIDs?|PubMed(?:\s*IDs?)?)\s*[:#]?\s*(?<pmids>\d{1,9}(?:\.0)?\b(?:[\s,;|/]+\d{5,9}\b)*)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
/** Numbers of PubMed without a word for it; of several each has five digits and more, for "1/2" are footnotes. */
const ONE_NUMBER = /^0*[1-9]\d{0,8}(?:\.0+)?$/;
const LONG_NUMBER = /^\d{5,9}$/;
const SEVERAL_NUMBERS = /^\d{5,9}(?:\.0+)?(?:\s*(?:[\s,;|/]|and)\s*\d{5,9}(?:\.0+)?)+$/;

/** Without what ends a sentence, and a closing bracket that opens before the DOI. */
function trimDoi(doi: string): string {
  const trimmed = doi.replace(/[.:]+$/, '');
  const isOpenedBefore = /[)\]]$/.test(trimmed) && trimmed.split(/[([]/).length < trimmed.split(/[)\]]/).length;
  return isOpenedBefore ? trimDoi(trimmed.slice(0, -1)) : trimmed;
}

const pmidOf = (digits: string): PaperNumber[] => (Number(digits) > 0 ? [{ PMID: `${Number(digits)}` }] : []);

/**
 * The papers that words name by a number, in their order, with the words that are left.
 *
 * @example
 * papersIn('PMID: 20724638; 10.1126/science.1190287'); // { numbers: [{ PMID: '20724638' }, { DOI: '10.1126/science.1190287' }], rest: '' }
 */
export function papersIn(words: string): { numbers: readonly PaperNumber[]; rest: string } {
  const text = words.trim();
  if (ONE_NUMBER.test(text) || SEVERAL_NUMBERS.test(text)) {
    return { numbers: (text.match(/\d+(?:\.0+)?/g) ?? []).flatMap(pmidOf), rest: '' };
  }
  const numbers: PaperNumber[] = [];
  const rest: string[] = [];
  const keepWords = (between: string): void => {
    const parts = between.split(/[;|,\n]/).map((part) => part.trim());
    if (parts.some((part) => LONG_NUMBER.test(part))) {
      for (const part of parts) {
        if (LONG_NUMBER.test(part)) numbers.push(...pmidOf(part));
        else keepWords(part);
      }
      return;
    }
    const left = between.replace(/^[\s,;|.()[\]]+|[\s,;|()[\]]+$/g, '');
    if (left !== '' && !/^(?:and|see|in|doi|pmid|pubmed)[:.]?$/i.test(left)) rest.push(left);
  };
  let from = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(NUMBERS)) {
    keepWords(text.slice(from, index));
    from = index + found.length;
    const { sici, doi, pmc, address, pmids } = groups;
    if (sici) numbers.push({ DOI: sici });
    else if (doi) numbers.push({ DOI: trimDoi(doi) });
    else if (pmc) numbers.push({ PMCID: pmc.toUpperCase() });
    else
      for (const digits of (address ?? pmids ?? '').replaceAll('.0', '').match(/\d+/g) ?? [])
        numbers.push(...pmidOf(digits));
  }
  if (from === 0) return { numbers, rest: text };
  keepWords(text.slice(from));
  return { numbers, rest: rest.join('; ') };
}

/** What stands where there is no reference; the words with # are what a spreadsheet writes for an error. */
const NONE = /^(?:0+|other|unknown|none|n\/?a|nan|null|-|–|\?|\.|#(?:N\/A|NAME\?|REF!|VALUE!|NULL!|DIV\/0!|NUM!))$/i;
/** A citation by hand: "Smith et al. 2010". */
const CITATION = /\p{L}{3}.*\b(?:1[89]|20)\d\d\b/u;

const NO_PAPER: NoteText = {
  one: 'A row says only that its reference is another one; it counts as no paper.',
  many: (count) => `${count} rows say only that their reference is another one; they count as no papers.`,
};

/** The papers that a cell names; words without a number are kept as a title, and told. */
export function readPapers(words: string, place: string, notes: NoteList): DraftReference[] {
  if (words.trim() === '') return [];
  const { numbers, rest } = papersIn(words);
  if (rest === '') return [...numbers];
  const parts = rest.split(/\s*[;|\n]\s+|\s*\n\s*/).filter((part) => part !== '');
  const several = parts.length > 1 && parts.every((part) => CITATION.test(part) || NONE.test(part)) ? parts : [rest];
  const titles = several.filter((part) => {
    if (!NONE.test(part)) return true;
    notes.add('not kept', NO_PAPER, place);
    return false;
  });
  const said = numbers.length === 0 ? 'is no PubMed number and no DOI' : 'holds words beside its number';
  for (const title of titles)
    notes.add('approximated', `The reference ${quoted(title)} ${said}; kept as a title.`, place);
  // "Smith et al. 2010, PMID: 20724638" is one paper.
  const [only] = titles;
  if (numbers.length === 1 && titles.length === 1 && only && CITATION.test(only))
    return [{ ...numbers[0], title: only }];
  return [...numbers, ...titles.map((title) => ({ title }))];
}
