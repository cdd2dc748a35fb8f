import type { LayerNode, MechanismEdge, MechanismNode } from '../model/graph';
import type { Mechanism } from '../model/mechanism';

/** The explanations that the steps tell: they are on unless a run says otherwise, all others are off. */
export function defaultHypotheses({ hypotheses }: Mechanism): string[] {
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

/** What the run has: what is drawn. */
export const runEdges = activeEdges;
export const runNodes = activeNodes;

/** The ids of the nodes, causes before effects. Where arrows run in a circle it is entered at the node listed first. */
export function causalOrder(mechanism: Mechanism, hypotheses: readonly string[]): string[] {
  const ids = activeNodes(mechanism, hypotheses).map(({ id }) => id);
  const edges = activeEdges(mechanism, hypotheses);
  const causes = new Map(
    ids.map((id) => [id, edges.filter(({ target }) => target === id).map(({ source }) => source)]),
  );
  const order: string[] = [];
  const left = new Set(ids);
  while (left.size > 0) {
    const ready = [...left].find((id) => causes.get(id)?.every((cause) => !left.has(cause)));
    const next = ready ?? ids.find((id) => left.has(id)) ?? '';
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** The arrows of a shortest way from one node to another, in order; none where there is no way. */
export function causalPath(
  mechanism: Mechanism,
  fromNode: string,
  toNode: string,
  { hypotheses = defaultHypotheses(mechanism) }: { hypotheses?: readonly string[] } = {},
): MechanismEdge[] {
  const edges = activeEdges(mechanism, hypotheses);
  const arrivedBy = new Map<string, MechanismEdge | undefined>([[fromNode, undefined]]);
  for (const node of arrivedBy.keys()) {
    if (node === toNode) break;
    for (const edge of edges) {
      if (edge.source === node && !arrivedBy.has(edge.target)) arrivedBy.set(edge.target, edge);
    }
  }
  const path: MechanismEdge[] = [];
  for (let edge = arrivedBy.get(toNode); edge; edge = arrivedBy.get(edge.source)) path.unshift(edge);
  return path;
}

/** Every node that can be reached from one, without itself. */
export function downstreamOf(
  mechanism: Mechanism,
  node: string,
  hypotheses = defaultHypotheses(mechanism),
): Set<string> {
  const edges = activeEdges(mechanism, hypotheses);
  const reached = new Set([node]);
  for (const id of reached) for (const { source, target } of edges) if (source === id) reached.add(target);
  reached.delete(node);
  return reached;
}
