import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';
import type { Cited } from './cited';
import { copyText } from './copyText';
import { plainText } from './plainText';
import { type CitationFormat, referenceFile } from './referenceFile';
import { referenceList } from './referenceList';

/** One thing to cite, by its id. */
export type Citable = { quote: string } | { reference: string } | { document: string };

/** A single entry needs no number. */
function textOf(cited: Cited): string {
  return referenceList([cited], 'vancouver')
    .map(({ segments, note }) => plainText({ cited, segments, note }))
    .join('');
}

/**
 * One item as text for the clipboard. A quote becomes the quote with its source in `text`, and in the other formats the
 * records of its document and of the paper it is from or about. Undefined for an unknown id.
 */
export function citationOf(mechanism: Mechanism, item: Citable, format: CitationFormat): string | undefined {
  const { quotes, references, documents } = indexMechanism(mechanism);
  if ('quote' in item) {
    const quote = quotes.get(item.quote);
    const document = quote && documents.get(quote.document);
    if (!quote || !document) return undefined;
    const reference = quote.reference === undefined ? undefined : references.get(quote.reference);
    if (format === 'text') return copyText(quote, document, reference);
    return referenceFile(reference ? [document, reference] : [document], format);
  }
  const cited = 'reference' in item ? references.get(item.reference) : documents.get(item.document);
  if (!cited) return undefined;
  return format === 'text' ? textOf(cited) : referenceFile([cited], format);
}
