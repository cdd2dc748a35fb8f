/** What a column may hold. */
export type Column =
  | 'source'
  | 'effect'
  | 'target'
  | 'sentence'
  | 'reference'
  | 'sourceType'
  | 'targetType'
  | 'sourceId'
  | 'targetId'
  | 'sourceDatabase'
  | 'targetDatabase'
  | 'sourceCompartment'
  | 'targetCompartment'
  | 'mechanism'
  | 'taxon'
  | 'stance'
  | 'seenIn'
  | 'remark'
  | 'kind'
  | 'guessed';

/** Headings by what their column holds, in lower case and without spaces and signs: of SIGNOR, of Pathlight, of a hand. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  source: [
    'source',
    'entitya',
    'from',
    'sourcename',
    'sourcenode',
    'regulator',
    'subject',
    'cause',
    'nodea',
    'sourcelabel',
  ],
  target: ['target', 'entityb', 'to', 'targetname', 'targetnode', 'regulated', 'object', 'nodeb', 'targetlabel'],
  effect: [
    'effect',
    'relation',
    'interaction',
    'interactiontype',
    'action',
    'predicate',
    'arrow',
    'relationship',
    'verb',
  ],
  sentence: ['sentence', 'quote', 'text', 'evidence', 'snippet', 'supportingtext', 'sentences'],
  reference: ['reference', 'references', 'pmid', 'pubmed', 'pubmedid', 'doi', 'citation', 'ref', 'paper', 'pmids'],
  sourceType: ['typea', 'sourcetype', 'sourceclass'],
  targetType: ['typeb', 'targettype', 'targetclass'],
  sourceId: ['ida', 'sourceid'],
  targetId: ['idb', 'targetid'],
  sourceDatabase: ['databasea', 'sourcedatabase'],
  targetDatabase: ['databaseb', 'targetdatabase'],
  sourceCompartment: ['sourcecompartment', 'compartmenta', 'sourceplace'],
  targetCompartment: ['targetcompartment', 'compartmentb', 'targetplace'],
  mechanism: ['mechanism'],
  taxon: ['taxid', 'taxon', 'species', 'organism'],
  stance: ['stance'],
  seenIn: ['seenin'],
  remark: ['remark', 'note', 'notes'],
  kind: ['kind'],
  guessed: ['guessed'],
};

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].map((heading) => [heading, column] as const),
  ),
);

/** What each column holds, by its index; the first of two headings that mean the same counts. */
export function columnsOf(headings: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  headings.forEach((heading, at) => {
    const column = COLUMN_OF.get(heading.toLowerCase().replace(/[^a-z]/g, ''));
    if (column && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

/** The order in which a table without headings is read. */
export const USUAL_ORDER: ReadonlyMap<Column, number> = new Map([
  ['source', 0],
  ['effect', 1],
  ['target', 2],
  ['sentence', 3],
  ['reference', 4],
]);
