import { type Weight, textWidth } from './textWidth';

export interface WrapOptions {
  size: number;
  weight: Weight;
  /** Lines are no wider than this, save for a word that is not broken. */
  maxWidth: number;
  /** A word is broken only where it is wider than this; `maxWidth` if not told. */
  wordWidth?: number;
  tracking?: number;
}

/** Where a long word may be broken: after a hyphen, a dash, a slash or a bracket, then where lower case turns to upper. */
const SEAMS = [/(?<=[-–—/_.,;:)\]])(?=.)/u, /(?<=\p{Ll})(?=\p{Lu})/u];
const VOWEL = /[aeiouyáéíóúäöüàèìòù]/i;
/** Word parts of chemistry and medicine after which a name breaks well. */
const PART =
  /(?:yl|oxy|phospho|inter|intra|trans|hyper|hypo|poly|amino|neuro|immuno|cyclo|gluco|lipo|glyco|micro|macro|electro|photo|endo|exo|anti|dehydro|oligo|proteo|cardio|hepato|thrombo|angio|carcino)$/i;
/** A hyphenated part is never shorter than this. */
const SHORTEST_PART = 4;

/**
 * A word in two, with a hyphen, as near to `share` of it as may be: best after a word part, else between two consonants,
 * else between a vowel and a consonant.
 */
function hyphenate(word: string, share: number): [string, string] {
  const letters = [...word];
  const wanted = Math.round(letters.length * share);
  const isVowel = (i: number) => VOWEL.test(letters[i] ?? '');
  const cost = (at: number) => {
    const seam = PART.test(letters.slice(0, at).join(''))
      ? -3
      : isVowel(at - 1)
        ? isVowel(at)
          ? 3
          : 1.5
        : isVowel(at)
          ? 4
          : 0.5;
    return Math.abs(at - wanted) + seam;
  };
  let best = Math.max(1, wanted);
  for (let at = SHORTEST_PART; at <= letters.length - SHORTEST_PART; at++) if (cost(at) < cost(best)) best = at;
  return [`${letters.slice(0, best).join('')}-`, letters.slice(best).join('')];
}

/** The pieces of a text that stay whole, each with whether a space stands before it. */
function pieces(text: string, options: WrapOptions): { text: string; spaced: boolean }[] {
  const { size, weight, maxWidth, wordWidth = maxWidth, tracking = 0 } = options;
  const split = (word: string): string[] => {
    if (textWidth(word, size, weight, tracking) <= wordWidth) return [word];
    for (const seam of SEAMS) {
      const parts = word.split(seam);
      if (parts.length > 1) return parts.flatMap(split);
    }
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
 * A text in as few lines as fit a width, broken so that the lines are as even as they can be: words on a plate or over a
 * column look set, not poured. Breaks that the text brings are kept. An empty text gives one empty line.
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
  const n = parts.length;
  const room = Math.max(maxWidth, ...parts.map((part) => textWidth(part.text, size, weight, tracking)));
  // best[i]: the most even setting of the first i pieces in so many lines, by the squares of what the lines measure.
  let best: { cost: number; breaks: number[] }[] = [{ cost: 0, breaks: [] }];
  for (let lines = 1; lines <= n; lines++) {
    const next: { cost: number; breaks: number[] }[] = [];
    for (let i = lines; i <= n; i++) {
      for (let from = lines - 1; from < i; from++) {
        const before = best[from];
        const wide = width(from, i);
        if (!before || wide > room) continue;
        const cost = before.cost + wide * wide;
        if (cost < (next[i]?.cost ?? Number.POSITIVE_INFINITY)) next[i] = { cost, breaks: [...before.breaks, from] };
      }
    }
    best = next;
    const whole = best[n];
    if (whole) return whole.breaks.map((from, k) => lineOf(from, whole.breaks[k + 1] ?? n));
  }
  return [''];
}
