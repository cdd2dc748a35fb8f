import type { ClinicalFigure } from '../../model/contextRecords';
import type { Box } from '../geometry';
import type { PlacedNode, ViewLayout } from '../view';
import type { BarShape } from './barShape';
import type { PlacedShares } from './shares';
import type { StepBand } from './stepTimes';
import type { TimeAxis, TimeAxisSpec } from './timeAxis';

export type Tone = 'gab' | 'glu' | 'post' | 'none';

/** The rows of one cell, and its name. */
export interface TimeStratum {
  /** Empty for a lane without a name. */
  label: string;
  tone: Tone;
  nodes: readonly string[];
}

/** A published share of patients, as far as it can be drawn over time. */
export type ShareFigure = Pick<ClinicalFigure, 'measure' | 'share' | 'control' | 'atMin' | 'evidence'>;

/** What a time view is laid out from: its lanes, names that differ from a node's label, and its axis. */
export interface TimePlacement {
  lanes: readonly TimeStratum[];
  /** By the id of the node. */
  labels?: Readonly<Record<string, string>>;
  /** By the id of the node: its name once a step has reversed what it names. */
  labelsWhenReversed?: Readonly<Record<string, string>>;
  /**
   * `start` names minute 0: "dose" for a drug, "stimulus" for a reflex. Without a `scale` the axis spans the figures of
   * the nodes.
   */
  axis?: { start: string; scale?: TimeAxisSpec };
  /** What share of patients gains, drawn under the rows where it was measured at a time. */
  shares?: readonly ShareFigure[];
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
  /** The name once a step has reversed what it names. */
  reversedLines?: readonly string[];
}

export interface PlacedStratum extends TimeStratum {
  box: Box;
  /** Where its rows begin, under its name. */
  rowsTop: number;
}

/** The column of names at the left: places from its left edge. */
export interface NameColumn {
  width: number;
  /** Middle of the glyphs. */
  glyph: number;
  /** Where the names begin. */
  name: number;
  /** Middle of the numbers of steps. */
  badge: number;
}

/** The time view of a mechanism, ready to be drawn. */
export interface TimeLayout extends ViewLayout {
  nodes: ReadonlyMap<string, TimeRow>;
  strata: readonly PlacedStratum[];
  axis: TimeAxis;
  /** What minute 0 is called. */
  start: string;
  column: NameColumn;
  /** When each step is told, in minutes after the start; null where nothing has a time. */
  stepMinutes: readonly number[] | null;
  /** Where each step stands along the axis. */
  steps: readonly number[];
  /** Where the step of each node stands along the axis. */
  places: ReadonlyMap<string, number>;
  /** What the times of each step span along the axis. */
  bands: readonly StepBand[];
  /** From the top of the first stratum to the foot of what stands under the rows. */
  top: number;
  foot: number;
  shares: PlacedShares | null;
  /** For each step the node beside whose name its number stands. */
  badges: ReadonlyMap<string, string>;
}
