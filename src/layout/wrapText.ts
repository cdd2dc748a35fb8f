import { type Weight, textWidth } from './textWidth';

export interface WrapOptions {
  size: number;
  weight: Weight;
  /** Lines are no wider than this, save for a word that nothing can break. */
  maxWidth: number;
  tracking?: number;
}

/** Where a long word may be broken: after a hyphen, a dash, a slash or a bracket, and where lower case turns to upper. */
const SEAMS = /(?<=[-–—/_.,;:)\]])(?=.)|(?<=\p{Ll})(?=\p{Lu})/u;
const VOWEL = /[aeiouyáéíóúäöüàèìòù]/i;
/** A hyphenated part is never shorter than this. */
const SHORTEST_PART = 4;

/** A word in two, with a hyphen, between a consonant and what follows a vowel, as near to `share` of it as may be. */
function hyphenate(word: string, share: number): [string, string] {
  const letters = [...word];
  const wanted = Math.round(letters.length * share);
  const cost = (at: number) =>
    Math.abs(at - wanted) + (VOWEL.test(letters[at - 1] as string) && !VOWEL.test(letters[at] as string) ? 0 : 2.5);
  let best = Math.max(1, wanted);
  for (let at = SHORTEST_PART; at <= letters.length - SHORTEST_PART; at++) if (cost(at) < cost(best)) best = at;
  return [`${letters.slice(0, best).join('')}-`, letters.slice(best).join('')];
}

/** The pieces of a text that stay whole, each with whether a space stands before it. */
function pieces(text: string, options: WrapOptions): { text: string; spaced: boolean }[] {
  const { size, weight, maxWidth, tracking = 0 } = options;
  const fits = (part: string) => textWidth(part, size, weight, tracking) <= maxWidth;
  const split = (word: string): string[] => {
    if (fits(word)) return [word];
    const [first, ...rest] = word.split(SEAMS);
    if (first !== undefined && rest.length > 0) return [first, ...rest].flatMap(split);
    if ([...word].length < 2 * SHORTEST_PART) return [word];
    const parts = Math.ceil(textWidth(word, size, weight, tracking) / (maxWidth * 0.92));
    const [head, tail] = hyphenate(word, 1 / parts);
    return [head, ...split(tail)];
  };
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => split(word).map((part, i) => ({ text: part, spaced: i === 0 })));
}

/**
 * A text in as few lines as fit a width, broken so that the longest line is as short as it can be: words on a plate or
 * over a column look set, not poured. Breaks that the text brings are kept. An empty text gives one empty line.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  if (text.includes('\n')) return text.split('\n').flatMap((line) => wrapText(line, options));
  const { size, weight, maxWidth, tracking = 0 } = options;
  const parts = pieces(text, options);
  const lineOf = (from: number, to: number) =>
    parts
      .slice(from, to)
      .map((part, i) => (i > 0 && part.spaced ? ` ${part.text}` : part.text))
      .join('');
  const width = (from: number, to: number) => textWidth(lineOf(from, to), size, weight, tracking);
  // best[k][i]: the narrowest setting of the first i pieces in k lines.
  const n = parts.length;
  let best: { widest: number; breaks: number[] }[] = [{ widest: 0, breaks: [] }];
  for (let lines = 1; lines <= n; lines++) {
    const next: { widest: number; breaks: number[] }[] = [];
    for (let i = lines; i <= n; i++) {
      for (let from = lines - 1; from < i; from++) {
        const before = best[from];
        if (!before) continue;
        const widest = Math.max(before.widest, width(from, i));
        if (widest < (next[i]?.widest ?? Number.POSITIVE_INFINITY)) next[i] = { widest, breaks: [...before.breaks, from] };
      }
    }
    best = next;
    const whole = best[n];
    if (whole && (whole.widest <= maxWidth || lines === n)) {
      return whole.breaks.map((from, k) => lineOf(from, whole.breaks[k + 1] ?? n));
    }
  }
  return [''];
}
