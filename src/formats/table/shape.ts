import { readRelation } from '../relationWords';
import { columnOf, type Columns, columnsOf } from './columns';

/** How a table is written. */
export interface TableShape {
  delimiter: string;
  columns: Columns;
  hasHeadings: boolean;
  /** Where the headings begin, or the first row: after a line such as `sep=;` and what stands above them. */
  skipped: number;
  /** Lines above the headings, as written, with where they begin: a title, remarks. */
  above: readonly { words: string; start: number }[];
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const SEP = /^\s*"?sep=(.)"?[^\n\r]*(?:\r\n|\r|\n)/i;
/** Headings stand in one of the first lines. */
const MOST_ABOVE = 10;
const MOST_READ = 20_000;

/** A row at the start of a text; `start` and `end` are offsets of its text. */
export interface HeadRow {
  cells: readonly string[];
  start: number;
  end: number;
}

/**
 * The first rows of a text, without those that are blank. A quotation mark encloses a cell where it ends with one, and is a
 * letter elsewhere.
 */
export function headRows(text: string, delimiter: string, most: number): HeadRow[] {
  const mark = delimiter.replace(/[\\^$.*+?()[\]{}|-]/, '\\$&');
  const cell = new RegExp(`[ ]*"((?:[^"]|"")*)"[ ]*(?=${mark}|\\r|\\n|$)|([^${mark}\\r\\n]*)`, 'y');
  const rows: HeadRow[] = [];
  let [at, start, cells] = [0, 0, [] as string[]];
  while (at < text.length && rows.length < most) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    cells.push(found?.[1] === undefined ? (found?.[2] ?? '') : found[1].replaceAll('""', '"'));
    at += found?.[0].length ?? 0;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
    }
    if (cells.some((words) => words.trim() !== '')) rows.push({ cells, start, end: at });
    at += text.startsWith('\r\n', at) ? 2 : 1;
    [start, cells] = [at, []];
  }
  return rows;
}

/** Whether words are known for what an arrow does, with or without a sign. */
const isRelation = (words = ''): boolean => words.trim() !== '' && readRelation(words).doubt !== 'unknown';
const isComment = ({ cells }: HeadRow): boolean => /^#(?:\s|#|$)/.test(cells[0]?.trim() ?? '');

const linesOf = (text: string, rows: readonly HeadRow[]): TableShape['above'] =>
  rows.map(({ start, end }) => ({ words: text.slice(start, end), start }));

/** Whether a row whose cells are known headings is one of data all the same: things may be called "node1" and "node2". */
function isData({ cells }: HeadRow, below: readonly HeadRow[]): boolean {
  const unknown = cells.filter((cell) => cell.trim() !== '' && columnOf(cell) === undefined);
  if (unknown.some(isRelation) || (below.length === 0 && unknown.length > 0)) return true;
  const names = new Set(below.flatMap((row) => row.cells));
  return cells.some((cell) => /^(?:source|target)$/.test(columnOf(cell) ?? '') && names.has(cell));
}

/** The headings that most tables have, where they stand in one of the first rows. */
function withHeadings(text: string, delimiter: string): (Omit<TableShape, 'skipped'> & { start: number }) | null {
  const rows = headRows(text, delimiter, MOST_ABOVE);
  for (const [at, row] of rows.entries()) {
    const columns = columnsOf(row.cells);
    const hasEnds = columns.has('edgeName') || (columns.has('source') && columns.has('target'));
    if (!hasEnds || isData(row, rows.slice(at + 1))) continue;
    const above = linesOf(text, rows.slice(0, at));
    return { delimiter, columns, hasHeadings: true, start: row.start, above };
  }
  return null;
}

const DIGIT = /\d/;
const WORDS = /\S\s+\S+\s+\S/;
const NUMBER = /^[-+]?[\d.,]+(?:e[-+]?\d+)?$/i;
const PAPER = /^(?:PMID:?\s*)?\d{5,9}(?:[;,|]\s*\d{5,9})*$|\b10\.\d{4,9}\//i;

const cellsAt = (rows: readonly HeadRow[], at: number): string[] =>
  rows.flatMap(({ cells }) => cells[at]?.trim() || []);
const share = (words: readonly string[], test: (word: string) => boolean): number =>
  words.length === 0 ? 0 : words.filter(test).length / words.length;

/**
 * What the columns of rows without known headings hold: the effects, where most words of a column say what an arrow does;
 * the names, in the two columns beside or before them; sentences and papers behind. Null where that is not plain.
 */
function columnsFrom(rows: readonly HeadRow[]): Columns | null {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const effect = [1, 2].find((at) => {
    const words = cellsAt(rows, at);
    return (
      words.length >= rows.length * 0.6 && share(words, (word) => isRelation(word) || /^unknown$/i.test(word)) >= 0.6
    );
  });
  if (effect === undefined || share(cellsAt(rows, effect), isRelation) < 0.2) return null;
  const [source, target] = [0, effect === 1 ? 2 : 1];
  const areNames = [source, target].every((at) => {
    const words = cellsAt(rows, at);
    return words.length > 0 && share(words, (word) => NUMBER.test(word)) <= 0.5;
  });
  if (!areNames) return null;
  const rest = Array.from({ length: width - 3 }, (_, i) => i + 3);
  const reference = rest.find((at) => share(cellsAt(rows, at), (word) => PAPER.test(word)) > 0.5);
  const sentence = rest.find((at) => at !== reference && share(cellsAt(rows, at), (word) => WORDS.test(word)) > 0.5);
  return new Map([
    ['source', [source]],
    ['effect', [effect]],
    ['target', [target]],
    ...(sentence === undefined ? [] : [['sentence', [sentence]] as const]),
    ...(reference === undefined ? [] : [['reference', [reference]] as const]),
  ]);
}

/** Whether the first row of a table without known headings names its columns: it looks unlike all that follow. */
function isHeading(first: HeadRow, rest: readonly HeadRow[], columns: Columns): boolean {
  if (rest.length === 0) return false;
  if (first.cells.some((cell) => columnOf(cell) !== undefined)) return true;
  const differs = (column: 'sentence' | 'reference', pattern: RegExp): boolean =>
    (columns.get(column) ?? []).some((at) => {
      const own = first.cells[at] ?? '';
      return own !== '' && !pattern.test(own) && cellsAt(rest, at).every((cell) => pattern.test(cell));
    });
  return (
    !isRelation(first.cells[columns.get('effect')?.[0] ?? 1]) &&
    (differs('sentence', WORDS) || differs('reference', DIGIT))
  );
}

/** A table whose cells say what an arrow does, and which names no columns that are known. */
function withoutHeadings(text: string, delimiter: string): (Omit<TableShape, 'skipped'> & { start: number }) | null {
  const rows = headRows(text, delimiter, 20);
  const from = rows.findIndex((row) => row.cells.filter((cell) => cell.trim() !== '').length >= 3 && !isComment(row));
  const [first, ...rest] = from < 0 ? [] : rows.slice(from);
  if (!first) return null;
  const columns = columnsFrom(rest.length > 2 ? rest : [first, ...rest]);
  if (!columns) return null;
  // Headings that are known, over other columns than these.
  const isElsewhere = first.cells.some((cell, at) => {
    const column = columnOf(cell);
    const own = column && columns.get(column);
    return own !== undefined && !own.includes(at);
  });
  if (isElsewhere) return null;
  const begin = isHeading(first, rest, columns) ? rest[0]! : first;
  const above = linesOf(
    text,
    rows.filter(({ start }) => start < begin.start),
  );
  return { delimiter, columns, hasHeadings: false, start: begin.start, above };
}

/**
 * Rows between tabs may be SIF, where more targets follow the first: they are of unequal length, or hold names alone. A
 * table has its effects elsewhere, or a sentence or the number of a paper behind its target.
 */
function isListOfTargets(text: string): boolean {
  const rows = headRows(text, '\t', 20);
  const columns = columnsFrom(rows);
  return (
    columns === null || (columns.get('effect')?.[0] === 1 && !columns.has('sentence') && !columns.has('reference'))
  );
}

/** How a table is written: by its headings, or by words for what an arrow does; null where it is no table. */
export function shapeOf(text: string, which: 'headings' | 'no headings'): TableShape | null {
  const sep = SEP.exec(text.slice(0, 200));
  const before = sep?.[0].length ?? 0;
  const head = text.slice(before, before + MOST_READ);
  const candidates: readonly string[] = sep?.[1] ? [sep[1]] : DELIMITERS;
  let best: (Omit<TableShape, 'skipped'> & { start: number }) | null = null;
  for (const delimiter of candidates) {
    const shape =
      which === 'headings'
        ? withHeadings(head, delimiter)
        : delimiter === '\t' && isListOfTargets(head)
          ? null
          : withoutHeadings(head, delimiter);
    if (shape && (!best || shape.columns.size > best.columns.size)) best = shape;
  }
  if (!best) return null;
  const { start, above, ...shape } = best;
  return {
    ...shape,
    above: above.map(({ words, start: at }) => ({ words, start: before + at })),
    skipped: before + start,
  };
}
