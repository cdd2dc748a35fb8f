import type { CslDateParts, CslName, Reference } from '../model/evidence';
import { citationKeys, type CitedSource, isPaper, nameParts, oneLine, pageRange, sourceNote } from './citationFields';
import { referenceLinks, webUrl } from './sourceLinks';

type Line = [tag: string, value: string | undefined];

/** "Zarate, C. A., Jr": a comma inside a part would move the rest into the next one. */
function authorOf(name: CslName): string {
  const parts = nameParts(name);
  if (!parts) return oneLine('literal' in name ? name.literal : '');
  const [family = '', given = '', suffix = ''] = [parts.family, parts.given, parts.suffix].map((part) =>
    oneLine(part.replaceAll(',', ' ')),
  );
  return suffix === '' ? [family, given].filter((part) => part !== '').join(', ') : `${family}, ${given}, ${suffix}`;
}

/** "2012/10/05", with as much of it as is known; only a date that says more than the year needs one. */
function dateOf([year, month, day]: CslDateParts): string | undefined {
  if (month === undefined) return undefined;
  return [year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/');
}

function paperLines(cited: Reference): Line[] {
  const range = pageRange(cited.page ?? '');
  return [
    ['VL', cited.volume],
    ['IS', cited.issue],
    ['SP', range?.first ?? cited.page],
    ['EP', range?.last],
    ['DO', cited.DOI],
    ['AN', cited.PMID],
    ['DB', cited.PMID ? 'PubMed' : undefined],
    ['C2', cited.PMCID],
    ['UR', referenceLinks(cited)[0]?.href],
    ['N1', cited.etAl ? 'The list of authors goes on' : undefined],
  ];
}

const TYPES: Record<CitedSource['type'], string> = {
  'article-journal': 'JOUR',
  report: 'RPRT',
  webpage: 'ELEC',
  post: 'ELEC',
  'post-weblog': 'ELEC',
  dataset: 'DATA',
};

function record(cited: CitedSource, key: string): string {
  const paper = isPaper(cited);
  const lines: Line[] = [
    ['ID', key],
    ...cited.author.map((name): Line => ['AU', authorOf(name)]),
    ['TI', cited.title],
    ['T2', cited.containerTitle],
    // Journals are stored by their abbreviations, and programs that tell the two apart ask for it here.
    ['JO', paper ? cited.containerTitle : undefined],
    ['PY', cited.issued?.[0].toString()],
    ['DA', cited.issued && dateOf(cited.issued)],
    ...(paper ? paperLines(cited) : [['UR', webUrl(cited.url)?.href] satisfies Line]),
    ['N1', sourceNote(cited)],
  ];
  const written = lines
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return [`TY  - ${TYPES[cited.type]}`, ...written, 'ER  - ', ''].join('\r\n');
}

/** The items as an RIS file (tags of the 2011 specification: AN the PubMed number, C2 the PMC number), with CRLF. */
export function ris(items: readonly CitedSource[]): string {
  return [...citationKeys(items)].map(([cited, key]) => record(cited, key)).join('\r\n');
}
