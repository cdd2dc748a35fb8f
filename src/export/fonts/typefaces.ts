import { create, type Font } from 'fontkit';
import type { Weight } from '../../layout/textWidth';
import { type FaceFiles, faceFiles } from './faceFiles';

/** A weight of the sans, or the serif for quotes. */
export type Face = Weight | 'serif';

/** Letters that are drawn small, above the line or below it, as shares of the size. */
interface Shift {
  scale: number;
  rise: number;
}

/** Consecutive characters in the same font file, and at the same height. */
export interface FontRun {
  font: Font;
  /** Identifies the font file. */
  key: string;
  text: string;
  shift?: Shift;
}

/** The bundled typefaces, as fonts to embed and as outlines. */
export interface Typefaces {
  /** Whether a letter is drawn as itself, or as one that looks alike. */
  has(letter: string, face: Face): boolean;
  /** A line split by font file, with what is drawn: � for a letter that no file has. */
  runs(text: string, face: Face): readonly FontRun[];
  /** The width of a line with kerning, in the unit of the size. */
  width(text: string, size: number, face: Face, tracking?: number): number;
  /** The line as path data from 0 0 on its baseline, in the unit of the size, y downwards. */
  outline(text: string, size: number, face: Face, tracking?: number): string;
}

/** The face of a text item. */
export function faceOf({ face, weight }: { face?: 'serif'; weight: Weight }): Face {
  return face ?? weight;
}

/** fontkit reads a header of ten bytes even for an empty glyph, which at the end of a file is beyond it. */
const BUFFER_MARGIN = 16;

function bytesOf(dataAddress: string): Uint8Array {
  const letters = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
  const bytes = new Uint8Array(letters.length + BUFFER_MARGIN);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

const RAISED: Shift = { scale: 0.62, rise: 0.34 };
const LOWERED: Shift = { scale: 0.62, rise: -0.12 };
/** The small letters of Unicode that the faces lack, as their letters: those of charges, isotopes and formulas. */
const SHIFTED: ReadonlyMap<string, { letter: string; shift: Shift }> = new Map(
  (
    [
      ['⁰⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉ', '0456789+−=()niabcde', RAISED],
      ['₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ', '0123456789+−=()aeoxhklmnpstiruvj', LOWERED],
    ] as const
  ).flatMap(([small, letters, shift]) =>
    Array.from(small, (one, at) => [one, { letter: letters[at] as string, shift }] as const),
  ),
);
/** Letters that look like another. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['\u2206', '\u0394'],
  ...['\u2010', '\u2011', '\u2012'].map((hyphen) => [hyphen, '-'] as const),
  ...['\u2007', '\u2008', '\u2009', '\u200A', '\u202F', '\u205F', '\u3000'].map((space) => [space, ' '] as const),
]);
const MISSING = '\uFFFD';
/** Letters that are never seen, such as a space without width. */
const UNSEEN = /\p{Cf}/u;

const round = (value: number): number => Math.round(value * 100) / 100;

const VERBS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** The typefaces of some files: a worker is given those of the page. */
export function createTypefaces(files: FaceFiles): Typefaces {
  const opened = new Map<string, Font>();
  /** A font file is opened when a letter asks for it: most lines need the first of their face. */
  const fontOf = (face: Face, at: number): Font => {
    const key = `${face}-${at}`;
    const font = opened.get(key) ?? (create(bytesOf(files[face][at] as string) as Buffer) as Font);
    opened.set(key, font);
    return font;
  };

  /** The file that has a letter. */
  const fileOf = (letter: string, face: Face): number =>
    files[face].findIndex((_, index) => fontOf(face, index).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

  /** What is drawn for a letter; none where no file has one that looks like it. */
  const drawnFor = (letter: string, face: Face): { letter: string; at: number; shift?: Shift } | undefined => {
    const own = fileOf(letter, face);
    if (own >= 0) return { letter, at: own };
    const small = SHIFTED.get(letter);
    if (small) return { ...small, at: fileOf(small.letter, face) };
    const alike = ALIKE.get(letter) ?? letter.normalize('NFKC');
    const at = Array.from(alike).length === 1 ? fileOf(alike, face) : -1;
    return at < 0 ? undefined : { letter: alike, at };
  };

  const runs = (text: string, face: Face): readonly FontRun[] => {
    const found: FontRun[] = [];
    for (const written of text.normalize('NFC').replace(new RegExp(UNSEEN, 'gu'), '')) {
      const { letter, at, shift } = drawnFor(written, face) ?? {
        letter: MISSING,
        at: fileOf(MISSING, face),
        shift: undefined,
      };
      const key = `${face}-${at}`;
      const last = found.at(-1);
      if (last?.key === key && last.shift === shift) last.text += letter;
      else found.push({ font: fontOf(face, at), key, text: letter, ...(shift && { shift }) });
    }
    return found;
  };

  const outlines = new Map<string, { d: string; width: number }>();
  const drawn = (text: string, size: number, face: Face, tracking: number): { d: string; width: number } => {
    const key = `${face} ${size} ${tracking} ${text}`;
    const known = outlines.get(key);
    if (known) return known;
    let d = '';
    let x = 0;
    for (const run of runs(text, face)) {
      const scale = (size * (run.shift?.scale ?? 1)) / run.font.unitsPerEm;
      const line = -size * (run.shift?.rise ?? 0);
      const { glyphs, positions } = run.font.layout(run.text);
      glyphs.forEach((glyph, at) => {
        const place = positions[at];
        const [left, base] = [x + (place?.xOffset ?? 0) * scale, line - (place?.yOffset ?? 0) * scale];
        for (const { command, args } of glyph.path.commands) {
          const numbers = args.map((value, i) => round(i % 2 === 0 ? left + value * scale : base - value * scale));
          d += `${VERBS[command] ?? ''}${numbers.join(' ')}`;
        }
        x += (place?.xAdvance ?? glyph.advanceWidth) * scale + tracking;
      });
    }
    const made = { d, width: x };
    outlines.set(key, made);
    return made;
  };

  return {
    has: (letter, face) => UNSEEN.test(letter) || drawnFor(letter.normalize('NFC'), face) !== undefined,
    runs,
    width: (text, size, face, tracking = 0) => drawn(text, size, face, tracking).width,
    outline: (text, size, face, tracking = 0) => drawn(text, size, face, tracking).d,
  };
}

let sharedTypefaces: Typefaces | undefined;

/** The typefaces, opened on first use. Import this file lazily: it brings the font files. */
export function typefaces(): Typefaces {
  sharedTypefaces ??= createTypefaces(faceFiles);
  return sharedTypefaces;
}
