import type { EdgeKind, MechanismEdge } from '../model/edge';
import type { MechanismNode } from '../model/node';
import type { Look } from './looks';

const lookWords: Partial<Record<Look, string>> = {
  active: 'active now',
  visited: 'earlier step',
  blocked: 'blocked',
  silenced: 'silenced',
  lifted: 'lifted',
  reversed: 'reversed',
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
