import { quoted } from '../../model/problemText';
import { guessedFrom, ownWord, readSeenIn, readStanding } from '../attributes';
import { isDrug, nodeKindOf } from '../classWords';
import type { Draft, DraftEdge, DraftEvidence, DraftNode, DraftReference, ReadContext } from '../draft';
import { createSentenceFinder } from '../locate';
import { readPapers } from '../papers';
import { besideOf, doubtWords, readRelation } from '../relationWords';
import type { NoteText } from '../report';
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
  /** What stands under every one of the names. */
  const lists = (names: readonly string[]): readonly string[] => names.flatMap((name) => list([name]));
  return { list, lists, text: (...names: string[]): string => list(names)[0]?.trim() ?? '' };
}

type SentenceFinder = ReturnType<typeof createSentenceFinder>;

const UNPAIRED: NoteText = {
  one: 'An arrow has several sentences and another number of papers; which is from which is not said. Both are kept, apart.',
  many: (count) =>
    `${count} arrows have several sentences and another number of papers; which is from which is not said. Both are kept, apart.`,
};

function evidenceOf(edge: Cx2Edge, { notes }: ReadContext, find: SentenceFinder): DraftEvidence[] {
  const { list, lists } = createLookup(edge.attributes);
  const sentences = list(SENTENCES);
  const cited = lists(REFERENCES).map((words) => readPapers(words, edge.place, notes));
  const [stances, grounds, remarks] = [list(['stance']), list(['seen in']), list(['remark'])];
  const findings: { sentence: string; reference?: DraftReference; at: number }[] = [];
  const isPaired = sentences.length === cited.length || sentences.length < 2 || cited.length === 1;
  if (!isPaired && cited.length > 0) notes.add('approximated', UNPAIRED, edge.place);
  sentences.forEach((sentence, at) => {
    // As many of each: the first is from the first. One sentence is from the first paper; one paper has all sentences.
    const [reference] = isPaired ? (cited[sentences.length === cited.length ? at : 0] ?? []) : [];
    if (sentence.trim() !== '' || reference) findings.push({ sentence, ...(reference && { reference }), at });
  });
  const used = new Set(findings.flatMap(({ reference }) => reference ?? []));
  cited.forEach((papers, at) => {
    for (const reference of papers) if (!used.has(reference)) findings.push({ sentence: '', reference, at });
  });
  return findings.flatMap(({ sentence, reference, at }): DraftEvidence[] => {
    const standing = readStanding(stances[at], edge.place, notes);
    const seenIn = readSeenIn(grounds[at], edge.place, notes);
    const remark = remarks[at] ?? '';
    if (!standing) return [];
    return [
      {
        ...(sentence.trim() !== '' && { sentence }),
        ...(reference && { reference }),
        ...standing,
        seenIn,
        ...(remark !== '' && { note: remark }),
        ...find(sentence),
      },
    ];
  });
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
  const own = ownWord.edgeKind(text('kind'));
  const { kind, doubt } = own ? { kind: own, doubt: undefined } : readRelation(relation);
  if (doubt) {
    const what = relation === '' ? 'An arrow without a word' : `The interaction ${quoted(relation)}`;
    context.notes.add('approximated', doubtWords(what, doubt), edge.place);
  }
  return {
    source: `${edge.source}`,
    target: `${edge.target}`,
    kind,
    ...(relation && { relation }),
    ...guessedFrom(text('guessed'), besideOf(kind, relation)),
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
