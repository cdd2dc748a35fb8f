import type { Quote } from '../model/evidence';
import { shownText } from '../model/shownText';

/** Our quotation marks; a thin space keeps them apart from one that is the source's own. */
export function quotationMarks(quote: Pick<Quote, 'exact' | 'display'>): readonly [opening: string, closing: string] {
  const text = shownText(quote);
  return [/^["“]/.test(text) ? '“\u2009' : '“', /["”]$/.test(text) ? '\u2009”' : '”'];
}
