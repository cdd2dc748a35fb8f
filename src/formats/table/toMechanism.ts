import type { EdgeKind, Identifier, NodeKind } from '../../model/graph';
import { quoted } from '../../model/problemText';
import { guessedFrom, ownWord, parseStanding } from '../attributes';
import type { Draft, DraftEdge, DraftEvidence, DraftNode, DraftReference, ReadContext } from '../draft';
import { paperNumberIn } from '../locate';
import { atLine, FileProblem, type NoteText } from '../report';
import { edgeKindOf, isDrug, nodeKindOf } from '../relationWords';
import type { Column } from './columns';
import { dateInPlaceOfName } from './geneDates';
import { parseTable, type TableFile, type TableRow, type TableShape } from './parse';

/** Species of the taxa that tables of signalling name most. */
const SPECIES: ReadonlyMap<string, string> = new Map([
  ['9606', 'human'],
  ['10090', 'mouse'],
  ['10116', 'rat'],
]);

/** What stands where there is no reference. */
const NO_REFERENCE = /^(?:other|unknown|none|n\/?a|nan|null|-|\?)$/i;

/** A leading apostrophe keeps a spreadsheet from running a cell as a formula; it is none of the name. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

type Cells = (column: Column) => string;

function cellsOf({ columns }: TableFile, row: TableRow): Cells {
  return (column) => {
    const at = columns.get(column);
    return at === undefined ? '' : (row.cells[at] ?? '').trim().replace(GUARDED, '');
  };
}

interface NodeStore {
  /** The key of the node that a cell names; null where it names none. */
  keyOf(cells: Cells, side: 'source' | 'target', line: number): string | null;
  nodes(): readonly DraftNode[];
}

const NO_TYPE: NoteText = {
  one: 'A name has no class; drawn as a protein.',
  many: (count) => `${count} names have no class; drawn as proteins.`,
};

/** Makes a node of each name, once. The same name with another database entry is another node. */
function createNodes({ notes }: ReadContext): NodeStore {
  const byName = new Map<string, DraftNode[]>();
  const spellings = new Map<string, string>();
  const made = new Map<string, DraftNode>();

  const noteName = (name: string, line: number): void => {
    const date = dateInPlaceOfName(name);
    if (date) {
      const perhaps = date.perhaps === null ? '' : ` (perhaps ${date.perhaps})`;
      const message = `The name ${quoted(name)} looks like a date that a spreadsheet made of a gene name${perhaps}. It is kept as it is; correct it in the table.`;
      notes.add('doubtful', message, atLine(line));
    }
    const other = spellings.get(name.toLowerCase());
    if (other !== undefined && other !== name) {
      notes.add(
        'doubtful',
        `${quoted(other)} and ${quoted(name)} differ only in capitals; drawn as two things.`,
        atLine(line),
      );
    }
    spellings.set(name.toLowerCase(), other ?? name);
  };

  return {
    keyOf(cells, side, line) {
      const name = cells(side);
      if (name === '') return null;
      const category = cells(`${side}Type`);
      const id = cells(`${side}Id`);
      const database = cells(`${side}Database`).toLowerCase();
      const curie = id === '' ? '' : id.includes(':') || database === '' ? id : `${database}:${id}`;
      const namesakes = byName.get(name) ?? [];
      const known = namesakes.find(
        ({ identifiers: [first] }) => curie === '' || first === undefined || first.curie === curie,
      );
      const compartment = cells(`${side}Compartment`);
      const identifiers: Identifier[] = curie === '' ? [] : [{ curie, label: name }];
      if (known) {
        const kind: NodeKind | undefined = nodeKindOf(category);
        made.set(known.key, {
          ...known,
          ...(known.category === undefined && category !== '' && { category, kind: kind ?? known.kind }),
          ...(known.compartment === undefined && compartment !== '' && { compartment }),
          ...(known.identifiers.length === 0 && { identifiers }),
        });
        byName.set(
          name,
          namesakes.map(({ key }) => made.get(key)!),
        );
        return known.key;
      }
      noteName(name, line);
      if (namesakes.length > 0) {
        notes.add('doubtful', `The name ${quoted(name)} has two database entries; drawn as two things.`, atLine(line));
      }
      const kind = ownWord.nodeKind(category) ?? nodeKindOf(category);
      if (!kind && category !== '') {
        notes.add('approximated', `The class ${quoted(category)} is not known here; drawn as a protein.`, atLine(line));
      }
      const node: DraftNode = {
        key: namesakes.length === 0 ? name : `${name} (${curie})`,
        label: name,
        kind: kind ?? 'macromolecule',
        ...(isDrug(category) && { role: 'drug' as const }),
        ...(category !== '' && { category }),
        ...(compartment !== '' && { compartment }),
        identifiers,
        evidence: [],
      };
      made.set(node.key, node);
      byName.set(name, [...namesakes, node]);
      return node.key;
    },
    nodes: () => [...made.values()],
  };
}

const NO_PAPER: NoteText = {
  one: 'A row says only that its reference is another one; it counts as no paper.',
  many: (count) => `${count} rows say only that their reference is another one; they count as no papers.`,
};

/** The papers of a cell: several between semicolons, bars or spaces. Words that are no number are taken as a title. */
function referencesOf(cell: string, line: number, { notes }: ReadContext): DraftReference[] {
  if (cell === '') return [];
  const several = cell
    .split(/\s*[;|]\s*|\s*,\s*(?=(?:PMID|PMC|10\.|\d{5,9}\b))|\s+(?=(?:PMID:|\d{5,9}$))/i)
    .filter(Boolean);
  const numbers = several.map((words) => paperNumberIn(words));
  if (numbers.every((number) => number !== null)) return numbers;
  const whole = paperNumberIn(cell);
  if (whole) return [whole];
  if (NO_REFERENCE.test(cell)) notes.add('not kept', NO_PAPER, atLine(line));
  else {
    notes.add(
      'approximated',
      `The reference ${quoted(cell)} is no PubMed number and no DOI; kept as a title.`,
      atLine(line),
    );
    return [{ title: cell }];
  }
  return [];
}

function evidenceFrom(cells: Cells, row: TableRow, text: string, context: ReadContext): DraftEvidence[] {
  const sentence = cells('sentence');
  const references = referencesOf(cells('reference'), row.line, context);
  const taxon = cells('taxon');
  const species = SPECIES.get(taxon) ?? (/^-?\d+$/.test(taxon) ? '' : taxon);
  const found = sentence === '' ? -1 : text.indexOf(sentence, row.start);
  const remark = [cells('remark'), species && sentence ? `Species in the file: ${species}.` : '']
    .filter(Boolean)
    .join(' ');
  const common = {
    ...parseStanding(cells('stance')),
    seenIn: ownWord.seenIn(cells('seenIn')) ?? ('not stated' as const),
    ...(species && { species }),
    line: row.line,
    start: found < 0 ? row.start : found,
  };
  const note = remark === '' ? {} : { note: remark };
  if (sentence === '') return references.map((reference) => ({ ...common, reference }));
  if (references.length === 0) return [{ ...common, ...note, sentence }];
  // A sentence is from one paper; the others of its row are cited beside it.
  return references.map((reference, at) => ({ ...common, reference, ...(at === 0 && { sentence, ...note }) }));
}

const NO_EFFECT: NoteText = {
  one: 'A row does not say what its arrow does; drawn as an influence without a sign.',
  many: (count) => `${count} rows do not say what their arrows do; drawn as influences without a sign.`,
};
const HALF: NoteText = {
  one: 'A row names a target and no source; it is not drawn.',
  many: (count) => `${count} rows name a target and no source; they are not drawn.`,
};

function kindFrom(cells: Cells, line: number, { notes }: ReadContext): { kind: EdgeKind; sure: boolean } {
  const relation = cells('effect');
  const kind = ownWord.edgeKind(cells('kind')) ?? ownWord.edgeKind(relation) ?? edgeKindOf(relation);
  if (kind) return { kind, sure: true };
  const message =
    relation === '' ? NO_EFFECT : `The effect ${quoted(relation)} is drawn as an influence without a sign.`;
  notes.add('approximated', message, atLine(line));
  return { kind: 'modulation', sure: false };
}

/** Columns without a meaning here, with how many of their cells hold something. */
function noteUnread({ headings, columns, rows }: TableFile, { notes }: ReadContext): void {
  const read = new Set(columns.values());
  headings.forEach((heading, at) => {
    if (read.has(at)) return;
    const filled = rows.filter(({ cells }) => (cells[at] ?? '').trim() !== '').length;
    if (filled > 0)
      notes.add(
        'not kept',
        `The column ${quoted(heading)} is not kept (${filled} ${filled === 1 ? 'cell' : 'cells'}).`,
        atLine(1),
      );
  });
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
    if (source === null || target === null) {
      if (target !== null) context.notes.add('not kept', HALF, atLine(row.line));
      continue;
    }
    const { kind, sure } = kindFrom(cells, row.line, context);
    const [relation, mechanism] = [cells('effect'), cells('mechanism')];
    const guessed = cells('guessed');
    const key = JSON.stringify([source, target, kind, relation, mechanism, guessed]);
    const edge = edges.get(key) ?? {
      source,
      target,
      kind,
      ...(relation !== '' && { relation }),
      ...guessedFrom(guessed, sure ? '' : relation),
      ...(mechanism !== '' && { description: `Mechanism in the file: ${mechanism}.` }),
      evidence: [],
    };
    edge.evidence.push(...evidenceFrom(cells, row, text, context));
    edges.set(key, edge);
  }
  const made = nodes.nodes();
  if (made.length === 0)
    throw new FileProblem('the file', 'No row names a source and a target. Fill in those two columns.');
  const unclassed = made.filter(({ category }) => category === undefined).length;
  for (let at = 0; at < unclassed; at++) context.notes.add('approximated', NO_TYPE, 'the file');
  return {
    title: context.fileName.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' '),
    summary: '',
    nodes: made,
    edges: [...edges.values()],
    inventory: { rows: file.rows.length, columns: file.headings.length },
  };
}
