import type { Paint } from '../scene';
import { textWidth, type Weight } from '../../layout/textWidth';

/** Words in one style. */
export interface Run {
  text: string;
  weight: Weight;
  paint: Paint;
}

export interface Piece extends Run {
  /** From the start of the line. */
  x: number;
}

export interface Line {
  pieces: readonly Piece[];
  width: number;
}

/** Breaks words of several styles into lines no wider than `room`; a single word that is wider stays whole. */
export function wrapRuns(runs: readonly Run[], size: number, room: number): Line[] {
  const lines: { pieces: Piece[]; width: number }[] = [];
  for (const run of runs) {
    const space = textWidth(' ', size, run.weight);
    for (const part of run.text.split(/[ \n]+/)) {
      if (part === '') continue;
      // A no-break space has done its work here; it is as wide as a plain one, which the font table knows.
      const word = part.replaceAll('\u00a0', ' ');
      const w = textWidth(word, size, run.weight);
      let line = lines.at(-1);
      if (!line || line.width + space + w > room) {
        line = { pieces: [], width: -space };
        lines.push(line);
      }
      const before = line.pieces.at(-1);
      if (before && before.weight === run.weight && before.paint === run.paint) before.text += ` ${word}`;
      else line.pieces.push({ ...run, text: word, x: line.width + space });
      line.width += space + w;
    }
  }
  return lines;
}
