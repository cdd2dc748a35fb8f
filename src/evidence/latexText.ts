import { oneLine } from './oneLine';

/**
 * BibTeX counts braces whether or not a backslash stands before them, so `\{` alone would swallow the rest of the file;
 * a brace is therefore written by its name.
 */
const SPECIAL: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};

/** Text as LaTeX prints it, on one line; letters beyond ASCII stay, as every BibTeX of this century reads UTF-8. */
export function latexText(text: string | undefined): string {
  return oneLine(text).replace(/[&%$#_{}~^\\]/g, (character) => SPECIAL[character] ?? character);
}

const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;

/**
 * A title whose capitals survive a style that writes titles small: words such as mTOR, NMDA and Val66Met stand in braces.
 * In a title in sentence case every capital after the first word is meant ("D-serine"); in headline case it is not.
 */
export function latexTitle(title: string, headlineCase: boolean): string {
  return oneLine(title)
    .split(' ')
    .map((word, index) => {
      const [, before = '', core = '', after = ''] = WORD.exec(word) ?? [];
      const kept = /.\p{Lu}/u.test(core) || (!headlineCase && index > 0 && /^\p{Lu}/u.test(core));
      return kept ? `${latexText(before)}{${latexText(core)}}${latexText(after)}` : latexText(word);
    })
    .join(' ');
}
