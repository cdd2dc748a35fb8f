import type { Quote } from './evidence';

/** The words of a quote as a reader sees them. */
export function shownText(quote: Pick<Quote, 'exact' | 'display'>): string {
  return quote.display ?? quote.exact;
}
