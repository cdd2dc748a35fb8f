import { quoted } from '../../model/problemText';
import { readSeenIn, readStanding } from '../attributes';
import type { DraftEvidence, DraftReference, ReadContext } from '../draft';
import { papersIn, readPapers } from '../papers';
import { atLine, type NoteText } from '../report';
import { allCells, cellsOf, type TableFile, type TableRow } from './parse';

/** Species of the taxa that tables of signalling name most. */
const SPECIES: ReadonlyMap<string, string> = new Map([
  ['9606', 'human'],
  ['10090', 'mouse'],
  ['10116', 'rat'],
]);

/** The papers of a row. A PubMed number and a DOI in columns of their own are those of one paper. */
function referencesOf(columns: readonly string[], place: string, { notes }: ReadContext): DraftReference[] {
  const found = columns.map((cell) => readPapers(cell, place, notes)).filter(({ length }) => length > 0);
  const [first, ...others] = found;
  if (!first) return [];
  const numbers = found.flat();
  const names = numbers.flatMap((reference) => Object.keys(reference));
  if (others.length > 0 && found.every(({ length }) => length === 1) && new Set(names).size === names.length)
    return [Object.assign({}, ...numbers) as DraftReference];
  return numbers.filter(
    (one, at) => numbers.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
  );
}

const GRADE_ALONE: NoteText = {
  one: 'A row says how a finding stands and has no sentence and no paper; that is not kept.',
  many: (count) => `${count} rows say how a finding stands and have no sentence and no paper; that is not kept.`,
};

/** What a column "evidence" may hold: a sentence, a paper, or a word such as "strong" or "ECO:0000314". */
function evidenceCell(words: string): { sentence: string; paper: string; grade: string } {
  const isSentence = /\S\s+\S+\s+\S/.test(words) || words.length > 40;
  const { numbers, rest } = papersIn(words);
  if (numbers.length > 0 && rest === '') return { sentence: '', paper: words, grade: '' };
  return { sentence: isSentence ? words : '', paper: '', grade: isSentence ? '' : words };
}

const REMARK_ALONE: NoteText = {
  one: 'A row has a remark and no sentence to which it belongs; it is not kept.',
  many: (count) => `${count} rows have a remark and no sentence to which it belongs; those are not kept.`,
};
const noTaxon = (taxon: string): NoteText => ({
  one: `The taxon ${quoted(taxon)} has no name here; it is not kept.`,
  many: (count) => `The taxon ${quoted(taxon)} has no name here; it is not kept (${count} rows).`,
});

/** The findings of a row: its sentence from its first paper, and its further papers. */
export function evidenceFrom(file: TableFile, row: TableRow, text: string, context: ReadContext): DraftEvidence[] {
  const { notes } = context;
  const cells = cellsOf(file, row);
  const place = atLine(row.line);
  const beside = evidenceCell(cells('evidence'));
  const sentence = cells('sentence') || beside.sentence;
  const grade = cells('sentence') === '' ? beside.grade : cells('evidence');
  // OmniPath names before each PubMed number the database that cites it.
  const isOmniPath = file.columns.has('isStimulation');
  const cited = allCells(file, row, 'reference').map((cell) =>
    isOmniPath ? cell.replace(/[A-Za-z][\w-]*:(?=\d{5,9}\b)/g, '') : cell,
  );
  const references = referencesOf([...cited, beside.paper], place, context);
  const taxon = cells('taxon').replace(/\.0$/, '');
  const species = SPECIES.get(taxon) ?? (/^-?\d+(?:[;,|]\s*\d+)*$/.test(taxon) ? '' : taxon);
  if (taxon !== '' && taxon !== '-1' && species === '') notes.add('not kept', noTaxon(taxon), place);
  const standing = readStanding(cells('stance'), place, notes);
  const seenIn = readSeenIn(cells('seenIn'), place, notes);
  if (sentence === '' && references.length === 0) {
    if (cells('stance') + cells('seenIn') + cells('remark') + grade !== '') notes.add('not kept', GRADE_ALONE, place);
    return [];
  }
  if (!standing) return [];
  const remark = [
    cells('remark'),
    grade && `Evidence in the file: ${grade}.`,
    species && sentence && `Species in the file: ${species}.`,
  ]
    .filter(Boolean)
    .join(' ');
  const found = sentence === '' ? -1 : text.indexOf(sentence, row.start);
  const common = {
    ...standing,
    seenIn,
    ...(species && { species }),
    line: row.line,
    start: found < 0 ? row.start : found,
  };
  const note = remark === '' ? {} : { note: remark };
  if (sentence === '') {
    if (cells('remark') + grade !== '') notes.add('not kept', REMARK_ALONE, place);
    return references.map((reference) => ({ ...common, reference }));
  }
  if (references.length === 0) return [{ ...common, ...note, sentence }];
  // A sentence is from one paper; the others of its row are cited beside it.
  return references.map((reference, at) => ({ ...common, reference, ...(at === 0 && { sentence, ...note }) }));
}
