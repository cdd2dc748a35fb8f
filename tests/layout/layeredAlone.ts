import { graph as createGraph, sugiyama } from 'd3-dag';
import type { Point } from '../../src/layout/geometry';
import type { PathwayPlacement } from '../../src/layout/pathway/types';
import type { MechanismGraph } from '../../src/model/mechanism';

const NODE = { w: 150, h: 52 };

/** A graph as d3-dag alone draws it: its layers from left to right, nodes of one size, a straight line through the points it gives. */
export function layeredAlone({ nodes, edges }: MechanismGraph): Pick<PathwayPlacement, 'nodes' | 'edges'> {
  const dag = createGraph<string, string>();
  const made = new Map<string, ReturnType<typeof dag.node>>(nodes.map(({ id }) => [id, dag.node(id)]));
  for (const { id, source, target } of edges) if (source !== target) dag.link(made.get(source)!, made.get(target)!, id);
  sugiyama().nodeSize([NODE.h, NODE.w]).gap([40, 80])(dag);
  return {
    nodes: Object.fromEntries([...dag.nodes()].map(({ data, x, y }) => [data, { x: y, y: x, ...NODE }])),
    edges: Object.fromEntries(
      [...dag.links()].map(({ data, points }) => [data, { route: { corners: points.map(([x, y]): Point => [y, x]) } }]),
    ),
  };
}
