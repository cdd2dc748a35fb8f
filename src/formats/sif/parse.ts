import { quoted } from '../../model/problemText';
import { nameKey } from '../nodeNames';
import { columnOf } from '../table/columns';
import { atLine, FileProblem } from '../report';
import { readRelation } from '../relationWords';

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
    .map(({ words, line }) => ({
      words: (hasTabs ? words.split('\t') : words.trim().split(/ +/))
        .map((word) => word.trim())
        .filter((word) => word !== ''),
      line,
    }));
  return { hasTabs, lines, comments: all.filter(isComment) };
}

const isKnown = (relation = ''): boolean => readRelation(relation).doubt !== 'unknown';

/** Which lines of many words are arrows to several targets, and not a sentence: their relation, or one of their names, is met again. */
function arrowTest(lines: readonly SifLine[]): (words: readonly string[]) => boolean {
  const count = new Map<string, number>();
  for (const { words } of lines)
    for (const [at, word] of words.entries()) {
      const key = `${at === 1 ? 'relation' : 'name'} ${word}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  const isMetAgain = (word: string, as: 'relation' | 'name'): boolean => (count.get(`${as} ${word}`) ?? 0) > 1;
  return ([source = '', relation = '', ...targets]) =>
    isKnown(relation) ||
    isMetAgain(relation, 'relation') ||
    [source, ...targets].some((name) => isMetAgain(name, 'name'));
}

const isNumber = (word = ''): boolean => /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(word);

/**
 * Whether a text may be SIF: lines of a name, or of “source relation target” and further targets. Rows of a table without
 * known headings look like it: there the last column has the effects, or numbers, or no word of the second is met again.
 */
export function looksLikeSif(text: string): boolean {
  const { hasTabs, lines } = linesOf(text.slice(0, 20_000));
  const arrows = lines.filter(({ words }) => words.length >= 3);
  if (arrows.length === 0 || lines.some(({ words }) => words.length === 2)) return false;
  const share = (test: (words: readonly string[]) => boolean): number =>
    arrows.filter(({ words }) => test(words)).length / arrows.length;
  const known = share((words) => isKnown(words[1]));
  if (share((words) => words.length === 3 && isNumber(words[2])) > 0.5) return false;
  if (known < 0.5 && share((words) => words.length === 3 && isKnown(words[2])) >= 0.5) return false;
  const isArrow = arrowTest(lines);
  if (hasTabs) return known > 0 || arrows.length < 3 || share(isArrow) > 0.5;
  // Names alone are common between tabs; without them they are the lines of any text.
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
