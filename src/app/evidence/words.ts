import type { EdgeKind, MechanismEdge } from '../../model/edge';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { MechanismNode, NodeKind } from '../../model/node';
import { kindWords } from '../../scene/names';

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

/** A molecule is activated; what happens is promoted. */
function verbOf(kind: EdgeKind, source: MechanismNode | undefined, target: MechanismNode | undefined): Verb {
  if (kind !== 'stimulation') return VERBS[kind];
  const happens = HAPPENINGS.has(source?.kind) || HAPPENINGS.has(target?.kind);
  return happens ? ['promotes', 'promote'] : ['activates', 'activate'];
}

/** "Synaptic proteins", but not "stress" or "synaptogenesis". */
const PLURAL = /[^sui]s$/;

/** The label of a node on one line; in the diagram it may be broken. */
function nodeLabel(node: MechanismNode | undefined): string {
  return node?.label.replace(/\s+/g, ' ') ?? '';
}

/** "Receptor complex, GABA interneuron". */
export function kindAndPlace(mechanism: Mechanism, node: MechanismNode): string {
  const receptor = node.kind === 'complex' && /receptor/i.test(node.name);
  const kind = receptor ? 'Receptor complex' : kindWords[node.kind];
  const place = indexMechanism(mechanism).compartments.get(node.compartment)?.label;
  return place ? `${kind}, ${withinSentence(place)}` : kind;
}

/** Without its capital, unless the first word is a name such as GABA or TrkB. */
function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** What an arrow says: "Ketamine inhibits NMDA receptor". */
export function edgeSentence(mechanism: Mechanism, edge: MechanismEdge): string {
  const { nodes } = indexMechanism(mechanism);
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  const [one, many] = verbOf(edge.kind, source, target);
  const name = nodeLabel(source);
  return `${name} ${PLURAL.test(name) ? many : one} ${withinSentence(nodeLabel(target))}`;
}

/** "1 quote", "2 quotes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** With a capital, to stand by itself. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
