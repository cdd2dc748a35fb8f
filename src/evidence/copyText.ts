import type { Quote } from '../model/evidence';
import { shownText } from '../model/shownText';
import type { Reference, SourceDocument } from '../model/source';
import { documentCitation } from './documentCitation';
import { shortCitation } from './shortCitation';
import { webUrl } from './webUrl';

/** A quote fit to be pasted: its words, its correction where it has one, and where it is from. */
export function copyText(
  quote: Pick<Quote, 'exact' | 'display' | 'correction'>,
  document: SourceDocument,
  reference?: Reference,
): string {
  const correction = quote.correction === undefined ? '' : ` [Correction: ${quote.correction}]`;
  const about = reference === undefined ? '' : `; on ${shortCitation(reference)}`;
  const url = webUrl(document.url);
  const where = url === undefined ? '' : ` ${url.href}`;
  return `“${shownText(quote)}”${correction} (${documentCitation(document)}${about})${where}`;
}
