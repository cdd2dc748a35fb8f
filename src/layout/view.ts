import { memoize } from '../model/memoize';
import type { MechanismNode, Step } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import type { Box, Point } from './geometry';
import type { Polyline } from './polyline';

export type Anchor = 'start' | 'middle' | 'end';

/** Where a label that does not fit on its thing stands: the baseline of its first line. */
export interface LabelSpot {
  x: number;
  y: number;
  anchor: Anchor;
}

/** A node's place in a view: its centre and the room its glyph takes, without its label. */
export interface PlacedNode {
  id: string;
  x: number;
  y: number;
  w: number;
  h: number;
  box: Box;
  /** Degrees; a receptor in a membrane that faces down is turned by 180. */
  rotate?: number;
  /** The label in lines, where it is broken otherwise than the node's own. */
  lines?: readonly string[];
}

/** An arrow's way in a view. */
export interface PlacedEdge {
  id: string;
  line: Polyline;
  label?: LabelSpot;
  /** Where the mark of a debated arrow stands. */
  middle: Point;
}

/** What every view's layout has, so that nodes and arrows can pass from one view to another. Design units. */
export interface ViewLayout {
  width: number;
  height: number;
  nodes: ReadonlyMap<string, PlacedNode>;
  edges: ReadonlyMap<string, PlacedEdge>;
  /** What the camera shows of a step where the whole does not fit: the step's own things. */
  focus: ReadonlyMap<string, Box>;
  /** The height of the lowest thing to press where such things fill the view, one against the other. */
  targetHeight?: number;
}

const NONE: readonly MechanismNode[] = [];
/** By hand: the module of d3-array that groups is not in the first view, which every byte delays. */
const nodesByStep = memoize((graph: MechanismGraph): ReadonlyMap<string, readonly MechanismNode[]> => {
  const groups = new Map<string, MechanismNode[]>();
  for (const node of graph.nodes) {
    const own = groups.get(node.step);
    if (own) own.push(node);
    else groups.set(node.step, [node]);
  }
  return groups;
});

/** The nodes that a step explains, in the order of the graph. */
export function ownNodesOf(graph: MechanismGraph, stepId: string): readonly MechanismNode[] {
  return nodesByStep(graph).get(stepId) ?? NONE;
}

/**
 * The nodes that a step is about: its own; where it has none, those that its arrows run between; else those whose state it
 * changes. May be empty.
 *
 * @example
 * union(nodesOfStep(graph, step).map(({ id }) => boxOf(id)));
 */
export function nodesOfStep(graph: MechanismGraph, step: Step): readonly MechanismNode[] {
  const own = ownNodesOf(graph, step.id);
  if (own.length > 0) return own;
  const ends = new Set(
    graph.edges.filter((edge) => edge.step === step.id).flatMap(({ source, target }) => [source, target]),
  );
  const changed = ends.size > 0 ? ends : new Set(Object.keys(step.effects));
  return graph.nodes.filter(({ id }) => changed.has(id));
}
