import type { MechanismGraph } from '../../model/mechanism';
import type { Point } from '../geometry';
import type { EdgeSpot, NodeSpot, PathwayPlacement } from '../pathway/types';

const COLUMN = 230;
const ROW = 96;
const TOP = 180;
const PLATE = { w: 170, h: 56 } as const;
/** The key to the picture. */
const LEGEND = { w: 742, h: 304 } as const;

/** A grid: a column for each step, its nodes from top to bottom in the order of the file. */
export function autoPathway(graph: MechanismGraph): PathwayPlacement {
  const columns = graph.steps.map((_, i) => 8 + i * COLUMN);
  const filled = new Map<number, number>();
  const nodes: Record<string, NodeSpot> = {};
  for (const { id, step } of graph.nodes) {
    const column = Math.max(
      0,
      graph.steps.findIndex((other) => other.id === step),
    );
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    nodes[id] = { x: 8 + (column + 0.5) * COLUMN, y: TOP + row * ROW, ...PLATE };
  }
  const edges: Record<string, EdgeSpot> = {};
  for (const { id, source, target } of graph.edges) {
    const [from, to] = [nodes[source], nodes[target]];
    const ends: Point[] =
      from && to
        ? [
            [from.x, from.y],
            [to.x, to.y + PLATE.h / 2],
          ]
        : [
            [0, 0],
            [1, 0],
          ];
    edges[id] = { route: { corners: ends } };
  }
  const width = Math.max(16 + graph.steps.length * COLUMN, LEGEND.w + 16);
  const rows = Math.max(1, ...filled.values());
  const foot = TOP + rows * ROW;
  return {
    width,
    height: foot + LEGEND.h + 16,
    columns: [...columns, 8 + graph.steps.length * COLUMN],
    compartments: {},
    nodes,
    edges,
    legend: { x: width - LEGEND.w - 8, y: foot, ...LEGEND },
  };
}
