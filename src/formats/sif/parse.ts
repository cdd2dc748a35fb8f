import { quoted } from '../../model/problemText';
import { nameKey } from '../nodeNames';
import { columnOf } from '../table/columns';
import { atLine, FileProblem } from '../report';
import { readRelation } from '../relationWords';
import { GUESSED_SUFFIX } from '../writeContext';

export interface SifArrow {
  source: string;
  relation: string;
  target: string;
  line: number;
}

export interface SifFile {
  /** Every name, in the order in which it first stands, with its line. */
  names: ReadonlyMap<string, number>;
  arrows: readonly SifArrow[];
  /** Lines that begin with #, and one that names columns. */
  comments: readonly { words: string; line: number }[];
}

interface SifLine {
  words: readonly string[];
  line: number;
}

/** "A -> B", "A -| B": an arrow between two spaces stands between names that may hold spaces. */
const ARROW = /\s+(-{1,2}>|-{1,2}\||=>|→|⟶|⊣)\s+/;

/** The words of a line without tabs: of a chain of arrows, those of each. */
function wordsBetweenSpaces(line: string): string[][] {
  const [first = '', ...rest] = line.trim().split(ARROW);
  if (rest.length === 0) return [first.split(/ +/)];
  return Array.from({ length: rest.length / 2 }, (_, i) => [
    i === 0 ? first : (rest[2 * i - 1] ?? ''),
    rest[2 * i] ?? '',
    rest[2 * i + 1] ?? '',
  ]);
}

/** The lines that hold something, with the words between tabs, or between spaces where no line has a tab. */
function linesOf(text: string): { hasTabs: boolean; lines: SifLine[]; comments: SifFile['comments'] } {
  const all = text.split(/\r\n|\r|\n/).map((words, at) => ({ words: words.replace(/^\uFEFF/, ''), line: at + 1 }));
  const isComment = ({ words }: { words: string }): boolean => {
    if (/^#(?:\s|#|$)/.test(words)) return true;
    const [source, effect, target] = words.split(words.includes('\t') ? '\t' : /\s+/).map(columnOf);
    return source === 'source' && effect === 'effect' && target === 'target';
  };
  const hasTabs = all.some((entry) => !isComment(entry) && entry.words.includes('\t'));
  const lines = all
    .filter((entry) => entry.words.trim() !== '' && !isComment(entry))
    .flatMap(({ words, line }) =>
      (hasTabs ? [words.split('\t')] : wordsBetweenSpaces(words)).map((cells) => ({
        words: cells.map((word) => word.trim()).filter((word) => word !== ''),
        line,
      })),
    );
  return { hasTabs, lines, comments: all.filter(isComment) };
}

const isKnown = (relation = ''): boolean => readRelation(relation.replace(GUESSED_SUFFIX, '')).doubt !== 'unknown';

/** How many lines have a word as their relation, or as a name. */
function countLines(lines: readonly SifLine[]): (word: string, as: 'relation' | 'name') => number {
  const count = new Map<string, number>();
  for (const { words } of lines) {
    const keys = new Set(words.map((word, at) => `${at === 1 ? 'relation' : 'name'} ${word}`));
    for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  }
  return (word, as) => count.get(`${as} ${word}`) ?? 0;
}

/** Whether a line of many words is an arrow to several targets, and no sentence: its relation, or one of its names, is met again. */
function arrowTest(lines: readonly SifLine[]): (words: readonly string[]) => boolean {
  const count = countLines(lines);
  return ([source = '', relation = '', ...targets]) =>
    isKnown(relation) ||
    count(relation, 'relation') > 1 ||
    [source, ...targets].some((name) => count(name, 'name') > 1);
}

const isNumber = (word = ''): boolean => /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(word);

/** Whether lines between tabs have a relation each, and are no rows of a table whose headings are not known. */
function haveRelations(arrows: readonly SifLine[]): boolean {
  const count = countLines(arrows);
  const share = (test: (words: readonly string[]) => boolean): number =>
    arrows.filter(({ words }) => test(words)).length / arrows.length;
  const known = share((words) => isKnown(words[1]));
  if (known > 0.5) return true;
  const isUniform = new Set(arrows.map(({ words }) => words.length)).size === 1;
  const [width] = arrows.map(({ words }) => words.length);
  // A table has as many cells in each row, and other things than names in some of them.
  if (isUniform && (width ?? 0) > 3) return share((words) => count(words[1] ?? '', 'relation') > 1) > 0.5;
  if (share((words) => words.length === 3 && isKnown(words[2])) >= 0.5) return false;
  const distinct = (at: number): number => new Set(arrows.map(({ words }) => words[at])).size;
  if (arrows.length > 3 && isUniform && distinct(2) <= distinct(1) / 2) return false;
  return known > 0 || arrows.length < 3 || distinct(1) < arrows.length;
}

/**
 * Whether a text may be SIF: lines of a name, or of “source relation target” and further targets. Rows of a table without
 * known headings look like it: there the last column has the effects, or numbers, or no word of the second is met again.
 */
export function looksLikeSif(text: string): boolean {
  const { hasTabs, lines } = linesOf(text.slice(0, 20_000));
  const arrows = lines.filter(({ words }) => words.length >= 3);
  if (arrows.length === 0 || lines.some(({ words }) => words.length === 2)) return false;
  if (arrows.filter(({ words }) => words.length === 3 && isNumber(words[2])).length > arrows.length / 2) return false;
  if (hasTabs) return haveRelations(arrows);
  // Names alone are common between tabs; without them they are the lines of any text.
  const isArrow = arrowTest(lines);
  const plain = arrows.filter(
    ({ words }) => words.length === 3 || (isArrow(words) && !words.some((word) => /[.,;:!?]$/.test(word))),
  );
  return plain.length >= lines.length / 3;
}

/**
 * The arrows of a simple interaction file: “source relation target”, further targets after them, or a name alone. With a
 * tab anywhere, tabs separate and names may hold spaces; else spaces do.
 */
export function parseSif(text: string): SifFile {
  const { hasTabs, lines, comments } = linesOf(text);
  const isArrow = arrowTest(lines);
  const names = new Map<string, number>();
  const written = new Map<string, string>();
  const nameOf = (words: string, line: number): string => {
    const key = nameKey(words);
    const name = written.get(key) ?? words;
    written.set(key, name);
    if (!names.has(name)) names.set(name, line);
    return name;
  };
  const arrows: SifArrow[] = [];
  for (const { words, line } of lines) {
    const [source, relation, ...targets] = words;
    if (source === undefined) continue;
    if (relation !== undefined && targets.length === 0) {
      throw new FileProblem(
        atLine(line),
        `A line has a name alone, or a source, a relation and targets; this one has two words: ${quoted(words.join(' '))}.`,
      );
    }
    // Without tabs a sentence looks like an arrow to several targets.
    if (!hasTabs && targets.length > 1 && !isArrow(words)) {
      throw new FileProblem(
        atLine(line),
        `${quoted(words.join(' '))} is no “source relation target”. Separate the three with tabs where names have spaces.`,
      );
    }
    const from = nameOf(source, line);
    for (const target of targets) {
      const to = nameOf(target, line);
      if (relation !== undefined) arrows.push({ source: from, relation, target: to, line });
    }
  }
  return { names, arrows, comments };
}
