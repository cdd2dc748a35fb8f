import type { MechanismEdge } from '../model/edge';
import type { Mechanism } from '../model/mechanism';
import { activeEdges, toldHypotheses } from './activeEdges';

/** The arrows of a shortest way from one node to another, in order; none where there is no way. */
export function causalPath(
  mechanism: Mechanism,
  fromNode: string,
  toNode: string,
  { hypotheses = toldHypotheses(mechanism) }: { hypotheses?: readonly string[] } = {},
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
export function downstreamOf(mechanism: Mechanism, node: string, hypotheses = toldHypotheses(mechanism)): Set<string> {
  const edges = activeEdges(mechanism, hypotheses);
  const reached = new Set([node]);
  for (const id of reached) for (const { source, target } of edges) if (source === id) reached.add(target);
  reached.delete(node);
  return reached;
}
