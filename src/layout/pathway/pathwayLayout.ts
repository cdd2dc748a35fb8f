import type { MechanismGraph } from '../../model/mechanism';
import { type Box, union } from '../geometry';
import { pointAt } from '../polyline';
import { routeLine } from '../route';
import { nodesOfStep, type PlacedEdge } from '../view';
import type { PathwayLayout, PathwayNode, PathwayPlacement } from './types';

function placeNodes(mechanism: MechanismGraph, placement: PathwayPlacement): Map<string, PathwayNode> {
  const nodes = new Map<string, PathwayNode>();
  for (const { id } of mechanism.nodes) {
    const spot = placement.nodes[id];
    if (!spot) throw new Error(`The pathway placement of “${mechanism.id}” has no place for the node “${id}”.`);
    nodes.set(id, { ...spot, id, box: { x: spot.x - spot.w / 2, y: spot.y - spot.h / 2, w: spot.w, h: spot.h } });
  }
  return nodes;
}

function placeEdges(mechanism: MechanismGraph, placement: PathwayPlacement): Map<string, PlacedEdge> {
  const edges = new Map<string, PlacedEdge>();
  for (const { id } of mechanism.edges) {
    const spot = placement.edges[id];
    if (!spot) throw new Error(`The pathway placement of “${mechanism.id}” has no route for the arrow “${id}”.`);
    const line = routeLine(spot.route);
    const { x, y } = pointAt(line, line.length / 2);
    edges.set(id, { id, line, middle: [x, y], ...(spot.label && { label: spot.label }) });
  }
  return edges;
}

/** Where everything stands in the pathway view. A node or an arrow that the placement leaves out is an error. */
export function pathwayLayout(mechanism: MechanismGraph, placement: PathwayPlacement): PathwayLayout {
  const nodes = placeNodes(mechanism, placement);
  const columns =
    placement.columns.length === 0
      ? []
      : mechanism.steps.map((step, i) => ({
          stepId: step.id,
          x0: placement.columns[i] as number,
          x1: placement.columns[i + 1] as number,
        }));
  const focus = new Map<string, Box>();
  for (const step of mechanism.steps) {
    // A thing of the step that stands in another column is not what the step is about.
    const own = placement.focus?.[step.id];
    if (own) {
      focus.set(step.id, own);
      continue;
    }
    const column = columns.find(({ stepId }) => stepId === step.id);
    const isAtHome = (x: number) => column !== undefined && x >= column.x0 && x <= column.x1;
    const all = nodesOfStep(mechanism, step).map(({ id }) => nodes.get(id) as PathwayNode);
    const atHome = all.filter(({ x }) => isAtHome(x));
    const shown = (atHome.length > 0 ? atHome : all).map(({ box }) => box);
    focus.set(step.id, shown.length > 0 ? union(shown) : { x: 0, y: 0, w: placement.width, h: placement.height });
  }
  return {
    width: placement.width,
    height: placement.height,
    columns,
    ...(placement.headers && { headers: placement.headers }),
    nodes,
    edges: placeEdges(mechanism, placement),
    compartments: new Map(Object.entries(placement.compartments)),
    legend: placement.legend,
    focus,
  };
}
