import type { Reference } from '../model/source';
import { vancouverName } from './names';
import { sentence } from './sentence';

/** The Vancouver style names six authors before "et al." */
const MOST_AUTHORS = 6;

function authors({ author, etAl }: Reference): string {
  const names = author.slice(0, MOST_AUTHORS).map(vancouverName);
  if (names.length > 0 && (etAl || author.length > MOST_AUTHORS)) names.push('et al');
  return names.join(', ');
}

/** "2010;329(5991):959-964", as much of it as is known. */
function place({ issued, volume, issue, page }: Reference): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const date = issued?.[0].toString() ?? '';
  const where = [number, page].filter((part) => part).join(':');
  return [date, where].filter((part) => part !== '').join(';');
}

/** One line of a reference list, in the Vancouver style and without markup. */
export function fullCitation(reference: Reference): string {
  const { title, containerTitle, DOI, PMID } = reference;
  const parts = [authors(reference), title, containerTitle, place(reference)].map(sentence);
  if (DOI) parts.push(`doi:${DOI}`);
  if (PMID) parts.push(`PMID: ${PMID}`);
  return parts.filter((part) => part !== '').join(' ');
}
