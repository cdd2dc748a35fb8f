import { canonicalNumber } from '../model/canonicalNumber';
import type { MechanismEdge } from '../model/edge';
import { indexMechanism } from '../model/indexMechanism';
import type { LayerEdge, LayerNode } from '../model/layer';
import type { Mechanism } from '../model/mechanism';
import type { Identifier, MechanismNode } from '../model/node';
import type { Entry } from './entry';

/** A term of so many nodes says too little of each. */
const FAMILY = 4;

function code({ curie, label }: Identifier): string {
  return `${label} (${curie})`;
}

/** "NMDAR" is written in no label, but the glossary knows what it helps to understand. */
function otherNames(mechanism: Mechanism, nodeId: string): string[] {
  return mechanism.terms
    .filter(({ nodes = [] }) => nodes.length < FAMILY && nodes.includes(nodeId))
    .flatMap(({ term, forms = [] }) => [term, ...forms]);
}

function stepWords(mechanism: Mechanism, stepId: string): string {
  const at = mechanism.steps.findIndex(({ id }) => id === stepId);
  const step = mechanism.steps[at];
  return step ? `${canonicalNumber(mechanism, at).label}: ${step.shortTitle}` : '';
}

function nodeEntry(mechanism: Mechanism, node: MechanismNode | LayerNode): Entry {
  const { compartments, hypotheses } = indexMechanism(mechanism);
  const layer = 'layer' in node ? hypotheses.get(node.layer)?.label : undefined;
  const place = compartments.get(node.compartment)?.label;
  const where = [place, layer === undefined ? stepWords(mechanism, node.step) : `Explanation: ${layer}`];
  const label = node.label.replace(/\s+/g, ' ');
  const codes = [node, ...(node.parts ?? [])].flatMap(({ identifiers }) =>
    identifiers.map((identifier) => code(identifier)),
  );
  return {
    kind: 'node',
    id: node.id,
    title: node.name,
    where: where.filter((part) => part).join(' · '),
    labels: [label],
    aliases: [...(node.parts ?? []).map((part) => part.label), ...codes],
    hidden: otherNames(mechanism, node.id),
    texts: [node.description],
  };
}

/** The things, arrows and steps of a mechanism, those of its explanations among them. */
export function entriesOfGraph(mechanism: Mechanism, edgeName: (edge: MechanismEdge) => string): Entry[] {
  const { hypotheses } = indexMechanism(mechanism);
  return [
    ...[...mechanism.nodes, ...mechanism.layerNodes].map((node) => nodeEntry(mechanism, node)),
    ...[...mechanism.edges, ...mechanism.layerEdges].map((edge: MechanismEdge | LayerEdge): Entry => {
      const layer = 'layer' in edge ? hypotheses.get(edge.layer)?.label : undefined;
      return {
        kind: 'edge',
        id: edge.id,
        title: edgeName(edge),
        where: layer === undefined ? stepWords(mechanism, edge.step) : `Explanation: ${layer}`,
        labels: [],
        aliases: edge.label === undefined ? [] : [edge.label],
        texts: [edge.description],
      };
    }),
    ...mechanism.steps.map(
      (step, at): Entry => ({
        kind: 'step',
        id: step.id,
        title: step.title,
        where: `${canonicalNumber(mechanism, at).label} · ${step.when}`,
        labels: [step.shortTitle],
        aliases: [],
        texts: [step.caption, step.explanation],
      }),
    ),
  ];
}
