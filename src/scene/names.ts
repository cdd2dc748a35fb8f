import type { EdgeKind, MechanismEdge, MechanismNode, NodeKind } from '../model/graph';
import type { VisualState } from './visualState';
import type { SceneItem } from './scene';

const lookWords: Partial<Record<VisualState, string>> = {
  active: 'active now',
  visited: 'earlier step',
  blocked: 'blocked',
  silenced: 'silenced',
  lifted: 'lifted',
  reversed: 'reversed',
  ongoing: 'acts as before',
  over: 'over',
};

/** Kinds of nodes in everyday words. */
export const kindWords: Readonly<Record<NodeKind, string>> = {
  'simple chemical': 'Small molecule',
  macromolecule: 'Protein',
  complex: 'Complex',
  process: 'Process',
  phenotype: 'Outcome',
  'perturbing agent': 'Influence',
};

/** What an arrow of a kind does, in the words of a key. */
export const edgeKindWords: Readonly<Record<EdgeKind, string>> = {
  stimulation: 'Stimulates',
  inhibition: 'Inhibits',
  'necessary stimulation': 'Is required for',
  catalysis: 'Catalyses',
  production: 'Gives rise to',
  modulation: 'Modulates',
  transport: 'Moves, releases',
};

/** Of one, and of many. */
type Verb = readonly [one: string, many: string];

const VERBS: Readonly<Record<Exclude<EdgeKind, 'stimulation'>, Verb>> = {
  inhibition: ['inhibits', 'inhibit'],
  'necessary stimulation': ['is required for', 'are required for'],
  catalysis: ['modifies', 'modify'],
  production: ['produces', 'produce'],
  modulation: ['modulates', 'modulate'],
  transport: ['sets free', 'set free'],
};

const HAPPENINGS = new Set<NodeKind | undefined>(['process', 'phenotype']);

/** What an arrow says its source does, as a verb. A molecule is activated; what happens is promoted. */
export function verbOf(kind: EdgeKind, source: MechanismNode | undefined, target: MechanismNode | undefined): Verb {
  if (kind !== 'stimulation') return VERBS[kind];
  const happens = HAPPENINGS.has(source?.kind) || HAPPENINGS.has(target?.kind);
  return happens ? ['promotes', 'promote'] : ['activates', 'activate'];
}

/** "Ribosomes", but not "stress" or "exocytosis". */
const PLURAL = /[^sui]s$/;

/** The label of a node on one line; in the diagram it may be broken. */
function nodeLabel(node: MechanismNode | undefined): string {
  return node?.label.replace(/\s+/g, ' ') ?? '';
}

/** Without its capital, unless the first word is a name such as GTP or MyoD. */
export function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The words drawn in some items, in their order. */
function wordsOf(items: readonly SceneItem[]): string {
  return items
    .flatMap((item) => (item.kind === 'group' ? wordsOf(item.children) : item.kind === 'text' ? item.text : []))
    .join(' ');
}

/**
 * A name that begins with the words that are drawn: what can be read can then be asked for by voice (WCAG 2.5.3, label
 * in name).
 */
export function nameWithWords(name: string, items: readonly SceneItem[]): string {
  const words = wordsOf(items).replace(/\?/g, '').trim();
  // A name may be broken anywhere where it stands in lines.
  const joined = (text: string) => text.replace(/\s+/g, '');
  const [drawn, own] = [joined(words), joined(name)];
  const begins = drawn === own || words === '' || name.startsWith(`${words} `) || own.startsWith(`${drawn},`);
  return begins ? name : `${words}: ${name}`;
}

/** An arrow as a sentence: "Insulin activates insulin receptor". */
export function edgeName(edge: MechanismEdge, nodes: ReadonlyMap<string, MechanismNode>): string {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const [one, many] = verbOf(edge.kind, source, target);
  const name = nodeLabel(source);
  const sentence = `${name} ${PLURAL.test(name) ? many : one} ${withinSentence(nodeLabel(target))}`;
  return edge.hypothesis ? `${sentence} (debated)` : sentence;
}

/** A node with what it does now: "Insulin, active now". */
export function nodeName(node: MechanismNode, look: VisualState): string {
  const word = lookWords[look];
  return word ? `${node.name}, ${word}` : node.name;
}
