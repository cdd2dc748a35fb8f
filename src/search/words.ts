/** A word of a text: where it stands, and under what it is found. */
export interface Word {
  start: number;
  end: number;
  /** As one piece, and, if it is made of several, each of them: "4E-BP1" is `4ebp1`, `4e` and `bp1`. */
  forms: readonly string[];
}

/** Pieces held together by a hyphen of any kind or an apostrophe. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-\u2010-\u2013'’][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /[-\u2010-\u2013'’]/u;
const MARKS = /\p{M}/gu;
const GREEK = /[α-ω]/g;

const GREEK_NAMES = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon ' +
  'phi chi psi omega'
).split(' ');

/** Almost every word; the rest takes three times as long. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Without capitals, accents and Greek letters, as people type on any keyboard. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(GREEK, (letter) => GREEK_NAMES[letter.charCodeAt(0) - 0x3b1] ?? letter);
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const parts = JOINT.test(word) ? word.split(JOINT).map(fold) : [fold(word)];
    const forms = parts.length > 1 ? [parts.join(''), ...parts] : parts;
    return { start: index, end: index + word.length, forms };
  });
}

/** All its letters and digits in one piece: two spellings of one name are the same then. */
export function squash(text: string): string {
  return wordsOf(text)
    .map(({ forms }) => forms[0] ?? '')
    .join('');
}

/** Words that nearly every sentence has: they take a third of an index and find nothing. */
const COMMON = new Set(
  'a an and are as at be been but by for from had has have in into is it its of on or that the their them they this to was were which with'.split(
    ' ',
  ),
);

export function isCommon(form: string): boolean {
  return COMMON.has(form);
}
