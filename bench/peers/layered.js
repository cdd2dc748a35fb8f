import dagre from '@dagrejs/dagre';
import { graph, SIZE } from './common.js';

/** Places by dagre, from left to right, for peers without a layout of their own; as the graph has them where it is placed. */
export function layered() {
  if (graph.isPlaced) return new Map(graph.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const made = new dagre.graphlib.Graph({ multigraph: true })
    .setGraph({ rankdir: 'LR' })
    .setDefaultEdgeLabel(() => ({}));
  for (const { id } of graph.nodes) made.setNode(id, { ...SIZE });
  for (const { id, source, target } of graph.edges) made.setEdge(source, target, {}, id);
  dagre.layout(made);
  return new Map(graph.nodes.map(({ id }) => [id, { x: made.node(id).x, y: made.node(id).y }]));
}
