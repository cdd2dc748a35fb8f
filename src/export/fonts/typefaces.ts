import { create, type Font } from 'fontkit';
import type { Weight } from '../../layout/textWidth';
import sans450greek from './sans-450-greek.ttf?inline';
import sans450latinExt from './sans-450-latin-ext.ttf?inline';
import sans450latin from './sans-450-latin.ttf?inline';
import sans550greek from './sans-550-greek.ttf?inline';
import sans550latinExt from './sans-550-latin-ext.ttf?inline';
import sans550latin from './sans-550-latin.ttf?inline';
import sans600greek from './sans-600-greek.ttf?inline';
import sans600latinExt from './sans-600-latin-ext.ttf?inline';
import sans600latin from './sans-600-latin.ttf?inline';
import sans650greek from './sans-650-greek.ttf?inline';
import sans650latinExt from './sans-650-latin-ext.ttf?inline';
import sans650latin from './sans-650-latin.ttf?inline';
import serifGreek from './serif-450-greek.ttf?inline';
import serifLatinExt from './serif-450-latin-ext.ttf?inline';
import serifLatin from './serif-450-latin.ttf?inline';

/** The files of each face as data URLs, in the order of the lookup. */
export const faceFiles = {
  450: [sans450latin, sans450latinExt, sans450greek],
  550: [sans550latin, sans550latinExt, sans550greek],
  600: [sans600latin, sans600latinExt, sans600greek],
  650: [sans650latin, sans650latinExt, sans650greek],
  serif: [serifLatin, serifLatinExt, serifGreek],
} as const;

/** A weight of the sans, or the serif for quotes. */
export type Face = Weight | 'serif';

/** Consecutive characters in the same font file. */
export interface FontRun {
  font: Font;
  /** Identifies the font file. */
  key: string;
  text: string;
}

/** The bundled typefaces, as fonts to embed and as outlines. */
export interface Typefaces {
  /** A line split by font file. */
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

const round = (value: number): number => Math.round(value * 100) / 100;

const VERBS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function createTypefaces(): Typefaces {
  const opened = new Map<string, Font>();
  /** A font file is opened when a letter asks for it: most lines need the first of their face. */
  const fontOf = (face: Face, at: number): Font => {
    const key = `${face}-${at}`;
    const font = opened.get(key) ?? (create(bytesOf(faceFiles[face][at] as string) as Buffer) as Font);
    opened.set(key, font);
    return font;
  };

  const runs = (text: string, face: Face): readonly FontRun[] => {
    const found: FontRun[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      // A character that no file has gets the first, which shows a missing glyph.
      const at = Math.max(
        faceFiles[face].findIndex((_, index) => fontOf(face, index).hasGlyphForCodePoint(code)),
        0,
      );
      const key = `${face}-${at}`;
      const last = found.at(-1);
      if (last?.key === key) last.text += letter;
      else found.push({ font: fontOf(face, at), key, text: letter });
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
      const scale = size / run.font.unitsPerEm;
      const { glyphs, positions } = run.font.layout(run.text);
      glyphs.forEach((glyph, at) => {
        const place = positions[at];
        const [left, base] = [x + (place?.xOffset ?? 0) * scale, -(place?.yOffset ?? 0) * scale];
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
    runs,
    width: (text, size, face, tracking = 0) => drawn(text, size, face, tracking).width,
    outline: (text, size, face, tracking = 0) => drawn(text, size, face, tracking).d,
  };
}

let sharedTypefaces: Typefaces | undefined;

/** The typefaces, opened on first use. Import this file lazily: it brings the font files. */
export function typefaces(): Typefaces {
  sharedTypefaces ??= createTypefaces();
  return sharedTypefaces;
}
