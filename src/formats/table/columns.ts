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
  | 'isStimulation'
  | 'isInhibition'
  | 'edgeName'
  | 'guessed';

/**
 * Headings by what their column holds, in lower case and without spaces, signs and accents: of SIGNOR, of Pathlight, of
 * Pathway Commons and STRING, of a hand in English, German, French or Spanish.
 */
const HEADINGS: Readonly<Record<Column, string>> = {
  source:
    'source entitya entity1 from sourcename sourcenode regulator subject cause nodea node1 sourcelabel genea gene1 proteina protein1 interactora officialsymbolinteractora participanta upstream sourcegene sourceprotein quelle ursache von origen fuente origine',
  target:
    'target entityb entity2 to targetname targetnode regulated object nodeb node2 targetlabel geneb gene2 proteinb protein2 interactorb officialsymbolinteractorb participantb downstream targetgene targetprotein ziel zu cible destino diana',
  effect:
    'effect relation interaction interactiontype interactiontypes action mode modeofregulation predicate arrow relationship verb edgetype wirkung effekt interaktion beziehung effet efecto relacion',
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
  isStimulation: 'isstimulation',
  isInhibition: 'isinhibition',
  edgeName: 'name sharedname',
  guessed: 'guessed',
};

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].split(' ').map((heading) => [heading, column] as const),
  ),
);

const plainHeading = (words: string): string =>
  words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** What a heading says its column holds: "Source (gene)", "ENTITYA", "Ziel"; undefined for one that is not known. */
export function columnOf(heading: string): Column | undefined {
  return COLUMN_OF.get(plainHeading(heading)) ?? COLUMN_OF.get(plainHeading(heading.replace(/[([][^)\]]*[)\]]/g, '')));
}

/** What the columns of a table hold, each by its index. */
export type Columns = ReadonlyMap<Column, readonly number[]>;

/** Headings that name a source or a target where no other does, in the order in which they are taken. */
const PERHAPS = {
  source: [
    'drug',
    'drugname',
    'compound',
    'ligand',
    'tf',
    'transcriptionfactor',
    'kinase',
    'gene',
    'genename',
    'protein',
  ],
  target: ['gene', 'genename', 'protein', 'substrate', 'receptor', 'disease', 'indication', 'phenotype'],
} as const;

/** The source and the target by headings such as "drug" and "gene"; OmniPath has names beside the entries of its databases. */
function withPerhaps(headings: readonly string[], columns: Map<Column, number[]>): void {
  const plain = headings.map((heading) => plainHeading(heading));
  const symbols = ['sourcegenesymbol', 'targetgenesymbol'].map((name) => plain.indexOf(name));
  const [a = -1, b = -1] = symbols;
  if (a >= 0 && b >= 0) {
    for (const side of ['source', 'target'] as const) {
      const own = columns.get(side);
      if (own && !columns.has(`${side}Id`)) columns.set(`${side}Id`, own);
      columns.set(side, [side === 'source' ? a : b]);
    }
  }
  for (const side of ['source', 'target'] as const) {
    if (columns.has(side)) continue;
    const taken = [...columns.values()].flat();
    const at = PERHAPS[side].map((name) => plain.indexOf(name)).find((index) => index >= 0 && !taken.includes(index));
    if (at !== undefined) columns.set(side, [at]);
  }
}

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
  withPerhaps(headings, columns);
  // Cytoscape names an edge "A (inhibits) B" and gives its ends no columns of their own.
  const hasEnds = columns.has('source') && columns.has('target');
  if (hasEnds || !columns.has('effect')) columns.delete('edgeName');
  return columns;
}
