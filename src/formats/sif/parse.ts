import { quoted } from '../../model/problemText';
import { atLine, FileProblem } from '../report';
import { edgeKindOf } from '../relationWords';

export interface SifArrow {
  source: string;
  relation: string;
  target: string;
  line: number;
}

export interface SifFile {
  /** Every name, in the order in which it first stands. */
  names: ReadonlyMap<string, number>;
  arrows: readonly SifArrow[];
}

const wordsOf = (line: string, hasTabs: boolean): string[] =>
  (hasTabs ? line.split('\t') : line.trim().split(/ +/)).map((word) => word.trim()).filter((word) => word !== '');

/** Whether a text may be SIF: short lines of one word, or of three and more. */
export function looksLikeSif(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const hasTabs = lines.some((line) => line.includes('\t'));
  const counts = lines.map((line) => wordsOf(line, hasTabs).length);
  const arrows = counts.filter((count) => count === 3).length;
  // Names alone are common between tabs; without them they are the lines of any text.
  return arrows > 0 && counts.every((count) => count !== 2) && (hasTabs || arrows >= counts.length / 3);
}

/**
 * The arrows of a simple interaction file: “source relation target”, further targets after them, or a name alone. With a
 * tab anywhere, tabs separate and names may hold spaces; else spaces do.
 */
export function parseSif(text: string): SifFile {
  const lines = text.split(/\r\n|\r|\n/);
  const hasTabs = lines.some((line) => line.includes('\t'));
  const rows = lines.map((line, at) => ({ words: wordsOf(line, hasTabs), line: at + 1 }));
  const relations = new Set(rows.flatMap(({ words }) => (words.length === 3 ? [words[1]!] : [])));
  const names = new Map<string, number>();
  const arrows: SifArrow[] = [];
  for (const { words, line } of rows) {
    const [source, relation, ...targets] = words;
    if (source === undefined) continue;
    if (relation !== undefined && targets.length === 0) {
      throw new FileProblem(
        atLine(line),
        `A line has a name alone, or a source, a relation and targets; this one has two words: ${quoted(words.join(' '))}.`,
      );
    }
    // Without tabs a sentence looks like an arrow to several targets.
    if (!hasTabs && targets.length > 1 && relation !== undefined && !relations.has(relation) && !edgeKindOf(relation)) {
      throw new FileProblem(
        atLine(line),
        `${quoted(words.join(' '))} is no “source relation target”. Separate the three with tabs where names have spaces.`,
      );
    }
    for (const name of [source, ...targets]) if (!names.has(name)) names.set(name, line);
    if (relation !== undefined) for (const target of targets) arrows.push({ source, relation, target, line });
  }
  return { names, arrows };
}
