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
}
