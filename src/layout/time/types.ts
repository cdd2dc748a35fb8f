import type { Box } from '../geometry';
import type { PlacedNode, ViewLayout } from '../view';
import type { TimeDomain, TimeScale } from './axis';
import type { BarShape } from './barShape';

export type Tone = 'gab' | 'glu' | 'post' | 'none';

/** The rows of one cell, and its name. */
export interface TimeStratum {
  lines: readonly string[];
  tone: Tone;
  nodes: readonly string[];
}

/** What a time view is laid out from: its lanes, names that differ from a node's label, and the words of its axis. */
export interface TimePlacement {
  lanes: readonly TimeStratum[];
  /** By the id of the node. */
  labels?: Readonly<Record<string, string>>;
  /** `start` names minute 0: "dose" for a drug, "stimulus" for a reflex. Without a domain, it holds all figures. */
  axis?: { start: string; domain?: TimeDomain };
}

export interface TimeRow extends PlacedNode {
  /** Middle of the row. */
  y: number;
  bar: BarShape | null;
  /** Whether the story makes it fall: its bar hangs down. */
  falls: boolean;
  tone: Tone;
  /** A name that differs from the node's label. */
  label?: string;
}

export interface PlacedStratum extends TimeStratum {
  box: Box;
  /** Middle of its first row. */
  firstY: number;
}

/** The time view of a mechanism, ready to be drawn. */
export interface TimeLayout extends ViewLayout {
  nodes: ReadonlyMap<string, TimeRow>;
  strata: readonly PlacedStratum[];
  /** From row to row. */
  pitch: number;
  /** From the top of the first stratum to the foot of the last. */
  top: number;
  foot: number;
  /** Baselines at which the names of the ticks are said again, for a frame that does not reach the top. */
  echoes: readonly number[];
  /** A region that stays free, for the legend. */
  legend: Box;
  /** For each step the node beside whose bar its number stands. */
  badges: ReadonlyMap<string, string>;
  /** What minute 0 is called. */
  start: string;
  scale: TimeScale;
  /** Where each step stands on the axis. */
  steps: readonly number[];
}
