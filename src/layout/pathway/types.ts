import type { Box } from '../geometry';
import type { Outline } from '../tissue/outline';
import type { Route } from '../route';
import type { LabelSpot, PlacedNode, ViewLayout } from '../view';

/** Where a node stands: its centre, its size, and its label where that stands outside. */
export interface NodeSpot {
  x: number;
  y: number;
  w: number;
  h: number;
  /** Degrees; a receptor in a membrane that faces down is turned by 180. */
  rotate?: number;
  /** The label in lines, where it is broken otherwise than the node's own. */
  lines?: readonly string[];
  label?: LabelSpot;
  /** The outside label in lines once a step has reversed what the node names. */
  linesWhen?: { reversed?: readonly string[] };
  /** A second, quiet line under an outside label. */
  sublabel?: string;
  /** The second line while a step holds the node in a state. */
  sublabelWhen?: { blocked?: string; silenced?: string; reversed?: string };
}

/** How an arrow runs and where its word stands. */
export interface EdgeSpot {
  route: Route;
  label?: LabelSpot;
}

/** A compartment as drawn: an outline that is filled and has a membrane, or only a name. */
export interface CompartmentSpot {
  outline?: Outline;
  tone?: 'gab' | 'glu' | 'post';
  label: LabelSpot & { lines: readonly string[] };
}

/** Where things stand, keyed by the ids of nodes, edges and compartments: by hand for one mechanism, or by `layout/auto`. */
export interface PathwayPlacement {
  width: number;
  height: number;
  /** The columns in the order of the steps: their edges from left to right, one more than there are steps; none where steps have no columns. */
  columns: readonly number[];
  /** The titles of the steps in lines, where they are broken otherwise than once near the middle. */
  headers?: readonly (readonly string[])[];
  nodes: Readonly<Record<string, NodeSpot>>;
  edges: Readonly<Record<string, EdgeSpot>>;
  compartments: Readonly<Record<string, CompartmentSpot>>;
  /** A region that stays free, for the legend. */
  legend: Box;
  /** What the camera shows of each step, by its id, where that is not all of the step's things. */
  focus?: Readonly<Record<string, Box>>;
}

/** A node of the pathway with its glyph's box and its label. */
export interface PathwayNode extends PlacedNode, Pick<NodeSpot, 'label' | 'linesWhen' | 'sublabel' | 'sublabelWhen'> {}

/** The pathway view of a mechanism, ready to be drawn. */
export interface PathwayLayout extends ViewLayout {
  columns: readonly { stepId: string; x0: number; x1: number }[];
  headers?: readonly (readonly string[])[];
  nodes: ReadonlyMap<string, PathwayNode>;
  compartments: ReadonlyMap<string, CompartmentSpot>;
  legend: Box;
}

/** How the work of an arrangement is followed. */
export interface LayoutOptions {
  /** Told as the work goes on, from 0 to 1; may throw to end it. */
  onProgress?: ((share: number) => void) | undefined;
}
