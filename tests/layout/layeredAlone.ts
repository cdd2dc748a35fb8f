import { coordGreedy, decrossTwoLayer, graph as createGraph, layeringLongestPath, sugiyama } from 'd3-dag';
import type { Point } from '../../src/layout/geometry';
import type { MechanismGraph } from '../../src/model/mechanism';

/** The arrows of a graph as d3-dag alone draws them: its layers from left to right, in its own size of nodes. */
export function layeredLines({ nodes, edges }: MechanismGraph): Point[][] {
  const dag = createGraph<string, string>();
  const made = new Map<string, ReturnType<typeof dag.node>>(nodes.map(({ id }) => [id, dag.node(id)]));
  for (const { id, source, target } of edges) if (source !== target) dag.link(made.get(source)!, made.get(target)!, id);
  sugiyama()
    .layering(layeringLongestPath())
    .decross(decrossTwoLayer())
    .coord(coordGreedy())
    .nodeSize([52, 150])
    .gap([40, 80])(dag);
  return [...dag.links()].map((link) => link.points.map(([x, y]): Point => [y, x]));
}

/** Pairs of lines that cross. */
export function crossingsOf(lines: readonly (readonly Point[])[]): number {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const cross = (a: readonly Point[], b: readonly Point[]) =>
    a.slice(1).some((q, i) =>
      b.slice(1).some((s, k) => {
        const [p, r] = [a[i]!, b[k]!];
        return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
      }),
    );
  let count = 0;
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) if (cross(a, b)) count++;
  });
  return count;
}
