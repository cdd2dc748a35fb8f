import type { Compartment } from '../../model/graph';

/** The body a compartment is drawn as. `space` has none: it is what lies around and between the cells. */
export type BodyKind =
  | 'cell'
  | 'neuron'
  | 'terminal'
  | 'muscle'
  | 'cytosol'
  | 'membrane'
  | 'nucleus'
  | 'mitochondrion'
  | 'reticulum'
  | 'golgi'
  | 'vesicle'
  | 'space'
  | 'outcome';

interface KindRule {
  kind: BodyKind;
  words: RegExp;
  /** Terms of the Gene Ontology's cellular components. */
  terms?: readonly string[];
}

/** First match wins, so the particular stands before the general: "nucleus of the muscle fibre" is a nucleus. */
const RULES: readonly KindRule[] = [
  {
    kind: 'space',
    words: /extra-?cellular|\bcleft\b|interstiti|\bserum\b|blood ?stream|circulation|\blumen\b|\boutside\b|periplasm/i,
    terms: ['GO:0005576', 'GO:0005615', 'GO:0043083', 'GO:0072562'],
  },
  {
    kind: 'outcome',
    words:
      /behaviou?r|\borganism|\bwhole (body|animal)|\bpatients?\b|\bclinical|symptom|\btissues?\b|\borgans?\b|\bdisease|\bphenotype|\boutcomes?\b|nucleus accumbens|\braphe\b|\bbrain\b|\bcircuits?\b|systemic/i,
  },
  {
    kind: 'vesicle',
    words: /vesicle|endosom|lysosom|peroxisom|phagosom|autophagosom|\bgranules?\b|\bvacuole/i,
    terms: ['GO:0031982', 'GO:0008021', 'GO:0005768', 'GO:0005764', 'GO:0005777', 'GO:0005773', 'GO:0030141'],
  },
  {
    kind: 'nucleus',
    words: /\bnucle(us|ar|oplasm|i)\b|chromatin|chromosom|\bnucleolus\b/i,
    terms: ['GO:0005634', 'GO:0005654', 'GO:0005730', 'GO:0031965', 'GO:0000785'],
  },
  {
    kind: 'mitochondrion',
    words: /mitochondri|\bchloroplast|\bplastid/i,
    terms: ['GO:0005739', 'GO:0005743', 'GO:0005741', 'GO:0005759', 'GO:0009507'],
  },
  {
    kind: 'reticulum',
    words: /reticulum|\bER\b|microsom/,
    terms: ['GO:0005783', 'GO:0016529', 'GO:0005789'],
  },
  { kind: 'golgi', words: /golgi/i, terms: ['GO:0005794', 'GO:0000139'] },
  {
    kind: 'membrane',
    words: /membrane|sarcolemma|lipid raft|cell surface|\bcell wall\b|\bend-?plate\b|post-?synaptic density/i,
    terms: ['GO:0005886', 'GO:0016020', 'GO:0009986', 'GO:0042383', 'GO:0014069'],
  },
  {
    kind: 'terminal',
    words: /terminal|bouton|pre-?synap|\baxon\b/i,
    terms: ['GO:0043195', 'GO:0098793', 'GO:0043679', 'GO:0030424'],
  },
  {
    kind: 'muscle',
    words: /muscle|myo(cyte|fib|tube)|sarcomere|cardiomyocyte|\bfibre\b|\bfiber\b/i,
    terms: ['GO:0043292', 'GO:0030017'],
  },
  {
    kind: 'neuron',
    words: /neuron|dendrit|\bspine\b|\bsoma\b|post-?synap|\bnerve\b|astrocyte|glia/i,
    terms: ['GO:0043197', 'GO:0030425', 'GO:0043025', 'GO:0098794', 'GO:0036477'],
  },
  {
    kind: 'cytosol',
    words: /cytoplasm|cytosol|intra-?cellular|sarcoplasm|axoplasm/i,
    terms: ['GO:0005737', 'GO:0005829', 'GO:0005622'],
  },
  { kind: 'cell', words: /\bcells?\b|cytes?\b|blasts?\b|phages?\b/i },
  { kind: 'space', words: /\bblood\b|\bplasma\b|\bfluid\b|\bmedium\b|\bgut\b|\blymph\b/i },
];

/** What a compartment is drawn as, by its identifiers where they say it and else by the words of its label. */
export function bodyKindOf({ label, identifiers = [] }: Compartment): BodyKind {
  const curies = new Set(identifiers.map(({ curie }) => curie.toUpperCase()));
  const byTerm = RULES.find(({ terms }) => terms?.some((term) => curies.has(term)));
  return (byTerm ?? RULES.find(({ words }) => words.test(label)))?.kind ?? 'cell';
}

/** Whether its things sit in the membrane rather than within: "nuclear envelope", "mitochondrial membrane". */
export function isMembrane({ label }: Compartment): boolean {
  return /membrane|envelope|sarcolemma|cell surface/i.test(label);
}

const ORGANELLES: ReadonlySet<BodyKind> = new Set(['nucleus', 'mitochondrion', 'reticulum', 'golgi', 'vesicle']);

/** Whether a body of this kind lies within a cell. */
export function isOrganelle(kind: BodyKind): boolean {
  return ORGANELLES.has(kind);
}
