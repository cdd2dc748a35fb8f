import type { SeenIn, Stance } from '../../model/evidence';
import type { EdgeKind, MechanismNode, NodeKind } from '../../model/graph';
import type { Mechanism } from '../../model/mechanism';
import { itemPath, quoted } from '../../model/problemText';
import { lossesOf } from '../losses';
import type { ReportNote } from '../report';
import { type WriteResult, writtenEvidence } from '../writeContext';
import { NODE_CLASSES, PREDICATES } from './vocabulary';
import { counted } from '../../model/wording';

const CLASS_OF: Readonly<Record<NodeKind, string>> = {
  'simple chemical': 'ChemicalSubstance',
  macromolecule: 'Protein',
  complex: 'MacromolecularComplex',
  process: 'BiologicalProcess',
  phenotype: 'PhenotypicFeature',
  'perturbing agent': 'ChemicalSubstance',
};
const PREDICATE_OF: Readonly<Record<EdgeKind, string>> = {
  stimulation: 'positively regulates',
  inhibition: 'negatively regulates',
  'necessary stimulation': 'positively regulates',
  catalysis: 'regulates',
  production: 'produces',
  modulation: 'regulates',
  transport: 'increases transport of',
};
const SUPPORTS: Readonly<Record<Stance, string | null>> = {
  supports: 'SUPPORT',
  'partly supports': 'PARTIAL',
  contradicts: 'REFUTE',
  qualifies: null,
};
const SOURCES: Readonly<Record<SeenIn, string>> = {
  'human trial': 'HUMAN_CLINICAL',
  'meta-analysis': 'HUMAN_CLINICAL',
  'human imaging': 'HUMAN_CLINICAL',
  'human observation': 'HUMAN_CLINICAL',
  animals: 'MODEL_ORGANISM',
  cells: 'IN_VITRO',
  review: 'OTHER',
  news: 'OTHER',
  'not stated': 'OTHER',
};

const CURIE = /^[A-Za-z][\w.-]*:\S+$/;

/** Prefixes of databases as DrugMechDB spells them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['drugbank', 'DB'],
  ['uniprot', 'UniProt'],
  ['mesh', 'MESH'],
  ['reactome', 'REACT'],
]);

function curiesOf({ identifiers }: MechanismNode): string[] {
  return identifiers.map(({ curie }) => {
    const [, prefix = '', rest = ''] = /^([^:]*)(:.*)$/s.exec(curie) ?? [];
    return `${PREFIXES.get(prefix) ?? prefix}${rest}`;
  });
}

/** The id of a node: its first database entry, else one of its own. Each id once. */
function createCuries(nodes: readonly MechanismNode[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    nodes.map((node): [string, string] => {
      const known = curiesOf(node).find((curie) => CURIE.test(curie) && !taken.has(curie));
      const curie = known ?? `pathlight:${node.id}`;
      taken.add(curie);
      return [node.id, curie];
    }),
  );
}

function classOf(node: MechanismNode): string {
  const { category, kind, voice } = node;
  if (category !== undefined && NODE_CLASSES.has(category)) return category;
  if (voice === 'drug' && (kind === 'simple chemical' || kind === 'perturbing agent')) return 'Drug';
  return kind === 'phenotype' && idWith(node, 'MESH:') !== undefined ? 'Disease' : CLASS_OF[kind];
}

/** The node that the path begins with, and the one that it ends with: what DrugMechDB must have. */
function endsOf({ nodes, edges }: Mechanism): { drug: MechanismNode | undefined; disease: MechanismNode | undefined } {
  const drugs = nodes.filter((node) => classOf(node) === 'Drug');
  const diseases = nodes.filter((node) => classOf(node) === 'Disease');
  const ledTo = new Set<string>(edges.map(({ target }) => target));
  const leading = new Set<string>(edges.map(({ source }) => source));
  return {
    drug: drugs.find(({ id }) => !ledTo.has(id)) ?? drugs[0],
    disease: diseases.find(({ id }) => !leading.has(id)) ?? diseases[0],
  };
}

function idWith(node: MechanismNode, prefix: string): string | undefined {
  return curiesOf(node).find((curie) => curie.startsWith(prefix));
}

/**
 * A mechanism as a path of DrugMechDB, valid by its schema. Refused where the schema needs what is not there: a drug, a
 * disease with a MeSH number, two nodes and a link.
 */
export async function writeDrugMechDb(mechanism: Mechanism): Promise<WriteResult> {
  const { nodes, edges, documents, summary } = mechanism;
  const { drug, disease } = endsOf(mechanism);
  const mesh = disease && idWith(disease, 'MESH:');
  const needs: readonly (readonly [boolean, string, string])[] = [
    [nodes.length >= 2 && edges.length >= 1, 'nodes', 'DrugMechDB needs two nodes and a link between them.'],
    [
      drug !== undefined,
      'nodes',
      'DrugMechDB needs a drug: a small molecule, or an agent from outside, with the colour of a drug.',
    ],
    [
      disease !== undefined,
      'nodes',
      'DrugMechDB needs a disease: give an outcome its MeSH number, such as “MESH:D003865”.',
    ],
    [
      disease === undefined || mesh !== undefined,
      disease ? itemPath('nodes', disease.id) : 'nodes',
      'DrugMechDB needs the MeSH number of the disease: add an identifier such as “MESH:D003865”.',
    ],
  ];
  const problems = needs.flatMap(([met, path, message]) => (met ? [] : [{ path, message }]));
  if (!drug || !disease || !mesh || problems.length > 0) return { ok: false, problems };

  const curies = createCuries(nodes);
  const drugBank = idWith(drug, 'DB:');
  const drugMesh = idWith(drug, 'MESH:');
  const notes: ReportNote[] = [];
  const note = (message: string): void => void notes.push({ kind: 'approximated', message, count: 1, places: [] });
  let withoutPaper = 0;
  const links = edges.map(({ source, target, kind, relation, evidence }) => {
    const known = relation !== undefined && PREDICATES.has(relation);
    if (!known) note(`${quoted(relation ?? kind)} written as ${quoted(PREDICATE_OF[kind])}.`);
    const items = writtenEvidence(mechanism, evidence).flatMap(({ sentence, reference, evidence: item, quote }) => {
      const supports = SUPPORTS[item.stance];
      if (sentence === '' || !reference?.PMID || supports === null || !quote) {
        withoutPaper += 1;
        return [];
      }
      return [
        {
          reference: `PMID:${reference.PMID}`,
          snippet: sentence,
          supports,
          evidence_source: SOURCES[quote.seenIn],
          ...(quote.note && { explanation: quote.note }),
        },
      ];
    });
    return {
      key: known ? relation : PREDICATE_OF[kind],
      source: curies.get(source),
      target: curies.get(target),
      ...(items.length > 0 && { evidence: items }),
    };
  });
  if (withoutPaper > 0) {
    const message = `${withoutPaper} items of evidence without a sentence and a PubMed number not kept.`;
    notes.push({ kind: 'not kept', message, count: withoutPaper, places: [] });
  }
  const unsaid = (count: number, one: string, many: string, which: string): void => {
    if (count === 0) return;
    const message = `${counted(count, one, many)} not kept: the ${which} does not say it.`;
    notes.push({ kind: 'not kept', message, count, places: [] });
  };
  unsaid(
    nodes.filter((node) => NODE_CLASSES.get(classOf(node)) !== node.kind).length,
    'kind of a node',
    'kinds of nodes',
    'class',
  );
  unsaid(
    edges.filter(
      ({ kind, relation }) => (PREDICATES.get(relation ?? '') ?? PREDICATES.get(PREDICATE_OF[kind])) !== kind,
    ).length,
    'kind of an arrow',
    'kinds of arrows',
    'predicate',
  );
  const guessedArrows = edges.filter(({ guessed }) => guessed !== undefined);
  if (guessedArrows.length > 0) note(`${counted(guessedArrows.length, 'guessed arrow')} named in the comment alone.`);
  const nameOf = new Map<string, string>(nodes.map(({ id, name }) => [id, name]));
  const guessedWords = guessedArrows.map(({ source, target }) => `${nameOf.get(source)} → ${nameOf.get(target)}`);
  const comment = [summary, guessedWords.length > 0 ? `Guessed on request: ${guessedWords.join('; ')}.` : '']
    .filter(Boolean)
    .join(' ');
  const references = documents.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const path = {
    directed: true,
    multigraph: true,
    graph: {
      _id: `${(drugBank ?? drugMesh ?? curies.get(drug.id)!).replace(/^DB:/, '').replaceAll(':', '_')}_${mesh.replaceAll(':', '_')}_1`,
      drug: drug.name,
      ...(drugMesh && { drug_mesh: drugMesh }),
      ...(drugBank && { drugbank: drugBank }),
      disease: disease.name,
      disease_mesh: mesh,
    },
    nodes: nodes.map((node) => {
      const others = curiesOf(node).filter((curie) => curie !== curies.get(node.id));
      return {
        id: curies.get(node.id),
        name: node.name,
        label: classOf(node),
        ...(others.length > 0 && node !== drug && { alt_ids: others }),
      };
    }),
    links,
    ...(references.length > 0 && { references }),
    ...(comment && { comment }),
  };
  const { stringify } = await import('yaml');
  const text = stringify(path, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
  const kept = new Set(['furtherIdentifiers', 'quotes', 'papers', 'identifiers', 'kinds', 'claims'] as const);
  return { ok: true, text, notes: [...notes, ...lossesOf(mechanism, kept)] };
}
