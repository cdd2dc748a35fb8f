import type { Quote } from '../model/evidence';
import { shownText } from '../model/shownText';

/** A stretch of the shown quote, marked or not. */
export interface QuoteSegment {
  text: string;
  marked: boolean;
}

/**
 * The shown words cut where a mark begins or ends; joined, they are the quote again. A mark stands for its first
 * occurrence only, because a word such as "growth" may come back later in another sense.
 */
export function quoteWithMarks(quote: Pick<Quote, 'exact' | 'display'>, marks: readonly string[]): QuoteSegment[] {
  const text = shownText(quote);
  const ranges = marks
    .map((mark) => ({ start: text.indexOf(mark), end: text.indexOf(mark) + mark.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((a, b) => a.start - b.start);

  const segments: QuoteSegment[] = [];
  let done = 0;
  const add = (end: number, marked: boolean) => {
    if (end <= done) return;
    const last = segments.at(-1);
    const piece = text.slice(done, end);
    if (last && last.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
    done = end;
  };
  for (const { start, end } of ranges) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}
