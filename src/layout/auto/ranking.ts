import {
  coordGreedy,
  decrossDfs,
  decrossTwoLayer,
  type GraphNode,
  graph as createGraph,
  type Layering,
  sugiyama,
  twolayerAgg,
} from 'd3-dag';
import type { MechanismGraph } from '../../model/mechanism';

/** Where a node stands in the order of causes. */
export interface Rank {
  /** Its place in one order of all nodes in which as few arrows as possible point back. */
  order: number;
  /** How many causes stand before it within its step. */
  layer: number;
  /** Its place across the flow, from a layered drawing with few crossings. */
  across: number;
}

/**
 * The causal order of a graph. Steps come one after the other; within a step a cycle is broken by reversing as few arrows
 * as possible (d3-dag), and layers and the order across them are those of a Sugiyama drawing.
 */
export function rankNodes({ nodes, edges, steps }: MechanismGraph): Map<string, Rank> {
  const stepAt = new Map<string, number>(steps.map(({ id }, i) => [id, i]));
  const stepOf = new Map<string, number>(nodes.map(({ id, step }) => [id, stepAt.get(step) ?? 0]));
  const causes = createGraph<string, undefined>();
  const made = new Map(nodes.map(({ id }) => [id, causes.node(id)]));
  for (const { source, target } of edges) {
    const [from, to] = [made.get(source), made.get(target)];
    if (from && to && from !== to) causes.link(from, to, undefined);
  }
  const order = new Map(causes.topological(({ data }) => stepOf.get(data)).map(({ data }, i) => [data, i]));

  // The same graph without cycles: every arrow in the direction of that order.
  const forward = createGraph<string, undefined>();
  const copies = new Map([...order.keys()].map((id) => [id, forward.node(id)]));
  const layer = new Map<string, number>([...order.keys()].map((id) => [id, 0]));
  const at = (id: string) => order.get(id) as number;
  const arrows = edges
    .filter(({ source, target }) => source !== target && order.has(source) && order.has(target))
    .map(({ source, target }) => (at(source) < at(target) ? ([source, target] as const) : ([target, source] as const)))
    .sort((a, b) => at(a[0]) - at(b[0]) || at(a[1]) - at(b[1]));
  for (const [from, to] of arrows) {
    forward.link(copies.get(from) as never, copies.get(to) as never, undefined);
    if (stepOf.get(from) === stepOf.get(to))
      layer.set(to, Math.max(layer.get(to) as number, (layer.get(from) as number) + 1));
  }
  // One layer of the drawing for each layer of each step.
  const keys = [...new Set(nodes.map(({ id }) => (stepOf.get(id) as number) * 1000 + (layer.get(id) as number)))].sort(
    (a, b) => a - b,
  );
  const layerAt = new Map(keys.map((key, i) => [key, i]));
  const depth = ({ data }: GraphNode<string>) =>
    layerAt.get((stepOf.get(data) as number) * 1000 + (layer.get(data) as number)) as number;
  const layering: Layering<string, undefined> = (dag) => {
    for (const node of dag.nodes()) node.y = depth(node);
    return keys.length - 1;
  };
  const draw = sugiyama()
    .layering(layering)
    .decross(decrossTwoLayer().order(twolayerAgg()).inits([decrossDfs()]).passes(8))
    .coord(coordGreedy())
    .nodeSize([1, 1])
    .gap([0, 0]);
  const across = new Map<string, number>();
  if (nodes.length > 0) {
    draw(forward);
    for (const node of forward.nodes()) across.set(node.data, node.x);
  }
  return new Map(
    nodes.map(({ id }) => [id, { order: at(id), layer: layer.get(id) as number, across: across.get(id) ?? 0 }]),
  );
}
