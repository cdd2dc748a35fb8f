import type { Box } from '../geometry';
import type { PlacedNode, ViewLayout } from '../view';
import type { BarShape } from './barShape';
import type { TimeAxis, TimeAxisSpec } from './timeAxis';

export type Tone = 'gab' | 'glu' | 'post' | 'none';

/** The rows of one cell, and its name. */
export interface TimeStratum {
  lines: readonly string[];
  tone: Tone;
  nodes: readonly string[];
}

/** What a time view is laid out from: its lanes, names that differ from a node's label, and its axis. */
export interface TimePlacement {
  lanes: readonly TimeStratum[];
  /** By the id of the node. */
  labels?: Readonly<Record<string, string>>;
  /**
   * `start` names minute 0: "dose" for a drug, "stimulus" for a reflex. Without a `scale` the axis spans the figures of
   * the nodes.
   */
  axis?: { start: string; scale?: TimeAxisSpec };
  /**
   * A height for the rows to fill, in design units: then the names of lanes stand beside their rows. Else the height
   * follows the rows, and the names of lanes stand above them.
   */
  height?: number;
}

export interface TimeRow extends PlacedNode {
  /** Middle of the row. */
  y: number;
  /** The height of the row with the room around it. */
  pitch: number;
  bar: BarShape | null;
  /** Whether the story makes it fall: its bar hangs down. */
  falls: boolean;
  tone: Tone;
  /** The name of the row: one line or more. */
  lines: readonly string[];
  /** How wide the name is. */
  nameWidth: number;
  /** On which side of its glyph the name of a row stands. */
  nameSide: 'left' | 'right';
}

export interface PlacedStratum extends TimeStratum {
  box: Box;
  /** Where its rows begin: under its name, where that stands above them. */
  rowsTop: number;
  /** Baseline of the first line of its name. */
  nameY: number;
}

/** The time view of a mechanism, ready to be drawn. */
export interface TimeLayout extends ViewLayout {
  nodes: ReadonlyMap<string, TimeRow>;
  strata: readonly PlacedStratum[];
  axis: TimeAxis;
  /** Where each step stands along the axis. */
  steps: readonly number[];
  /** From the top of the first stratum to the foot of the last. */
  top: number;
  foot: number;
  /** Baselines at which the names of the ticks are said again, for a frame that does not reach the top. */
  echoes: readonly number[];
  /** A region that stays free, for the legend. */
  legend: Box;
  /** For each step the node beside whose bar its number stands. */
  badges: ReadonlyMap<string, string>;
  /** Whether a figure without room is cut short; in a picture set by hand it is left out. */
  cutsFigures: boolean;
  /** Between which words stand in a row. `wordsLeft` is how far figures may reach to the left of a bar. */
  bounds: { left: number; wordsLeft: number; right: number };
}
