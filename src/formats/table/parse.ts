import { quoted } from '../../model/problemText';
import { createLineFinder } from '../locate';
import { atLine, FileProblem, type NoteList } from '../report';
import { edgeKindOf } from '../relationWords';
import { type Column, columnsOf, USUAL_ORDER } from './columns';

export interface TableRow {
  cells: readonly string[];
  line: number;
  /** Where the row begins in the text. */
  start: number;
}

export interface TableFile {
  headings: readonly string[];
  columns: ReadonlyMap<Column, number>;
  rows: readonly TableRow[];
  delimiter: string;
}

/** How a table is written. */
export interface TableShape {
  delimiter: string;
  columns: ReadonlyMap<Column, number>;
  hasHeadings: boolean;
  /** The length of a first line such as `sep=;`. */
  skipped: number;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const SEP = /^\s*"?sep=(.)"?[^\n]*\n/i;

/** The cells of a line without line breaks in its quotes. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let [cell, quote] = ['', false];
  for (const char of line) {
    if (char === '"') quote = !quote;
    else if (char === delimiter && !quote) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** How a table is written: by its headings, or by words for what an arrow does; null where it is no table. */
export function shapeOf(text: string): TableShape | null {
  const sep = SEP.exec(text.slice(0, 200));
  const skipped = sep?.[0].length ?? 0;
  const lines = text
    .slice(skipped, skipped + 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const candidates = sep?.[1] ? [sep[1]] : DELIMITERS;
  let best: TableShape | null = null;
  for (const delimiter of candidates) {
    const columns = columnsOf(cellsOf(lines[0] ?? '', delimiter));
    if (!columns.has('source') || !columns.has('target')) continue;
    if (!best || columns.size > best.columns.size) best = { delimiter, columns, hasHeadings: true, skipped };
  }
  if (best) return best;
  for (const delimiter of candidates) {
    const rows = lines.slice(0, 20).map((line) => cellsOf(line, delimiter));
    const known = rows.filter((cells) => cells.length >= 3 && edgeKindOf(cells[1] ?? '') !== undefined).length;
    if (known > 0 && known >= rows.length * 0.6 && (delimiter !== '\t' || rows.some((cells) => cells.length > 3))) {
      return { delimiter, columns: USUAL_ORDER, hasHeadings: false, skipped };
    }
  }
  return null;
}

/** The rows of a table with the line on which each begins. */
export async function parseTable(text: string, shape: TableShape, notes: NoteList): Promise<TableFile> {
  const { default: Papa } = await import('papaparse');
  const { delimiter, skipped } = shape;
  const lineOf = createLineFinder(text.replace(/\r(?!\n)/g, '\n'));
  const rows: TableRow[] = [];
  let start = skipped;
  let broken: { line: number; row: number } | undefined;
  const body = text.slice(skipped);
  Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    step({ data, errors, meta }, parser) {
      const line = lineOf(start);
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        broken = { line, row: rows.length };
        parser.abort();
        return;
      }
      if (errors.some(({ code }) => code === 'InvalidQuotes')) {
        notes.add(
          'doubtful',
          'A quotation mark stands in the middle of a cell; double it, or enclose the cell.',
          atLine(line),
        );
      }
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line, start });
      start = skipped + meta.cursor;
    },
  });
  if (broken) {
    throw new FileProblem(
      atLine(broken.line),
      'A quotation mark opens a cell here and is never closed. Add the closing one.',
    );
  }
  const [first] = rows;
  const headings = shape.hasHeadings && first ? first.cells : [];
  if (!shape.hasHeadings) {
    const words = ['source', 'effect', 'target', 'sentence', 'reference'].map(quoted).join(', ');
    notes.add('approximated', `The table has no headings; its columns are read as ${words}.`, atLine(first?.line ?? 1));
  }
  const columns = first && shape.hasHeadings ? columnsOf(first.cells) : shape.columns;
  return { headings, columns, rows: shape.hasHeadings ? rows.slice(1) : rows, delimiter };
}
