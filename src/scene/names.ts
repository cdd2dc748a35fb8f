import type { EdgeKind, MechanismEdge } from '../model/edge';
import type { MechanismNode, NodeKind } from '../model/node';
import type { Look } from './looks';
import type { SceneItem } from './scene';

const lookWords: Partial<Record<Look, string>> = {
  active: 'active now',
  visited: 'earlier step',
  blocked: 'blocked',
  silenced: 'silenced',
  lifted: 'lifted',
  reversed: 'reversed',
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

const verbs: Record<EdgeKind, string> = {
  stimulation: 'stimulates',
  inhibition: 'inhibits',
  'necessary stimulation': 'is required for',
  catalysis: 'catalyses',
  production: 'gives rise to',
  modulation: 'modulates',
  transport: 'releases',
};

/** The words drawn in some items, in their order. */
function wordsOf(items: readonly SceneItem[]): string {
  return items
    .flatMap((item) => (item.kind === 'group' ? wordsOf(item.children) : item.kind === 'text' ? item.text : []))
    .join(' ');
}

/**
 * A name that begins with the words that are drawn, unless it holds them anyway: what can be read can then be asked for
 * by voice (WCAG 2.5.3, label in name).
 */
export function nameWithWords(name: string, items: readonly SceneItem[]): string {
  const words = wordsOf(items);
  return name.includes(words) ? name : `${words}: ${name}`;
}

/** An arrow as a sentence: "Ketamine inhibits NMDA receptor". */
export function edgeName(edge: MechanismEdge, nodes: ReadonlyMap<string, MechanismNode>): string {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  return `${source?.name ?? edge.source} ${verbs[edge.kind]} ${target?.name ?? edge.target}${edge.hypothesis ? ', debated' : ''}`;
}

/** A node with what it does now: "mTORC1, active now". */
export function nodeName(node: MechanismNode, look: Look): string {
  const word = lookWords[look];
  return word ? `${node.name}, ${word}` : node.name;
}
