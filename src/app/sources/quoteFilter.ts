import { shortCitation } from '../../evidence/citationStyles';
import { type Quote, type QuoteGrade, shownText, type SourceDocument } from '../../model/evidence';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';

/** Which quotes to list: all, those of a document, or those of a grade. */
export type QuoteChoice = 'all' | `document:${string}` | `grade:${QuoteGrade}`;

export const GRADES = [
  ['A', 'Passages of papers'],
  ['B', 'Institutions and news'],
  ['C', 'Lay posts'],
] as const satisfies (readonly [QuoteGrade, string])[];

/** The quotes of one document. */
export interface QuoteGroup {
  document: SourceDocument;
  quotes: readonly Quote[];
}

/** As a reader types: no matter which case, and which kind of quotation marks and apostrophes. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}

const searched = new WeakMap<Quote, string>();

function textOf(mechanism: Mechanism, quote: Quote): string {
  const known = searched.get(quote);
  if (known !== undefined) return known;
  const reference =
    quote.reference === undefined ? undefined : indexMechanism(mechanism).references.get(quote.reference);
  const text = plain([shownText(quote), reference ? shortCitation(reference) : ''].join('\n'));
  searched.set(quote, text);
  return text;
}

/** The quotes that hold the words, by document and in the order in which they stand there. */
export function filterQuotes(mechanism: Mechanism, words: string, choice: QuoteChoice): QuoteGroup[] {
  const wanted = plain(words).trim();
  const [by, value] = choice.split(':');
  const fits = (quote: Quote): boolean =>
    (by !== 'document' || quote.document === value) &&
    (by !== 'grade' || quote.grade === value) &&
    textOf(mechanism, quote).includes(wanted);
  return mechanism.documents.flatMap((document) => {
    const quotes = mechanism.quotes
      .filter((quote) => quote.document === document.id && fits(quote))
      .sort((a, b) => a.start - b.start);
    return quotes.length > 0 ? [{ document, quotes }] : [];
  });
}
