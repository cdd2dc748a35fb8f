import type { CslDateParts, CslName } from '../model/evidence';
import { citationKeys, type CitedSource, isPaper, nameParts, oneLine, pageRange, sourceNote } from './citationFields';
import { referenceLinks, webUrl } from './sourceLinks';

/**
 * BibTeX counts braces whether or not a backslash stands before them, so `\{` alone would swallow the rest of the file;
 * a brace is therefore written by its name.
 */
const SPECIAL: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};

/** Text as LaTeX prints it, on one line; letters beyond ASCII stay, as every BibTeX of this century reads UTF-8. */
function latexText(text: string | undefined): string {
  return oneLine(text).replace(/[&%$#_{}~^\\]/g, (character) => SPECIAL[character] ?? character);
}

const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;

/**
 * A title whose capitals survive a style that writes titles small: words such as mTOR, NMDA and Val66Met stand in braces.
 * In a title in sentence case every capital after the first word is meant ("D-serine"); in headline case it is not.
 */
function latexTitle(title: string, headlineCase: boolean): string {
  return oneLine(title)
    .split(' ')
    .map((word, index) => {
      const [, before = '', core = '', after = ''] = WORD.exec(word) ?? [];
      const kept = /.\p{Lu}/u.test(core) || (!headlineCase && index > 0 && /^\p{Lu}/u.test(core));
      return kept ? `${latexText(before)}{${latexText(core)}}${latexText(after)}` : latexText(word);
    })
    .join(' ');
}

type Field = [name: string, value: string];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** In braces where BibTeX would take a comma, an "and" or "others" for its own. */
function namePart(text: string): string {
  const latex = latexText(text);
  return /,|(?:^|\s)and(?:\s|$)|^others$/i.test(latex) ? `{${latex}}` : latex;
}

function braced(text: string): string {
  const latex = latexText(text);
  return latex === '' ? '' : `{${latex}}`;
}

function authorOf(name: CslName): string {
  const parts = nameParts(name);
  if (!parts) return braced('literal' in name ? name.literal : '');
  const { family, given, suffix } = parts;
  // Without a comma BibTeX would take all but the last word for given names.
  if (given === '') return braced([family, suffix].join(' '));
  return [family, suffix, given]
    .map(namePart)
    .filter((part) => part !== '')
    .join(', ');
}

function authors(cited: CitedSource): string {
  const names = cited.author.map(authorOf).filter((name) => name !== '');
  if (names.length > 0 && isPaper(cited) && cited.etAl) names.push('others');
  return names.join(' and ');
}

/** "959--964"; each part of "12-15, 20" for itself. */
function pages(page: string | undefined): string {
  return oneLine(page)
    .split(/,\s*/)
    .map((part) => {
      const range = pageRange(part);
      return range ? `${range.first}--${range.last}` : latexText(part);
    })
    .join(', ');
}

/** For `doi` and `url`, which styles print as they are: nothing is escaped, and what could end the field is encoded. */
function verbatim(text: string | undefined): string {
  return oneLine(text).replace(/[{}\\\s]/g, encodeURIComponent);
}

function dateFields([year, month, day]: CslDateParts): string[] {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return [`year = {${year}}`];
  return [`year = {${year}}`, `month = ${name}`, ...(day === undefined ? [] : [`day = {${day}}`])];
}

function entry(cited: CitedSource, key: string): string {
  const paper = isPaper(cited);
  const before: Field[] = [
    ['author', authors(cited)],
    ['title', latexTitle(cited.title, !paper)],
    [paper ? 'journal' : 'howpublished', latexText(cited.containerTitle)],
  ];
  const after: Field[] = paper
    ? [
        ['volume', latexText(cited.volume)],
        ['number', latexText(cited.issue)],
        ['pages', pages(cited.page)],
        ['doi', verbatim(cited.DOI)],
        ['pmid', latexText(cited.PMID)],
        ['pmcid', latexText(cited.PMCID)],
        ['url', cited.DOI ? '' : verbatim(referenceLinks(cited).at(-1)?.href)],
      ]
    : [['url', verbatim(webUrl(cited.url)?.href)]];
  after.push(['note', latexText(sourceNote(cited))]);
  const written = (fields: Field[]) =>
    fields.filter(([, value]) => value !== '').map(([name, value]) => `${name} = {${value}}`);
  const fields = [...written(before), ...(cited.issued ? dateFields(cited.issued) : []), ...written(after)];
  return `@${cited.type === 'article-journal' ? 'article' : 'misc'}{${[key, ...fields.map((field) => `  ${field}`)].join(',\n')}\n}\n`;
}

/**
 * The items as a BibTeX file, in UTF-8. The styles of natbib, IEEEtran and biblatex print the addresses; plain, unsrt,
 * abbrv and alpha know no field for them.
 */
export function bibtex(items: readonly CitedSource[]): string {
  return [...citationKeys(items)].map(([cited, key]) => entry(cited, key)).join('\n');
}
