import { readRelation } from '../relationWords';
import { columnOf, type Columns, columnsOf, USUAL_ORDER } from './columns';

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
  const mark = delimiter === '|' ? '\\|' : delimiter;
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
    if (!columns.has('source') || !columns.has('target') || isData(row, rows.slice(at + 1))) continue;
    const above = linesOf(text, rows.slice(0, at));
    return { delimiter, columns, hasHeadings: true, start: row.start, above };
  }
  return null;
}

const DIGIT = /\d/;
const WORDS = /\S\s+\S+\s+\S/;

/** Whether the first row of a table without known headings names its columns: it looks unlike all that follow. */
function isHeading(first: HeadRow, rest: readonly HeadRow[]): boolean {
  if (isRelation(first.cells[1]) || rest.length === 0) return false;
  const differs = (at: number, pattern: RegExp): boolean =>
    (first.cells[at] ?? '') !== '' &&
    !pattern.test(first.cells[at] ?? '') &&
    rest.every(({ cells }) => pattern.test(cells[at] ?? '1 1 1'));
  return first.cells.some((cell) => columnOf(cell) !== undefined) || differs(3, WORDS) || differs(4, DIGIT);
}

/** A table whose second cells say what an arrow does, and which names no columns. */
function withoutHeadings(text: string, delimiter: string): (Omit<TableShape, 'skipped'> & { start: number }) | null {
  const rows = headRows(text, delimiter, 20);
  const from = rows.findIndex((row) => row.cells.filter((cell) => cell.trim() !== '').length >= 3 && !isComment(row));
  const [first, ...rest] = from < 0 ? [] : rows.slice(from);
  if (!first) return null;
  const known = [first, ...rest].filter(({ cells }) => cells.length >= 3 && isRelation(cells[1])).length;
  if (known === 0 || known < (rest.length + 1) * 0.6) return null;
  // Headings that are known, in another order than the usual one.
  const isElsewhere = first.cells.some((cell, at) => {
    const usual = USUAL_ORDER.get(columnOf(cell) ?? 'kind');
    return usual !== undefined && !usual.includes(at);
  });
  if (isElsewhere) return null;
  const begin = isHeading(first, rest) ? rest[0]! : first;
  const above = linesOf(
    text,
    rows.filter(({ start }) => start < begin.start),
  );
  return { delimiter, columns: USUAL_ORDER, hasHeadings: false, start: begin.start, above };
}

/**
 * Rows between tabs may be SIF, where more targets follow the first: they are of unequal length, or hold names alone. A
 * table has a sentence or the number of a paper behind its target.
 */
function isListOfTargets(text: string): boolean {
  const rows = headRows(text, '\t', 20).map(({ cells }) => cells.map((cell) => cell.trim()));
  return rows.every((cells) =>
    cells
      .slice(3)
      .every((cell) => cell === '' || !(WORDS.test(cell) || /^(?:PMID:?\s*)?\d{5,9}$|\b10\.\d{4,9}\//.test(cell))),
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
