import type { LayerPlacement } from '../layout/layers';
import type { PathwayPlacement } from '../layout/pathway/types';
import type { TimeStratum } from '../layout/time/types';
import type { PlacedEdge, PlacedNode, ViewLayout } from '../layout/view';
import type { MechanismEdge, MechanismNode } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import type { FrameState, Transition } from './frameState';
import type { Gradient, GroupItem, SceneItem } from './scene';

/**
 * What a mechanism may bring of its own to the way it is drawn, view by view. Every part can be missing: generic code
 * supplies it (`layout/auto` places nodes and arrows, the shared glyphs draw them).
 */
export interface Drawing {
  pathway?: () => Promise<PathwayDrawing>;
  time?: () => Promise<TimeDrawing>;
  cell?: () => Promise<CellDrawing>;
}

/** The pathway view by hand: where nodes, arrows and cells stand, and what explanations lay over it. */
export interface PathwayDrawing {
  placement: PathwayPlacement;
  layers?: LayerPlacement;
}

/** The time view by hand: the rows from top to bottom in their lanes, and names that differ from a node's label. */
export interface TimeDrawing {
  lanes: readonly TimeStratum[];
  labels?: Readonly<Record<string, string>>;
}

/** What a node of the cell view is drawn from. `L` is the drawing's own layout. */
export interface CellNodeInput<L extends ViewLayout = ViewLayout> {
  graph: MechanismGraph;
  layout: L;
  frameState: FrameState;
  node: MechanismNode;
  spot: PlacedNode;
  transition: Transition;
}

/** What an arrow of the cell view is drawn from. */
export interface CellEdgeInput<L extends ViewLayout = ViewLayout> {
  layout: L;
  edge: MechanismEdge;
  placed: PlacedEdge;
  source: MechanismNode;
  target: MechanismNode;
  transition: Transition;
  beforeEndMs: number;
  selected: boolean;
}

/**
 * The cell view by hand: anatomy and how each thing is acted out in it. The engine (`scene/cell/cellView.ts`) keeps what
 * has come to rest, gives each node and arrow its name and its ring, and lays the parts over one another.
 */
export interface CellDrawing<L extends ViewLayout = ViewLayout> {
  /** Where everything stands. The same object for the same graph, so that pictures can be cached by it. */
  layout(graph: MechanismGraph): L;
  /** Tissue, cells and organelles, from back to front. */
  backdrop(layout: L, frameState: FrameState, graph: MechanismGraph): readonly SceneItem[];
  /** The items of a node, without its hit area and its selection ring. */
  node(input: CellNodeInput<L>): SceneItem[];
  /** Other ids of whose transitions a node's picture depends. */
  watches?(id: string): readonly string[];
  /** The items of an arrow; `isDrawn` is false for one that is acted out instead. */
  edge(input: CellEdgeInput<L>): { items: SceneItem[]; isDrawn: boolean };
  /** The labels of a step, above everything. */
  labels(graph: MechanismGraph, layout: L, frameState: FrameState): GroupItem;
  /** The key to the picture of a step, its upper left corner at `at`. */
  legend(
    graph: MechanismGraph,
    at: readonly [number, number],
    stepIndex: number,
  ): GroupItem & { width: number; height: number };
  /** Where the key stands in the picture. */
  legendAt: readonly [number, number];
  gradients: readonly Gradient[];
  /** What is costly to make, in parts that leave room for other work between them. */
  parts?: readonly (() => unknown)[];
  layers?: LayerPlacement;
}
