import type { Arrangement } from '../layout/auto/arrangement';
import type { Box, Point } from '../layout/geometry';
import type { LayerPlacement } from '../layout/layers';
import type { PathwayPlacement } from '../layout/pathway/types';
import type { TimePlacement } from '../layout/time/types';
import type { PlacedEdge, PlacedNode, ViewLayout } from '../layout/view';
import type { MechanismEdge, MechanismNode } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import type { LabelSpec } from './cell/labels';
import type { LegendRow } from './cell/legend';
import type { FrameState, Transition } from './frameState';
import type { Gradient, SceneItem } from './scene';
import type { ViewId } from './views/ids';

/**
 * What a mechanism may bring of its own to the way it is drawn, view by view. Every part can be missing: generic code
 * supplies it (`layout/auto` places nodes and arrows, the shared glyphs draw them).
 */
export interface Drawing {
  /** How a pathway without a drawing of its own is arranged, where a reader chose. */
  arrangement?: Arrangement;
  pathway?: () => Promise<PathwayDrawing>;
  time?: () => Promise<TimeDrawing>;
  cell?: () => Promise<CellDrawing>;
  /** Two steps to be seen side by side; else no comparison is offered. */
  comparison?: () => Promise<StepComparison>;
  /** What the cell view is a small part of; else nothing leads into it. */
  opening?: () => Promise<OpeningDrawing>;
}

/** Something larger, in which the cell view has its place: what a reader sees first is a way into it. */
export interface OpeningDrawing {
  width: number;
  height: number;
  items: readonly SceneItem[];
  gradients: readonly Gradient[];
  /** Where the whole cell view lies in it, in its own units; the height follows from the view. */
  into: { x: number; y: number; w: number };
}

/** A shot of one view, as in `StepShot`; a box is in design units of the view. */
export interface DrawnShot {
  atMs?: number;
  show: 'whole' | Box | readonly string[];
}

/** The shots of a view by step; a step that is missing has those of the mechanism, or automatic ones. */
export type DrawnShots = Readonly<Record<string, readonly DrawnShot[]>>;

/** A part of a view at two steps, side by side. */
export interface StepComparison {
  title: string;
  view: ViewId;
  /** The part that is shown, in design units of the view. */
  frame: Box;
  /** The steps by their ids, each with what there is to see. */
  sides: readonly { step: string; title: string; note: string }[];
  /** What has to be known of both. */
  note: string;
}

/** The pathway view by hand: where nodes, arrows and cells stand, and what explanations lay over it. */
export interface PathwayDrawing {
  placement: PathwayPlacement;
  /** Fetched after the first picture. */
  layers?: () => Promise<LayerPlacement>;
  shots?: DrawnShots;
}

/** The time view by hand: the rows from top to bottom in their lanes, its axis, and shares to draw under them. */
export type TimeDrawing = TimePlacement;

/** What a node of the cell view is drawn from. `L` is the drawing's own layout. */
export interface CellNodeInput<L extends ViewLayout = ViewLayout> {
  graph: MechanismGraph;
  layout: L;
  frameState: FrameState;
  node: MechanismNode;
  spot: PlacedNode;
  transition: Transition;
}

/** How a node of the cell view is drawn. Its picture is cached until it or one of what it `watches` changes. */
export interface CellNodePainter<L extends ViewLayout = ViewLayout> {
  /** Other ids on whose transitions the picture depends. */
  watches?: readonly string[];
  draw(input: CellNodeInput<L>): SceneItem[];
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
}

/**
 * The cell view by hand: anatomy and how each thing is acted out in it. The engine (`scene/cell/cellView.ts`) caches what
 * has come to rest, gives each node and arrow its name, its hit area and its selection ring, and draws labels and legend.
 */
export interface CellDrawing<L extends ViewLayout = ViewLayout> {
  /** Where everything stands. The same object for the same graph, so that pictures can be cached by it. */
  layout(graph: MechanismGraph): L;
  /** Tissue, cells and organelles, from back to front. */
  backdrop(layout: L, frameState: FrameState, graph: MechanismGraph): readonly SceneItem[];
  /** The items of a node. */
  node(input: CellNodeInput<L>): SceneItem[];
  /** Other ids on whose transitions a node's picture depends. */
  watches?(id: string): readonly string[];
  /** The items of an arrow; none for one that the nodes act out instead. */
  edge(input: CellEdgeInput<L>): SceneItem[];
  /** Every label, with the steps at which it stands. */
  labels(graph: MechanismGraph, layout: L): readonly LabelSpec[];
  /** What the key to the picture of a step explains. */
  legend(graph: MechanismGraph, stepIndex: number): readonly LegendRow[];
  /** Where the upper left corner of the key stands in the picture; null where it has no room there. */
  legendAt: Point | null;
  /** A small picture of where the scene lies, in the room of the key while that is not shown. */
  inset?(): readonly SceneItem[];
  gradients: readonly Gradient[];
  /** What is costly to make, in parts that leave room for other work between them. */
  parts?: readonly (() => unknown)[];
  /** Fetched after the first picture. */
  layers?: () => Promise<LayerPlacement>;
  /** Fetches what only motion needs: until it is here, what moves has the shape that it has at rest. */
  loadMotion?: () => Promise<void>;
  shots?: DrawnShots;
}
