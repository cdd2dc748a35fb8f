import type { EdgeKind } from '../../model/graph';
import { quoted } from '../../model/problemText';
import { guessedFrom, ownWord } from '../attributes';
import type { Draft, DraftEdge, DraftEvidence, ReadContext } from '../draft';
import { besideOf, doubtWords, readRelation } from '../relationWords';
import { atLine, FileProblem, type NoteText } from '../report';
import { allCells, type Cells, cellsOf, parseTable, type TableFile } from './parse';
import type { TableShape } from './shape';
import { evidenceFrom } from './tableEvidence';
import { createNodes } from './tableNodes';

const NO_TYPE: NoteText = {
  one: 'A name has no class; drawn as a protein.',
  many: (count) => `${count} names have no class; drawn as proteins.`,
};

const NO_EFFECT: NoteText = {
  one: 'A row does not say what its arrow does; drawn as an influence without a sign.',
  many: (count) => `${count} rows do not say what their arrows do; drawn as influences without a sign.`,
};
const NO_SOURCE: NoteText = {
  one: 'A row names a target and no source; it is not drawn. Of merged cells only the first row has the name.',
  many: (count) =>
    `${count} rows name a target and no source; they are not drawn. Of merged cells only the first row has the name.`,
};
const NO_TARGET: NoteText = {
  one: 'A row names a source and no target; its name is kept, and what it says of an arrow is not.',
  many: (count) =>
    `${count} rows name a source and no target; their names are kept, and what they say of arrows is not.`,
};
const NUMBERED: NoteText =
  'All names are numbers; what they stand for is perhaps in another table. Put the names in place of the numbers.';
const BEYOND: NoteText = {
  one: 'A row has more cells than there are headings; those are not kept.',
  many: (count) => `${count} rows have more cells than there are headings; those are not kept.`,
};

const isTrue = (cell: string): boolean => /^(?:true|yes|1)$/i.test(cell);

/** What an arrow does, in a word; OmniPath says it in two columns of true and false. */
function effectOf(cells: Cells): string {
  const [stimulates, inhibits] = [isTrue(cells('isStimulation')), isTrue(cells('isInhibition'))];
  if (cells('effect') !== '' || (!stimulates && !inhibits)) return cells('effect');
  return stimulates && inhibits ? 'stimulation or inhibition' : stimulates ? 'stimulation' : 'inhibition';
}

function kindFrom(cells: Cells, line: number, { notes }: ReadContext): EdgeKind {
  const relation = effectOf(cells);
  const own = ownWord.edgeKind(cells('kind'));
  if (own) return own;
  const { kind, doubt } = readRelation(relation);
  if (relation === '') notes.add('approximated', NO_EFFECT, atLine(line));
  else if (doubt) notes.add('approximated', doubtWords(`The effect ${quoted(relation)}`, doubt), atLine(line));
  return kind;
}

/** Columns without a meaning here, with how many of their cells hold something. */
function noteUnread({ headings, line, columns, rows }: TableFile, { notes }: ReadContext): void {
  const read = new Set([...columns.values()].flat());
  headings.forEach((heading, at) => {
    if (read.has(at)) return;
    const filled = rows.filter(({ cells }) => (cells[at] ?? '').trim() !== '').length;
    if (filled > 0)
      notes.add(
        'not kept',
        `The column ${quoted(heading)} is not kept (${filled} ${filled === 1 ? 'cell' : 'cells'}).`,
        atLine(line),
      );
  });
  const width = headings.length || Math.max(...[...read].map((at) => at + 1));
  for (const row of rows)
    if (row.cells.slice(width).some((cell) => cell.trim() !== '')) notes.add('not kept', BEYOND, atLine(row.line));
}

/** A table with a row for each finding as a graph: rows with the same ends and effect are one arrow. */
export async function readTable(text: string, shape: TableShape, context: ReadContext): Promise<Draft> {
  const file = await parseTable(text, shape, context.notes);
  if (file.rows.length === 0)
    throw new FileProblem('the file', 'The table has headings and no rows. Add a row for each arrow.');
  noteUnread(file, context);
  const nodes = createNodes(context);
  const edges = new Map<string, DraftEdge & { evidence: DraftEvidence[] }>();
  for (const row of file.rows) {
    const cells = cellsOf(file, row);
    const source = nodes.keyOf(cells, 'source', row.line);
    const target = nodes.keyOf(cells, 'target', row.line);
    const [relation, mechanism, guessed] = [effectOf(cells), cells('mechanism'), cells('guessed')];
    if (source === null || target === null) {
      if (target !== null) context.notes.add('not kept', NO_SOURCE, atLine(row.line));
      else if (
        source !== null &&
        [relation, cells('sentence'), ...allCells(file, row, 'reference')].some((cell) => cell !== '')
      )
        context.notes.add('not kept', NO_TARGET, atLine(row.line));
      continue;
    }
    const kind = kindFrom(cells, row.line, context);
    const key = JSON.stringify([source, target, kind, relation.toLowerCase(), mechanism, guessed]);
    const edge = edges.get(key) ?? {
      source,
      target,
      kind,
      ...(relation !== '' && { relation }),
      ...guessedFrom(guessed, besideOf(kind, relation)),
      ...(mechanism !== '' && { description: `Mechanism in the file: ${mechanism}.` }),
      evidence: [],
    };
    edge.evidence.push(...evidenceFrom(file, row, text, context));
    edges.set(key, edge);
  }
  const made = nodes.nodes();
  if (made.length > 0 && made.every(({ label }) => /^\d+$/.test(label)))
    context.notes.add('doubtful', NUMBERED, 'the file');
  if (made.length === 0)
    throw new FileProblem('the file', 'No row names a source and a target. Fill in those two columns.');
  for (let at = 0; at < nodes.unclassed(); at++) context.notes.add('approximated', NO_TYPE, 'the file');
  return {
    title: context.fileName.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' '),
    summary: '',
    nodes: made,
    edges: [...edges.values()],
    inventory: { rows: file.rows.length, columns: file.headings.length },
  };
}
