import type { MechanismEdge } from '../model/edge';
import type { LayerNode } from '../model/layer';
import type { Mechanism } from '../model/mechanism';
import type { MechanismNode } from '../model/node';

/** The explanations that the steps tell: they are on unless a run says otherwise, all others are off. */
export function toldHypotheses({ hypotheses }: Mechanism): string[] {
  return hypotheses.filter(({ relation }) => relation === 'told').map(({ id }) => id);
}

/** The arrows that act: undisputed ones, and those of the explanations that are switched on. */
export function activeEdges(mechanism: Mechanism, hypotheses: readonly string[]): MechanismEdge[] {
  const on = new Set(hypotheses);
  return [
    ...mechanism.edges.filter(({ hypothesis }) => hypothesis === undefined || on.has(hypothesis)),
    ...mechanism.layerEdges.filter(({ layer }) => on.has(layer)),
  ];
}

/** The nodes of the graph, and those of the layers that are switched on. */
export function activeNodes(mechanism: Mechanism, hypotheses: readonly string[]): (MechanismNode | LayerNode)[] {
  const on = new Set(hypotheses);
  return [...mechanism.nodes, ...mechanism.layerNodes.filter(({ layer }) => on.has(layer))];
}
