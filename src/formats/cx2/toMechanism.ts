import { quoted } from '../../model/problemText';
import { guessedFrom, ownWord, parseStanding } from '../attributes';
import type { Draft, DraftEdge, DraftEvidence, DraftNode, ReadContext } from '../draft';
import { createSentenceFinder, paperNumberIn } from '../locate';
import { edgeKindOf, isDrug, nodeKindOf } from '../relationWords';
import { type Cx2Edge, type Cx2File, type Cx2Node, type Cx2Value, parseCx2 } from './parse';

/** Attributes by what they hold, in the spellings that NDEx, Cytoscape and Pathlight use; compared in lower case. */
const NAMES = ['name', 'label', 'shared name', 'n'];
const INTERACTIONS = ['interaction', 'shared interaction', 'relation', 'i'];
const TYPES = ['type', 'category', 'node type'];
const IDENTIFIERS = ['represents', 'r', 'identifier', 'member', 'alias'];
const SENTENCES = ['sentence', 'quote', 'supporting text', 'snippet', 'evidence text'];
const REFERENCES = [
  'reference',
  'references',
  'pmid',
  'pubmed',
  'pmids',
  'citation',
  'citations',
  'doi',
  'publication',
];
const OWN = ['kind', 'role', 'compartment', 'location', 'description', 'stance', 'seen in', 'remark', 'guessed'];
const KNOWN = new Set([...NAMES, ...INTERACTIONS, ...TYPES, ...IDENTIFIERS, ...SENTENCES, ...REFERENCES, ...OWN]);

/** The attributes of one thing by their names in lower case. */
function createLookup(attributes: ReadonlyMap<string, Cx2Value>) {
  const byName = new Map([...attributes].map(([name, value]) => [name.toLowerCase(), value]));
  const list = (names: readonly string[]): readonly string[] => {
    for (const name of names) {
      const value = byName.get(name);
      if (value === undefined) continue;
      const all = typeof value === 'string' ? [value] : value;
      if (all.some((item) => item.trim() !== '')) return all;
    }
    return [];
  };
  return { list, text: (...names: string[]): string => list(names)[0]?.trim() ?? '' };
}

type SentenceFinder = ReturnType<typeof createSentenceFinder>;

function evidenceOf(edge: Cx2Edge, { notes }: ReadContext, find: SentenceFinder): DraftEvidence[] {
  const { list } = createLookup(edge.attributes);
  const [sentences, references] = [list(SENTENCES), list(REFERENCES)];
  // As many of each: the first sentence is from the first paper. Else one sentence rests on all the papers.
  const paired = sentences.length === references.length && sentences.length > 0;
  const count = paired ? sentences.length : Math.max(sentences.length, references.length);
  const [stances, grounds, remarks] = [list(['stance']), list(['seen in']), list(['remark'])];
  return Array.from({ length: count }, (_, at): DraftEvidence[] => {
    const sentence = sentences[at] ?? '';
    const words = references[at] ?? '';
    const title = words.trim();
    const number = paperNumberIn(words) ?? (title === '' ? null : { title });
    if (number && 'title' in number) {
      const message = `The reference ${quoted(title)} is no PubMed number and no DOI; kept as a title.`;
      notes.add('approximated', message, edge.place);
    }
    if (sentence.trim() === '' && !number) return [];
    const remark = remarks[at] ?? '';
    return [
      {
        ...(sentence.trim() !== '' && { sentence }),
        ...(number && { reference: number }),
        ...parseStanding(stances[at]),
        seenIn: ownWord.seenIn(grounds[at]) ?? 'not stated',
        ...(remark !== '' && { note: remark }),
        ...find(sentence),
      },
    ];
  }).flat();
}

const NO_TYPE = {
  one: 'A node has no class; drawn as a protein.',
  many: (count: number) => `${count} nodes have no class; drawn as proteins.`,
};

function nodeFrom(node: Cx2Node, { nameAttribute }: Cx2File, { notes }: ReadContext): DraftNode {
  const { text, list } = createLookup(node.attributes);
  const label = text(nameAttribute.toLowerCase(), ...NAMES) || `Node ${node.id}`;
  const category = text(...TYPES);
  const kind = ownWord.nodeKind(text('kind')) ?? nodeKindOf(category);
  if (!kind) {
    const message = category === '' ? NO_TYPE : `The class ${quoted(category)} is not known here; drawn as a protein.`;
    notes.add('approximated', message, node.place);
  }
  const role = ownWord.role(text('role')) ?? (isDrug(category) ? ('drug' as const) : undefined);
  const compartment = text('compartment', 'location');
  return {
    key: `${node.id}`,
    label,
    kind: kind ?? 'macromolecule',
    ...(role && { role }),
    ...(compartment && { compartment }),
    ...(category && { category }),
    description: text('description'),
    identifiers: [...new Set(IDENTIFIERS.flatMap((name) => list([name])))]
      .filter((curie) => /^[\w.-]+:\S+$/.test(curie))
      .map((curie) => ({ curie, label })),
    ...(node.x !== null && node.y !== null && { at: { x: node.x, y: node.y } }),
    evidence: [],
  };
}

function edgeFrom(
  edge: Cx2Edge,
  { interactionAttribute }: Cx2File,
  context: ReadContext,
  find: SentenceFinder,
): DraftEdge {
  const { text } = createLookup(edge.attributes);
  const relation = text(interactionAttribute.toLowerCase(), ...INTERACTIONS);
  const kind = ownWord.edgeKind(text('kind')) ?? edgeKindOf(relation);
  if (!kind) {
    const what = relation === '' ? 'An arrow without a word' : `The interaction ${quoted(relation)}`;
    context.notes.add('approximated', `${what} is drawn as an influence without a sign.`, edge.place);
  }
  return {
    source: `${edge.source}`,
    target: `${edge.target}`,
    kind: kind ?? 'modulation',
    ...(relation && { relation }),
    ...guessedFrom(text('guessed'), kind ? '' : relation),
    description: text('description'),
    evidence: evidenceOf(edge, context, find),
  };
}

/** A network in CX2 as a graph; `value` is its parsed JSON. */
export function readCx2(value: unknown, text: string, context: ReadContext): Draft {
  const find = createSentenceFinder(text);
  const file = parseCx2(value, context.notes);
  const names = new Set([...KNOWN, file.nameAttribute.toLowerCase(), file.interactionAttribute.toLowerCase()]);
  for (const { attributes, place } of [...file.nodes, ...file.edges]) {
    for (const name of attributes.keys()) {
      if (names.has(name.toLowerCase())) continue;
      const one = `The attribute ${quoted(name)} is not kept.`;
      context.notes.add(
        'not kept',
        { one, many: (count) => `The attribute ${quoted(name)} is not kept (${count} times).` },
        place,
      );
    }
  }
  return {
    title: file.title,
    summary: file.description,
    nodes: file.nodes.map((node) => nodeFrom(node, file, context)),
    edges: file.edges.map((edge) => edgeFrom(edge, file, context, find)),
    inventory: { nodes: file.nodes.length, edges: file.edges.length },
  };
}
