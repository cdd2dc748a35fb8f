/** Widths of the characters from the blank to the tilde, in thousandths of the size. */
const PLAIN = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
const FIRST = 32;
/** A dash is as wide as a digit; most other letters beyond the table are narrower than this. */
const OTHER = 600;
const NARROW = /[’‘“”·′°]/;

/** The share of its size by which Arial stands above the baseline, and by which it hangs below. */
export const ASCENT = 0.905;
export const DESCENT = 0.212;

/**
 * How wide a line of Arial is, in the unit of the size. The widths are those of Liberation Sans, which was made to have
 * the same.
 */
export function arialWidth(text: string, size: number, bold: boolean, tracking = 0): number {
  const table = bold ? BOLD : PLAIN;
  let [sum, count] = [0, 0];
  for (const letter of text) {
    sum += table[(letter.codePointAt(0) ?? 0) - FIRST] ?? (NARROW.test(letter) ? 400 : OTHER);
    count++;
  }
  return (sum / 1000) * size + tracking * count;
}
