import { quoted } from '../../model/problemText';
import { createLineFinder } from '../locate';
import { readRelation } from '../relationWords';
import { atLine, FileProblem, type NoteList, type NoteText } from '../report';
import { type Column, type Columns, columnsOf } from './columns';
import type { TableShape } from './shape';

export interface TableRow {
  cells: readonly string[];
  line: number;
  /** Where the row begins in the text. */
  start: number;
}

export interface TableFile {
  headings: readonly string[];
  /** The line of the headings, or of the first row where there are none. */
  line: number;
  columns: Columns;
  rows: readonly TableRow[];
  delimiter: string;
}

const QUOTES_AS_LETTERS: NoteText =
  'A cell begins with a quotation mark that does not end it; the marks of this file are read as letters.';
const MARK_WITHIN: NoteText = 'A quotation mark stands in the middle of a cell; double it, or enclose the cell.';

const NO_EDGE_NAME: NoteText = {
  one: 'A row does not name its ends as “A (interaction) B”; it is not drawn.',
  many: (count) => `${count} rows do not name their ends as “A (interaction) B”; they are not drawn.`,
};

interface Parsed {
  rows: TableRow[];
  /** The first line on which a quotation mark opens a cell and does not end it. */
  broken?: number;
  within: number[];
}

async function rowsOf(text: string, { delimiter, skipped }: TableShape, hasQuotes: boolean): Promise<Parsed> {
  const { default: Papa } = await import('papaparse');
  const lineOf = createLineFinder(text.replace(/\r(?!\n)/g, '\n'));
  const parsed: Parsed = { rows: [], within: [] };
  let start = skipped;
  Papa.parse<string[]>(text.slice(skipped), {
    delimiter,
    skipEmptyLines: false,
    ...(!hasQuotes && { fastMode: true }),
    step({ data, errors, meta }, parser) {
      const line = lineOf(start);
      const wrong = errors.map(({ code }) => code);
      if (wrong.includes('MissingQuotes')) {
        parsed.broken ??= line;
        parser.abort();
        return;
      }
      if (wrong.includes('InvalidQuotes')) parsed.within.push(line);
      // The line under the headings of a table in Markdown.
      const isRule = data.every((cell) => /^\s*(?::?-{3,}:?)?\s*$/.test(cell));
      if (!isRule) parsed.rows.push({ cells: data, line, start });
      start = skipped + meta.cursor;
    },
  });
  return parsed;
}

/** Programs that write tabs leave the quotation marks of a sentence as they are. */
async function readRows(text: string, shape: TableShape, notes: NoteList): Promise<TableRow[]> {
  const parsed = await rowsOf(text, shape, true);
  const bad = parsed.broken ?? parsed.within[0];
  if (bad !== undefined && shape.delimiter === '\t') {
    notes.add('approximated', QUOTES_AS_LETTERS, atLine(bad));
    return (await rowsOf(text, shape, false)).rows;
  }
  if (parsed.broken !== undefined) {
    throw new FileProblem(
      atLine(parsed.broken),
      'A cell begins with a quotation mark here, which does not end a cell. Enclose the whole cell in quotation marks, and double those inside it.',
    );
  }
  for (const line of parsed.within) notes.add('doubtful', MARK_WITHIN, atLine(line));
  return parsed.rows;
}

/** The column whose words say what an arrow does, where no heading does: many tables call it “type”. */
function effectAmong(columns: Columns, headings: readonly string[], rows: readonly TableRow[]): number | undefined {
  if (columns.has('effect')) return undefined;
  const read = new Set([...columns.values()].flat());
  const first = rows.slice(0, 200);
  const at = headings.findIndex((_, index) => {
    const words = first.flatMap(({ cells }) => cells[index]?.trim() || []);
    const known = words.filter((word) => readRelation(word).doubt !== 'unknown').length;
    return (
      !read.has(index) && known > 0 && known >= words.length * 0.6 && words.some((word) => !/^[-+]?\d*$/.test(word))
    );
  });
  return at < 0 ? undefined : at;
}

/** "A (inhibits) B", as Cytoscape names an edge. */
const EDGE_NAME = /^(.+?) \(([^()]*)\) (.+)$/;

/** A table of edges that Cytoscape has written: with columns for the two ends, which stand in the name of each edge. */
function withEnds(
  headings: string[],
  rows: readonly TableRow[],
  notes: NoteList,
): Pick<TableFile, 'headings' | 'rows'> {
  const at = columnsOf(headings).get('edgeName')?.[0];
  if (at === undefined) return { headings, rows };
  const width = headings.length;
  const split = rows.map((row) => {
    const [, source = '', , target = ''] = EDGE_NAME.exec(row.cells[at]?.trim() ?? '') ?? [];
    const padded = Array.from({ length: width }, (_, i) => row.cells[i] ?? '');
    if (source === '') notes.add('not kept', NO_EDGE_NAME, atLine(row.line));
    return { ...row, cells: [...padded, source, target] };
  });
  return {
    headings: [...headings.map((heading, i) => (i === at ? 'edge' : heading)), 'source', 'target'],
    rows: split,
  };
}

/** The rows of a table with the line on which each begins. */
export async function parseTable(text: string, shape: TableShape, notes: NoteList): Promise<TableFile> {
  const found = await readRows(text, shape, notes);
  const [first] = found;
  const line = first?.line ?? 1;
  const lineOf = createLineFinder(text.replace(/\r(?!\n)/g, '\n'));
  for (const { words, start } of shape.above) {
    const above = quoted(words.replace(/[\s;,|]+/g, ' ').trim());
    notes.add('not kept', `What stands above the table is not kept: ${above}.`, atLine(lineOf(start)));
  }
  if (!shape.hasHeadings) {
    const words = [...shape.columns]
      .toSorted(([, [a = 0]], [, [b = 0]]) => a - b)
      .map(([column]) => quoted(column))
      .join(', ');
    notes.add(
      'approximated',
      `The table has no headings that are known; its columns are read as ${words}.`,
      atLine(line),
    );
    return { headings: [], line, columns: shape.columns, rows: found, delimiter: shape.delimiter };
  }
  const given = (first?.cells ?? []).map((heading) => heading.replace(/\s+/g, ' ').trim());
  const { headings, rows } = withEnds(given, found.slice(1), notes);
  const columns = new Map(columnsOf(headings));
  const effect = effectAmong(columns, headings, rows);
  if (effect !== undefined) {
    columns.set('effect', [effect]);
    const message = `No heading says what an arrow does; the column ${quoted(headings[effect] ?? '')} is read as it.`;
    notes.add('approximated', message, atLine(line));
  }
  return { headings, line, columns, rows, delimiter: shape.delimiter };
}

/** A leading apostrophe keeps a spreadsheet from running a cell as a formula; it is none of the name. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** The cell of a row under the heading of a column; empty where there is none. */
export type Cells = (column: Column) => string;

/** The cells of a row that stand under headings of a column. */
export function allCells({ columns }: TableFile, row: TableRow, column: Column): string[] {
  return (columns.get(column) ?? []).map((at) => (row.cells[at] ?? '').trim().replace(GUARDED, ''));
}

export const cellsOf =
  (file: TableFile, row: TableRow): Cells =>
  (column) =>
    allCells(file, row, column)[0] ?? '';
