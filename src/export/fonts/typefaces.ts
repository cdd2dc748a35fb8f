import { create, type Font } from 'fontkit';
import type { Weight } from '../../layout/textWidth';
import { type FaceFiles, faceFiles } from './faceFiles';

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

  const runs = (text: string, face: Face): readonly FontRun[] => {
    const found: FontRun[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      // A character that no file has gets the first, which shows a missing glyph.
      const at = Math.max(
        files[face].findIndex((_, index) => fontOf(face, index).hasGlyphForCodePoint(code)),
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
  sharedTypefaces ??= createTypefaces(faceFiles);
  return sharedTypefaces;
}
