import type { Quote } from '../model/evidence';
import { shownText } from '../model/shownText';
import { webUrl } from './webUrl';

/** Chromium's own "copy link to highlight" changes to a range at this length. */
const LONGEST_WHOLE = 300;
/** Fewer characters than this could stand elsewhere on the page. */
const SHORTEST_ALONE = 40;
const WORDS_OF_RANGE = 5;
const WORDS_OF_CONTEXT = 3;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The hyphen, the comma and the ampersand have a meaning of their own in a text directive. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(LONE_SURROGATE, '\uFFFD')).replaceAll('-', '%2D');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The last words before the quote, without one that is cut and without what stands in another paragraph. */
function wordsBefore(prefix: string): string[] {
  const lines = prefix.split('\n');
  const words = wordsOf(lines.at(-1) ?? '');
  return (lines.length > 1 ? words : words.slice(1)).slice(-WORDS_OF_CONTEXT);
}

/** The first words after the quote, likewise. */
function wordsAfter(suffix: string): string[] {
  const lines = suffix.split('\n');
  const words = wordsOf(lines[0] ?? '');
  return (lines.length > 1 ? words : words.slice(0, -1)).slice(0, WORDS_OF_CONTEXT);
}

/**
 * A link that scrolls a browser to the sentence (WICG "URL Fragment Text Directives"); a browser that does not know
 * them opens the page at its top. Undefined for an address that is not of the web.
 */
export function textFragmentUrl(
  address: string | undefined,
  quote: Pick<Quote, 'exact' | 'display' | 'prefix' | 'suffix'>,
): string | undefined {
  const url = webUrl(address);
  if (!url) return undefined;
  const text = shownText(quote).trim();
  const words = wordsOf(text);
  if (words.length === 0) return url.href;

  // A whole text must stand in one block of the page; only a range may reach over a paragraph's end.
  const isRange = (text.length > LONGEST_WHOLE || text.includes('\n')) && words.length >= 2 * WORDS_OF_RANGE;
  const parts = isRange
    ? [encoded(words.slice(0, WORDS_OF_RANGE)), encoded(words.slice(-WORDS_OF_RANGE))]
    : [encoded(words)];
  if (isRange || text.length < SHORTEST_ALONE) {
    const before = encoded(wordsBefore(quote.prefix));
    const after = encoded(wordsAfter(quote.suffix));
    if (before !== '') parts.unshift(`${before}-`);
    if (after !== '') parts.push(`-${after}`);
  }
  const anchor = url.hash.replace(/:~:.*$/s, '');
  url.hash = '';
  return `${url.href}${anchor === '' ? '#' : anchor}:~:text=${parts.join(',')}`;
}
