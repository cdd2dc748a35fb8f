import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';

/**
 * Nodes and arrows in the order in which they are read and walked: causes before effects, as the steps tell them; what no step
 * moves comes after it.
 */
export const readingOrder = memoize((graph: MechanismGraph): readonly string[] => [
  ...new Set([
    ...graph.steps.flatMap(({ sequence }) => sequence.flat()),
    ...[...graph.nodes, ...graph.edges].map(({ id }) => id),
  ]),
]);

/** The place of each node and arrow in that order. */
export const readingRank = memoize(
  (graph: MechanismGraph): ReadonlyMap<string, number> => new Map(readingOrder(graph).map((id, at) => [id, at])),
);

/** The node that a step is about, where a walk through its picture begins. */
export function protagonistOf(graph: MechanismGraph, stepIndex: number): string | undefined {
  const step = graph.steps[stepIndex];
  const moved = step?.sequence.flat() ?? [];
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const nodes = moved.flatMap((id) => byId.get(id) ?? []);
  const own = nodes.filter((node) => node.step === step?.id);
  // A step may have arrows alone: then it is about what the first of them acts on.
  const acted = graph.edges.find(({ id }) => id === moved[0])?.target;
  return (own.find(({ isHub }) => isHub) ?? own[0] ?? nodes[0])?.id ?? acted ?? graph.nodes[0]?.id;
}
