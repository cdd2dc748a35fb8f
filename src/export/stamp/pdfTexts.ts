import { STAMP_KEY } from './stamp';

/** More than a stamp has. */
const LONGEST = 5000;
const STRING = /^\s{0,3}\(((?:[^()\\]|\\[()\\]){0,4000})\)/;
const ELSEWHERE = /^\s{1,3}(\d{1,7}) 0 R/;

/** What stands right behind the last place where some words do; what is written last is valid. */
function behind(pdf: Uint8Array, words: string): string | undefined {
  const codes = [...words].map((letter) => letter.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = pdf.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : pdf.lastIndexOf(first, at - 1)) {
    if (!codes.every((code, index) => pdf[at + index] === code)) continue;
    const start = at + codes.length;
    return new TextDecoder('latin1').decode(pdf.subarray(start, start + LONGEST));
  }
  return undefined;
}

/** What the document information of a PDF holds of ours: a plain text, there or in an object of its own, as it is saved here. */
export function pdfTexts(pdf: Uint8Array): string[] {
  const entry = behind(pdf, `/${STAMP_KEY} `);
  const number = ELSEWHERE.exec(` ${entry}`)?.[1];
  const written = number === undefined ? entry : behind(pdf, `\n${number} 0 obj`);
  const text = STRING.exec(written ?? '')?.[1];
  return text === undefined ? [] : [text.replace(/\\([()\\])/g, '$1')];
}
