import type { Token } from './tokens';

/**
 * A colour by name, so that a picture belongs to no theme: the page resolves it to a CSS variable, an exporter to a
 * value. `mix` blends the second into the first by a share from 0 to 1; `gradient` names one of the scene's gradients.
 */
export type Paint = Token | 'none' | { mix: readonly [Token, Token, number] } | { gradient: string };

/**
 * What an item is to those who read a scene: the change between views, the marks of strength, the labels at the edge of a
 * frame, the exporters. They ask for the role and never for the spelling of an id.
 */
export type ItemRole =
  // Layers of a picture. `ground` is what lies behind everything and is left out of a transparent picture.
  | 'ground'
  | 'cells'
  // The line of a membrane, over which words must not run.
  | 'membrane'
  | 'axis'
  | 'headers'
  | 'edges'
  | 'nodes'
  | 'layer-edges'
  | 'layer-nodes'
  | 'labels'
  | 'legend'
  // What a row of a legend means.
  | 'legend-words'
  | 'inset'
  | 'strengths'
  // Parts of an arrow. `arrow-head` is a plain filled triangle within a tip, `edge-sign` the mark of debate.
  | 'edge-halo'
  | 'edge-line'
  | 'edge-tip'
  | 'arrow-head'
  | 'edge-bead'
  | 'edge-sign'
  // Room for a pointer around an arrow, in layers of its own.
  | 'reach'
  // Parts of a node. A glyph, a plate, a legend and an axis keep their words at the edge of a frame.
  | 'glyph'
  | 'plate'
  | 'node-name'
  | 'hit'
  | 'selection'
  // The dashes of a row of the time view that has no time.
  | 'no-time'
  // What carries or makes up words: a ring or disc that is a sign or carries one, the card of a legend, the lines of a label.
  | 'badge'
  | 'card'
  | 'leader'
  | 'label-title'
  | 'label-more'
  | 'label-sub'
  // Paragraphs of a sheet.
  | ParagraphRole;

/** Which paragraph of an exported sheet a line of words belongs to. */
export type ParagraphRole =
  `sheet-${'panel' | 'label' | 'title' | 'caption' | 'quote-lead' | 'quote' | 'quote-source' | 'name' | 'sources'}`;

interface Item {
  /** Unique among its siblings: the key of the join, with the kind. */
  id: string;
  role?: ItemRole;
  opacity?: number;
}

interface Shape extends Item {
  fill?: Paint;
  stroke?: Paint;
  strokeWidth?: number;
  dash?: readonly number[];
  cap?: 'round' | 'butt';
  fillOpacity?: number;
  strokeOpacity?: number;
}

export interface PathItem extends Shape {
  kind: 'path';
  d: string;
}

export interface RectItem extends Shape {
  kind: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  r?: number;
}

export interface EllipseItem extends Shape {
  kind: 'ellipse';
  cx: number;
  cy: number;
  rx: number;
  ry: number;
  rotate?: number;
}

export interface TextItem extends Item {
  kind: 'text';
  /** Baseline of the line, at its anchor. */
  x: number;
  y: number;
  text: string;
  size: number;
  weight: 450 | 550 | 600 | 650;
  anchor: 'start' | 'middle' | 'end';
  paint: Paint;
  /** Letter spacing in design units. */
  tracking?: number;
  /** A rim in this colour that keeps the text legible over a line. */
  halo?: Paint;
  /** A source's own words, which stand in the serif. The picture itself has none; the sheets of exports do. */
  face?: 'serif';
}

/** What an item stands for, so that a click, a key or a screen reader can ask for it. */
export interface Target {
  /** A handle can be dragged; the view says what its places mean. */
  kind: 'node' | 'edge' | 'step' | 'handle';
  id: string;
  /** What a screen reader says. */
  name: string;
  /** Whether it is the one selected. */
  selected?: boolean;
  /** For a label that stands apart from its thing: it answers a pointer, and the thing itself a keyboard. */
  pointerOnly?: boolean;
}

export interface GroupItem extends Item {
  kind: 'group';
  x?: number;
  y?: number;
  rotate?: number;
  scale?: number;
  target?: Target;
  children: readonly SceneItem[];
}

export type SceneItem = PathItem | RectItem | EllipseItem | TextItem | GroupItem;

export interface GradientStop {
  offset: number;
  paint: Exclude<Paint, { gradient: string }>;
  opacity?: number;
}

/** A gradient along a line or around a point; coordinates are shares of the painted box, or design units. */
export interface Gradient {
  id: string;
  kind: 'linear' | 'radial';
  units: 'box' | 'design';
  /** Linear: x1 y1 x2 y2. Radial: cx cy r. */
  at: readonly number[];
  stops: readonly GradientStop[];
}

/** A whole picture as plain data. Design units; nothing in it depends on a screen, a theme or a clock. */
export interface Scene {
  width: number;
  height: number;
  gradients: readonly Gradient[];
  items: readonly SceneItem[];
}
