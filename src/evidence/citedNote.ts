import type { Reference } from '../model/source';
import { type Cited, isPaper } from './cited';
import { oneLine } from './oneLine';

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
export function citedNote(cited: Cited): string {
  const notes = isPaper(cited)
    ? paperNotes(cited)
    : [cited.issued ? oneLine(cited.issuedNote) : oneLine(cited.issuedNote) || 'undated', oneLine(cited.urlNote)];
  return notes.filter((note) => note !== '').join('; ');
}
