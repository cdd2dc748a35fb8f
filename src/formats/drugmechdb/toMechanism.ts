import { quoted } from '../../model/problemText';
import { readSeenIn, readStanding } from '../attributes';
import type { Draft, DraftEdge, DraftEvidence, DraftNode, ReadContext } from '../draft';
import { readPapers } from '../papers';
import { atLine, FileProblem, type NoteText } from '../report';
import { type PathFile, type PathItem, type PathLink, parseDrugMechDb, textOf, textsOf } from './parse';
import { NODE_CLASSES, PREDICATES, WITHOUT_KIND } from './vocabulary';

/** What would be wider beside the line than the gap between two nodes; the whole word stays in `relation`. */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ['positively correlated with', 'correlated (+)'],
  ['negatively correlated with', 'correlated (−)'],
]);

const PLACES_AS_PROCESSES: NoteText = {
  one: 'A cell, a tissue or a being has no kind of node here; drawn as a process or an influence.',
  many: (count) => `${count} cells, tissues or beings have no kind of node here; drawn as processes or influences.`,
};
const NOT_CAUSAL: NoteText = {
  one: 'A link states no cause or no direction of one; drawn as an influence without a sign, with its own word.',
  many: (count) =>
    `${count} links state no cause or no direction of one; drawn as influences without a sign, with their own words.`,
};
const NO_PAPER: NoteText = {
  one: 'An item of evidence names no paper; its sentence is kept.',
  many: (count) => `${count} items of evidence name no paper; their sentences are kept.`,
};
const EMPTY_EVIDENCE: NoteText = {
  one: 'An item of evidence has no sentence and no paper.',
  many: (count) => `${count} items of evidence have no sentence and no paper.`,
};
/** The sentence of an item of evidence with its paper, and its further papers; none for one that is no evidence. */
function evidenceFrom(item: PathLink['evidence'][number], { notes }: ReadContext): DraftEvidence[] {
  const field = (name: string): string => textOf(item.fields.get(name));
  const place = atLine(item.line);
  const sentence = field('snippet') || field('supporting_text');
  const references = ['reference', 'references'].flatMap((name) =>
    textsOf(item.fields.get(name)).flatMap((words) => readPapers(words, place, notes)),
  );
  const standing = readStanding(field('supports'), place, notes);
  if (!standing) return [];
  if (sentence === '' && references.length === 0) {
    notes.add('not kept', EMPTY_EVIDENCE, place);
    return [];
  }
  if (references.length === 0) notes.add('doubtful', NO_PAPER, place);
  const seenIn = readSeenIn(field('evidence_source'), place, notes);
  const note = (field('explanation') || field('notes')).trim();
  const common = { ...standing, seenIn, line: item.line, start: item.start };
  const [first, ...others] = references;
  return [
    {
      ...common,
      ...(sentence !== '' && { sentence }),
      ...(first && { reference: first }),
      ...(note !== '' && { note }),
    },
    ...others.map((reference) => ({ ...common, reference })),
  ];
}

/** The papers that a link names for itself, beside its items of evidence. */
function papersOf(link: PathLink, { notes }: ReadContext): DraftEvidence[] {
  return ['references', 'reference'].flatMap((name) =>
    textsOf(link.fields.get(name)).flatMap((words) =>
      readPapers(words, atLine(link.line), notes).map(
        (reference): DraftEvidence => ({
          reference,
          stance: 'supports',
          seenIn: 'not stated',
          line: link.line,
          start: 0,
        }),
      ),
    ),
  );
}

/** A predicate or a class as the vocabulary spells it: "Decreases_Activity_Of" is "decreases activity of". */
function spelledAs(words: string, vocabulary: ReadonlyMap<string, unknown>): string {
  const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');
  return vocabulary.has(words)
    ? words
    : ([...vocabulary.keys()].find((known) => plain(known) === plain(words)) ?? words);
}

function nodeFrom(item: PathItem, key: string, { notes }: ReadContext): DraftNode {
  const category = spelledAs(textOf(item.fields.get('label')), NODE_CLASSES);
  const name = textOf(item.fields.get('name')) || key;
  const kind = NODE_CLASSES.get(category);
  if (!kind) {
    const what = category === '' ? 'A node has no class' : `The class ${quoted(category)} is not known here`;
    notes.add('approximated', `${what}; drawn as a protein.`, atLine(item.line));
  } else if (WITHOUT_KIND.has(category)) notes.add('approximated', PLACES_AS_PROCESSES, atLine(item.line));
  const others = textsOf(item.fields.get('alt_names'));
  return {
    key,
    label: name.replaceAll('\u00A0', ' ').trim(),
    kind: kind ?? 'macromolecule',
    ...(category === 'Drug' && { role: 'drug' as const }),
    ...(category !== '' && { category }),
    description: others.length > 0 ? `Also called ${others.join(', ')}.` : '',
    identifiers: [key, ...textsOf(item.fields.get('alt_ids'))]
      .filter((id) => id.includes(':'))
      .map((curie) => ({ curie, label: name })),
    evidence: [],
  };
}

const TWICE: NoteText = {
  one: 'A node is listed twice with the same words; kept once.',
  many: (count) => `${count} nodes are listed twice with the same words; kept once.`,
};
const NO_BREAK: NoteText = {
  one: 'A name holds no-break spaces; shown with plain ones.',
  many: (count) => `${count} names hold no-break spaces; shown with plain ones.`,
};

/** The nodes by id. One that is listed twice is kept once; an id with two names keeps both. */
function nodesFrom({ nodes }: PathFile, context: ReadContext): Map<string, DraftNode> {
  const made = new Map<string, DraftNode>();
  for (const [at, item] of nodes.entries()) {
    const id = textOf(item.fields.get('id'));
    const node = nodeFrom(item, id === '' ? `node ${at + 1}` : id, context);
    if (textOf(item.fields.get('name')).includes('\u00A0'))
      context.notes.add('approximated', NO_BREAK, atLine(item.line));
    const earlier = made.get(node.key);
    if (!earlier) made.set(node.key, node);
    else if (earlier.label === node.label && earlier.category === node.category) {
      context.notes.add('approximated', TWICE, atLine(item.line));
    } else {
      const message = `The id ${quoted(id)} is given twice with different words. Both are kept; links lead to the first.`;
      context.notes.add('doubtful', message, atLine(item.line));
      made.set(`${node.key} (${at + 1})`, { ...node, key: `${node.key} (${at + 1})` });
    }
  }
  return made;
}

function edgeFrom(link: PathLink, nodes: ReadonlyMap<string, DraftNode>, context: ReadContext): DraftEdge[] {
  const field = (name: string): string => textOf(link.fields.get(name));
  const [source, target] = [field('source'), field('target')];
  const relation = spelledAs(field('key'), PREDICATES);
  for (const [end, id] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (nodes.has(id)) continue;
    const message =
      id === ''
        ? `A link has no ${end}; it is not drawn.`
        : `A link names ${quoted(id)}, which is not among the nodes; it is not drawn.`;
    context.notes.add('not kept', message, atLine(link.line));
    return [];
  }
  const kind = PREDICATES.get(relation);
  if (!kind) {
    const message = `The relation ${quoted(relation)} is not known here; drawn as an influence without a sign.`;
    context.notes.add('approximated', message, atLine(link.line));
  } else if (kind === 'modulation') context.notes.add('approximated', NOT_CAUSAL, atLine(link.line));
  return [
    {
      source,
      target,
      kind: kind ?? 'modulation',
      ...(relation !== '' && { relation }),
      ...((kind ?? 'modulation') === 'modulation' &&
        relation !== '' && { label: SHORT_WORDS.get(relation) ?? relation }),
      evidence: [...link.evidence.flatMap((item) => evidenceFrom(item, context)), ...papersOf(link, context)],
    },
  ];
}

/** A path of DrugMechDB as a graph. */
export async function readDrugMechDb(text: string, json: unknown, context: ReadContext): Promise<Draft> {
  const file = await parseDrugMechDb(text, json, context.notes);
  const { notes } = context;
  if (file.nodes.length === 0) throw new FileProblem('nodes', 'The path has no node. There is nothing to play.');
  for (const key of file.unknown) notes.add('not kept', `The field ${quoted(key)} has no meaning here.`, 'the file');
  const nodes = nodesFrom(file, context);
  const edges = file.links.flatMap((link) => edgeFrom(link, nodes, context));
  const graph = (name: string): string => textOf(file.graph.fields.get(name));
  const drugBank = graph('drugbank');
  const drug = nodes.get(graph('drug_mesh')) ?? [...nodes.values()].find(({ category }) => category === 'Drug');
  if (!drug) notes.add('doubtful', 'No node is a drug.', atLine(file.graph.line));
  if (drug && drugBank !== '' && !drug.identifiers.some(({ curie }) => curie === drugBank)) {
    const identifiers = [...drug.identifiers, { curie: drugBank, label: drug.label }];
    nodes.set(drug.key, { ...drug, identifiers });
  }
  const [from, to] = [graph('drug'), graph('disease')];
  return {
    title: from !== '' && to !== '' ? `${from} in ${to}` : from || to,
    summary: file.comment,
    nodes: [...nodes.values()],
    edges,
    sources: file.references,
    inventory: {
      nodes: file.nodes.length,
      links: file.links.length,
      linksWithEvidence: file.links.filter(({ evidence }) => evidence.length > 0).length,
    },
  };
}
