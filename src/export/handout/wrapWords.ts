import { drawable } from '../pdf/drawWords';
import type { Face, Typefaces } from '../fonts/typefaces';

/** How wide words of a face are; a word is measured once. */
export interface Measure {
  width(word: string): number;
}

export function measureOf(typefaces: Typefaces, size: number, face: Face): Measure {
  return { width: (word) => typefaces.width(drawable(word, face, typefaces), size, face) };
}

/** A word that is wider than the line, cut where the line ends. */
function cut(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const last = pieces.at(-1);
    if (last !== undefined && measure.width(last + letter) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

/** A text in lines no wider than a width. Lines break at blanks and nowhere else, but in a word that is wider than one. */
export function wrapWords(text: string, width: number, measure: Measure): string[] {
  const blank = measure.width(' ');
  const lines: string[] = [];
  let room = 0;
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const wide = measure.width(word);
    for (const piece of wide > width ? cut(word, width, measure) : [word]) {
      const needs = measure.width(piece);
      const last = lines.at(-1);
      if (last !== undefined && room + blank + needs <= width) {
        lines[lines.length - 1] = `${last} ${piece}`;
        room += blank + needs;
      } else {
        lines.push(piece);
        room = needs;
      }
    }
  }
  return lines;
}
