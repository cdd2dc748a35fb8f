/** What a column may hold. */
export type Column =
  | 'source'
  | 'effect'
  | 'target'
  | 'sentence'
  | 'evidence'
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

/**
 * Headings by what their column holds, in lower case and without spaces, signs and accents: of SIGNOR, of Pathlight, of
 * Pathway Commons and STRING, of a hand in English, German, French or Spanish.
 */
const HEADINGS: Readonly<Record<Column, string>> = {
  source:
    'source entitya entity1 from sourcename sourcenode regulator subject cause nodea node1 sourcelabel genea gene1 proteina protein1 interactora participanta upstream sourcegene sourceprotein quelle ursache von origen fuente origine',
  target:
    'target entityb entity2 to targetname targetnode regulated object nodeb node2 targetlabel geneb gene2 proteinb protein2 interactorb participantb downstream targetgene targetprotein ziel zu cible destino diana',
  effect:
    'effect relation interaction interactiontype action predicate arrow relationship verb edgetype wirkung effekt interaktion beziehung effet efecto relacion',
  sentence: 'sentence quote text snippet supportingtext sentences satz zitat phrase frase oracion cita',
  evidence: 'evidence',
  reference:
    'reference references pmid pubmed pubmedid pubmedids doi dois citation ref paper papers pmids pmcid literatur referenz quellenangabe literaturangabe referencia',
  sourceType: 'typea sourcetype sourceclass',
  targetType: 'typeb targettype targetclass',
  sourceId: 'ida sourceid',
  targetId: 'idb targetid',
  sourceDatabase: 'databasea sourcedatabase',
  targetDatabase: 'databaseb targetdatabase',
  sourceCompartment: 'sourcecompartment compartmenta sourceplace',
  targetCompartment: 'targetcompartment compartmentb targetplace',
  mechanism: 'mechanism',
  taxon: 'taxid taxon species organism',
  stance: 'stance',
  seenIn: 'seenin',
  remark: 'remark note notes',
  kind: 'kind',
  guessed: 'guessed',
};

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].split(' ').map((heading) => [heading, column] as const),
  ),
);

/** What a heading says its column holds: "Source (gene)", "ENTITYA", "Ziel"; undefined for one that is not known. */
export function columnOf(heading: string): Column | undefined {
  const plain = (words: string): string =>
    words
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  return COLUMN_OF.get(plain(heading)) ?? COLUMN_OF.get(plain(heading.replace(/[([][^)\]]*[)\]]/g, '')));
}

/** What the columns of a table hold, each by its index. */
export type Columns = ReadonlyMap<Column, readonly number[]>;

/** What each column holds; of two headings that mean the same the first counts, and every one that names papers. */
export function columnsOf(headings: readonly string[]): Columns {
  const columns = new Map<Column, number[]>();
  headings.forEach((heading, at) => {
    const column = columnOf(heading);
    if (!column) return;
    const known = columns.get(column);
    if (!known) columns.set(column, [at]);
    else if (column === 'reference') known.push(at);
  });
  return columns;
}

/** The order in which a table without headings is read. */
export const USUAL_ORDER: Columns = new Map([
  ['source', [0]],
  ['effect', [1]],
  ['target', [2]],
  ['sentence', [3]],
  ['reference', [4]],
]);
