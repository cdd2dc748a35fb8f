import type { MechanismNode, Step } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';

/**
 * Nodes and arrows in the order in which they are read and walked: causes before effects, as the steps tell them; what no step
 * moves comes after it.
 */
const readingOrder = memoize((graph: MechanismGraph): readonly string[] => [
  ...new Set([
    ...graph.steps.flatMap(({ sequence }) => sequence.flat()),
    ...[...graph.nodes, ...graph.edges].map(({ id }) => id),
  ]),
]);

/** The place of each node and arrow in that order. */
export const readingRank = memoize(
  (graph: MechanismGraph): ReadonlyMap<string, number> => new Map(readingOrder(graph).map((id, at) => [id, at])),
);

const protagonists = memoize((graph: MechanismGraph): readonly (string | undefined)[] => {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return graph.steps.map((step) => findProtagonist(graph, step, byId));
});

/** The node that a step is about, where a walk through its picture begins. */
export function protagonistOf(graph: MechanismGraph, stepIndex: number): string | undefined {
  return protagonists(graph)[stepIndex] ?? graph.nodes[0]?.id;
}

function findProtagonist(
  graph: MechanismGraph,
  step: Step,
  byId: ReadonlyMap<string, MechanismNode>,
): string | undefined {
  const moved = step.sequence.flat();
  const nodes = moved.flatMap((id) => byId.get(id) ?? []);
  const own = nodes.filter((node) => node.step === step.id);
  // A step may have arrows alone: then it is about what the first of them acts on.
  const acted = graph.edges.find(({ id }) => id === moved[0])?.target;
  return (own.find(({ isHub }) => isHub) ?? own[0] ?? nodes[0])?.id ?? acted;
}
