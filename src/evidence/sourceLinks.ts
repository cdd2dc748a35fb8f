import { type Quote, type Reference, shownText } from '../model/evidence';

/** The address, where it is one that a link may lead to; a file could hold `javascript:` or worse. */
export function webUrl(address: string | undefined): URL | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** A place on the web where a paper can be read or looked up. */
export interface ReferenceLink {
  label: 'DOI' | 'PubMed' | 'PMC';
  href: string;
}

/** Printable ASCII only, which is all that registered DOIs use and which `encodeURIComponent` cannot choke on. */
const DOI = /^10\.\d{4,9}\/[!-~]+$/;

/** A DOI may hold `#`, `?` and `<`, which would end the path of an address; only its slashes stay. */
function doiPath(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}

/** Identifiers that do not look like what they claim to be give no link. */
export function referenceLinks(reference: Pick<Reference, 'DOI' | 'PMID' | 'PMCID'>): ReferenceLink[] {
  const { DOI: doi = '', PMID: pmid = '', PMCID: pmcid = '' } = reference;
  const links: ReferenceLink[] = [];
  if (DOI.test(doi)) links.push({ label: 'DOI', href: `https://doi.org/${doiPath(doi)}` });
  if (/^\d{1,9}$/.test(pmid)) links.push({ label: 'PubMed', href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` });
  if (/^PMC\d+$/.test(pmcid)) links.push({ label: 'PMC', href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` });
  return links;
}

/** What identifiers.org resolves, by the prefix in lower case: its own spelling of the prefix, and the form of an id. */
const PREFIXES = new Map([
  ['hgnc', { prefix: 'hgnc', id: /^\d{1,6}$/ }],
  ['uniprot', { prefix: 'uniprot', id: /^[A-Z][A-Z0-9]{5}(?:[A-Z0-9]{4})?(?:-\d{1,3})?$/ }],
  ['chebi', { prefix: 'CHEBI', id: /^\d{1,7}$/ }],
  ['go', { prefix: 'GO', id: /^\d{7}$/ }],
  ['eco', { prefix: 'ECO', id: /^\d{7}$/ }],
  ['sbo', { prefix: 'SBO', id: /^\d{7}$/ }],
]);

/** The page of a database entry; undefined for a database that is not on the list, which keeps odd links out. */
export function identifierUrl(curie: string): string | undefined {
  const [, prefix = '', id = ''] = /^([^:]+):(.+)$/s.exec(curie) ?? [];
  const known = PREFIXES.get(prefix.toLowerCase());
  return known?.id.test(id) ? `https://identifiers.org/${known.prefix}:${id}` : undefined;
}

/** Chromium's own "copy link to highlight" changes to a range at this length. */
const LONGEST_WHOLE = 300;
/** Fewer characters than this could stand elsewhere on the page. */
const SHORTEST_ALONE = 40;
const WORDS_OF_RANGE = 5;
const WORDS_OF_CONTEXT = 3;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The hyphen, the comma and the ampersand have a meaning of their own in a text directive. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(LONE_SURROGATE, '\uFFFD')).replaceAll('-', '%2D');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The last words before the quote, without one that is cut and without what stands in another paragraph. */
function wordsBefore(prefix: string): string[] {
  const lines = prefix.split('\n');
  const words = wordsOf(lines.at(-1) ?? '');
  return (lines.length > 1 ? words : words.slice(1)).slice(-WORDS_OF_CONTEXT);
}

/** The first words after the quote, likewise. */
function wordsAfter(suffix: string): string[] {
  const lines = suffix.split('\n');
  const words = wordsOf(lines[0] ?? '');
  return (lines.length > 1 ? words : words.slice(0, -1)).slice(0, WORDS_OF_CONTEXT);
}

/**
 * A link that scrolls a browser to the sentence (WICG "URL Fragment Text Directives"); a browser that does not know
 * them opens the page at its top. Undefined for an address that is not of the web.
 */
export function textFragmentUrl(
  address: string | undefined,
  quote: Pick<Quote, 'exact' | 'display' | 'prefix' | 'suffix'>,
): string | undefined {
  const url = webUrl(address);
  if (!url) return undefined;
  const text = shownText(quote).trim();
  const words = wordsOf(text);
  if (words.length === 0) return url.href;

  // A whole text must stand in one block of the page; only a range may reach over a paragraph's end.
  const isRange = (text.length > LONGEST_WHOLE || text.includes('\n')) && words.length >= 2 * WORDS_OF_RANGE;
  const parts = isRange
    ? [encoded(words.slice(0, WORDS_OF_RANGE)), encoded(words.slice(-WORDS_OF_RANGE))]
    : [encoded(words)];
  if (isRange || text.length < SHORTEST_ALONE) {
    const before = encoded(wordsBefore(quote.prefix));
    const after = encoded(wordsAfter(quote.suffix));
    if (before !== '') parts.unshift(`${before}-`);
    if (after !== '') parts.push(`-${after}`);
  }
  const anchor = url.hash.replace(/:~:.*$/s, '');
  url.hash = '';
  return `${url.href}${anchor === '' ? '#' : anchor}:~:text=${parts.join(',')}`;
}
