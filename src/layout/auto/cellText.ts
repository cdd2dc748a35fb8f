import { textWidth, type Weight } from '../textWidth';

export interface TextBlock {
  lines: readonly string[];
  w: number;
  h: number;
}

export interface BlockStyle {
  size: number;
  weight: Weight;
  tracking?: number;
  /** The distance from baseline to baseline, as a share of the size. */
  leading: number;
  /** The widest a block of one line, of two and of more may be before it is broken further. */
  widest: readonly [one: number, two: number, more: number];
}

/** No word is wider than this, nor than the widest line of its style: it is broken with a hyphen. */
const LONGEST_WORD = 330;

function broken(word: string, longest: number, width: (text: string) => number): string[] {
  if (width(word) <= longest) return [word];
  const letters = [...word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of letters) {
    if (piece !== '' && width(`${piece}${letter}-`) > longest) {
      pieces.push(`${piece}-`);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}

function greedy(words: readonly string[], width: (text: string) => number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Lines of nearly equal width: as few as the style allows, and no more than the words need. */
export function wrap(label: string, style: BlockStyle): TextBlock {
  const width = (text: string) => textWidth(text, style.size, style.weight, style.tracking);
  const words = label
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => broken(word, Math.min(LONGEST_WORD, Math.max(...style.widest)), width));
  const whole = width(words.join(' '));
  const longest = Math.max(...words.map(width), 1);
  const widest = (lines: readonly string[]) => Math.max(...lines.map(width), 1);
  const balanced = (count: number): string[] => {
    let room = whole / count;
    let lines = greedy(words, width, room);
    while (lines.length > count && room < whole) {
      room += style.size * 0.25;
      lines = greedy(words, width, room);
    }
    return lines;
  };
  let lines: string[] = words;
  for (let count = 1; count <= Math.max(1, words.length); count++) {
    if (count === 1 && words.length > 1 && whole > style.widest[0]) continue;
    lines = balanced(count);
    // A word that is wider than that is no reason for another line of one word.
    if (widest(lines) <= Math.max(style.widest[Math.min(count, 3) - 1]!, longest * 1.02)) break;
  }
  return { lines, w: widest(lines), h: ((lines.length - 1) * style.leading + 1) * style.size };
}
