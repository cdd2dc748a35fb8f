import type { EdgeKind, MechanismEdge, MechanismNode, NodeKind } from '../model/graph';
import { memoize } from '../model/memoize';
import { arrowSentence, debatedName, relationOf, stateWords } from './description/arrowMessages';
import type { VisualState } from './visualState';
import type { SceneItem } from './scene';

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

/** "Ribosomes", but not "stress" or "exocytosis". */
const PLURAL = /[^sui]s$/;

/** Whether a name is of many things: "Ribosomes of the cell", but not "exocytosis". */
export function isPlural(name: string): boolean {
  return PLURAL.test(name.split(/,| of /)[0] ?? name);
}

/** Without its capital, unless the first word is a name such as GTP, MyoD, Akt2 or Raf-1. */
export function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}]|-\p{N})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A symbol such as Ras, whose capital belongs to it. */
const SYMBOL = /^\p{Lu}\p{Ll}{1,2}(?!\p{L})/u;
const MOLECULES = new Set<NodeKind>(['macromolecule', 'complex', 'simple chemical']);

/** Names that more than one node has as its label. */
const sharedLabels = memoize((nodes: ReadonlyMap<string, MechanismNode>): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { label } of nodes.values()) (seen.has(label) ? shared : seen).add(label);
  return shared;
});

type Nodes = ReadonlyMap<string, MechanismNode>;

/** The label of a node on one line, where the diagram may break it; its full name where another node has the same label. */
export function shortName(node: MechanismNode, nodes: Nodes): string {
  return sharedLabels(nodes).has(node.label) ? node.name : node.label.replace(/\s+/g, ' ');
}

/** The same as it stands within a sentence: "muscle growth", "Ras", "mRNA". */
export function shortNameWithin(node: MechanismNode, nodes: Nodes): string {
  const name = shortName(node, nodes);
  return MOLECULES.has(node.kind) && SYMBOL.test(name) ? name : withinSentence(name);
}

/** The words drawn in some items, in their order. */
function wordsOf(items: readonly SceneItem[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? wordsOf(item.children) : item.kind === 'text' ? item.text : [],
  );
}

/** The words of a text alone: no spaces, brackets and stops, which a drawing may have elsewhere. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A name with the words that are drawn: what can be read can then be asked for by voice (WCAG 2.5.3, label in name). It begins
 * with them; lines that the name has in its own order, or that are more than the name, come after it.
 */
export function nameWithWords(name: string, items: readonly SceneItem[]): string {
  const lines = wordsOf(items).flatMap((line) => line.replace(/\?/g, '').trim() || []);
  const [drawn, own] = [bare(lines.join('')), bare(name)];
  // A name may be broken anywhere where it stands in lines.
  if (own.startsWith(drawn)) return name;
  const within = (text: string) => lines.length > 1 && lines.every((line) => bare(text).includes(bare(line)));
  // A label may leave out little words of the name; the words of a state stand behind a comma in it.
  if (within(name.split(', ')[0] ?? '')) return name;
  const words = `${name.replaceAll(',', ' ')} `;
  const end = lines.findLastIndex((_, at) => words.startsWith(`${lines.slice(0, at + 1).join(' ')} `)) + 1;
  if (end > 0) {
    // The words of its state stand under the label, and may be within the name or beside it.
    const [label, state] = [lines.slice(0, end).join(' '), lines.slice(end).join(' ')];
    const others = name.slice(label.length).trim().split(', ');
    return [label, state, ...others.filter((part) => part && part !== state)].join(', ');
  }
  if (within(name)) return name;
  return `${lines.join(' ')}: ${name}`;
}

/** An arrow as a sentence: "Insulin activates insulin receptor"; with a state what it does in it, "no longer activates". */
export function edgeName(edge: MechanismEdge, nodes: Nodes, state?: VisualState): string {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const name = source ? shortName(source, nodes) : '';
  const say = arrowSentence(relationOf(edge.kind, source?.kind, target?.kind), state);
  const sentence = say(name, target ? shortNameWithin(target, nodes) : '', isPlural(name));
  return edge.hypothesis ? debatedName(sentence) : sentence;
}

/** A node with what it does now: "Insulin, active now". */
export function nodeName(node: MechanismNode, state: VisualState): string {
  return `${node.name}, ${stateWords[state]}`;
}
