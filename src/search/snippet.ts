import type { Segment } from './hit';
import { wordsOf } from './words';

/** How much of a text is shown around what was found. */
const ROOM = 130;
const LEAD = 40;

/** The text in pieces, with the words that were found. */
export function markWords(text: string, found: ReadonlySet<string>): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (to: number, marked: boolean): void => {
    if (to > at) segments.push({ at, text: text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end, forms } of wordsOf(text)) {
    if (!forms.some((form) => found.has(form))) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

function countFound(text: string, found: ReadonlySet<string>): number {
  return new Set(wordsOf(text).flatMap(({ forms }) => forms.filter((form) => found.has(form)))).size;
}

/** The text that has most of what was found; none where no text has any of it. */
export function bestText(texts: readonly string[], found: ReadonlySet<string>): string | undefined {
  const counts = texts.map((text) => countFound(text, found));
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : texts[counts.indexOf(most)];
}

/** As much of a text as a row has room for, from a little before the first word that was found; cut between words. */
export function excerpt(text: string, found: ReadonlySet<string>): Segment[] {
  if (text.length <= ROOM) return markWords(text, found);
  const words = wordsOf(text);
  const first = words.find(({ forms }) => forms.some((form) => found.has(form)));
  const wanted = Math.min(Math.max(0, (first?.start ?? 0) - LEAD), text.length - ROOM);
  const start = wanted === 0 ? 0 : (words.find((word) => word.start >= wanted)?.start ?? 0);
  const end =
    start + ROOM >= text.length
      ? text.length
      : (words.findLast((word) => word.end <= start + ROOM)?.end ?? text.length);
  const inside = markWords(text.slice(start, end), found);
  const dots = (at: number): Segment => ({ at, text: '…', marked: false });
  return [...(start > 0 ? [dots(-1)] : []), ...inside, ...(end < text.length ? [dots(end)] : [])];
}
