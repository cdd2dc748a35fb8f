import type { CslName, Reference } from '../model/evidence';
import { citationKeys, type CitedSource, isPaper, nameParts, sourceNote } from './citationFields';
import { webUrl } from './sourceLinks';

/** A name of CSL-JSON, with the suffix apart. */
export type CslJsonName = { family: string; given?: string; suffix?: string } | { literal: string };

/** An item of CSL-JSON (csl-data.json of citation-style-language/schema), with those of its fields that are written. */
export interface CslJsonItem {
  id: string;
  type: CitedSource['type'];
  title?: string;
  author?: CslJsonName[];
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
  note?: string;
}

function nameOf(name: CslName): CslJsonName[] {
  const parts = nameParts(name);
  if (!parts) return 'literal' in name && name.literal !== '' ? [{ literal: name.literal }] : [];
  const { family, given, suffix } = parts;
  if (family === '') return given === '' ? [] : [{ literal: given }];
  return [{ family, ...(given !== '' && { given }), ...(suffix !== '' && { suffix }) }];
}

/** CSL has no field for a list of authors that goes on; every style would print it as complete. */
function noteOf(cited: CitedSource): string {
  const goesOn = isPaper(cited) && cited.etAl ? 'The list of authors goes on' : '';
  return [goesOn, sourceNote(cited)].filter((note) => note !== '').join('; ');
}

const PAPER_FIELDS = ['volume', 'issue', 'page', 'DOI', 'PMID', 'PMCID'] as const satisfies (keyof Reference)[];

function itemOf(cited: CitedSource, id: string): CslJsonItem {
  const item: CslJsonItem = { id, type: cited.type };
  const author = cited.author.flatMap(nameOf);
  const note = noteOf(cited);
  const url = isPaper(cited) ? undefined : webUrl(cited.url)?.href;
  if (cited.title) item.title = cited.title;
  if (author.length > 0) item.author = author;
  if (cited.containerTitle) item['container-title'] = cited.containerTitle;
  if (isPaper(cited)) {
    for (const field of PAPER_FIELDS) {
      const value = cited[field];
      if (value) item[field] = value;
    }
  }
  if (cited.issued) item.issued = { 'date-parts': [[...cited.issued]] };
  if (url !== undefined) item.URL = url;
  if (note !== '') item.note = note;
  return item;
}

/** The items as CSL-JSON, which Zotero, pandoc and citeproc read. Each id once, and what is not known left out. */
export function cslJson(items: readonly CitedSource[]): CslJsonItem[] {
  return [...citationKeys(items)].map(([cited, key]) => itemOf(cited, key));
}
