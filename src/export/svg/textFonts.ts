import { lettersOf } from '../sheet/sheetLetters';
import type { Sheet } from '../sheet/sheetLayout';
import type { SvgText } from './itemMarkup';

/** The characters of each font file, as its package declares them, in the order of the lookup. */
const ALPHABETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  latinExt:
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
} as const;

type Alphabet = keyof typeof ALPHABETS;

const alphabets = Object.keys(ALPHABETS) as Alphabet[];

/** Our own file, then the same typeface of the system, then such as are no wider: words keep to their place. */
const FACES = {
  sans: {
    family: 'IBM Plex Sans Variable',
    weights: '100 700',
    rest: "'IBM Plex Sans', 'Helvetica Neue', Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif",
  },
  serif: {
    family: 'Source Serif 4 Variable',
    weights: '200 900',
    rest: "'Source Serif 4', 'Source Serif Pro', 'Times New Roman', 'Liberation Serif', 'Nimbus Roman', serif",
  },
} as const;

const faces = ['sans', 'serif'] as const;

function coversLetter(alphabet: Alphabet, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return ALPHABETS[alphabet].split(',').some((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((end) => Number.parseInt(end, 16));
    return code >= from && code <= to;
  });
}

/**
 * The fonts of sheets with editable text: only the font files that have some of their characters, as data URLs. Other characters
 * are left to the fonts of the system.
 */
export async function textFonts(...sheets: readonly Sheet[]): Promise<Extract<SvgText, { kind: 'text' }>> {
  const { variableFonts } = await import('./variableFonts');
  const letters = lettersOf(sheets);
  const fontFaces = faces.flatMap((face) => {
    const { family, weights } = FACES[face];
    const used = new Set(
      [...letters[face]].map((letter) => alphabets.find((alphabet) => coversLetter(alphabet, letter))),
    );
    return alphabets
      .filter((alphabet) => used.has(alphabet))
      .map(
        (alphabet) =>
          `@font-face{font-family:'${family}';font-weight:${weights};src:url(${variableFonts[face][alphabet]}) format('woff2');unicode-range:${ALPHABETS[alphabet]}}`,
      );
  });
  return {
    kind: 'text',
    family: `'${FACES.sans.family}', ${FACES.sans.rest}`,
    serif: `'${FACES.serif.family}', ${FACES.serif.rest}`,
    fontFaces: fontFaces.join('\n'),
  };
}
