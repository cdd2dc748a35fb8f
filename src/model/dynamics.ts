import type { EdgeKind } from './graph';
import type { IdSet } from './idSet';

/**
 * What a run can be given: `dose` is what is given at the start, in units of the usual amount; `stress` is a long
 * condition before it, on (1) or off (0). A mechanism says in its own words what they are.
 */
export type Control = 'dose' | 'stress';

/** A control as a reader meets it. Its inputs say on which nodes it acts. */
export interface RunControl {
  /** As an address has it: `dose=2`. */
  id: Control;
  /** In a word, for a list of controls. */
  short: string;
  /** Over its choices. */
  heading: string;
  /** What a screen reader calls its choices. */
  label: string;
  /** It runs from 0 to this. */
  max: number;
  /** What a run has where nothing is changed. */
  default: number;
  /** The values to choose from; `words` say what is done: "No drug". */
  choices: readonly { value: number; label: string; words?: string }[];
}

/**
 * How fast a node follows what acts on it, in minutes. Two time constants, because growth and loss differ: what has been
 * built within hours may take two weeks to fade.
 */
export interface NodeDynamics<I extends IdSet = IdSet> {
  node: I['node'];
  riseMin?: number;
  fallMin?: number;
  /** Activity from 0 to 1 that it has without any stimulation. */
  basal?: number;
  /** `all`: its stimulations are needed together; else one of them is enough. */
  gate?: 'any' | 'all';
  /** Where the values are from, or that they were chosen, and to what end. */
  why: string;
}

/** How strongly an arrow acts: a normalised Hill function of its source's activity. */
export interface EdgeDynamics<I extends IdSet = IdSet> {
  edge: I['edge'];
  /** Steepness. */
  n?: number;
  /** Activity of the source at which the arrow acts with half its weight. */
  ec50?: number;
  /** How much it does at full activity of its source, from 0 to 1. */
  weight?: number;
  /** A property that the given agent must have for the arrow to act. */
  needs?: string;
  /** It stands in the picture for what hidden arrows do in the run, and does not act itself. */
  drawnOnly?: boolean;
  /**
   * It acts on whatever drives its target, and is not a way of its own: a paper kept the source active, or took it away,
   * and abolished the effect of the usual drug.
   */
  ofAllRoutes?: boolean;
  why: string;
}

/** A thing that the run has and no picture: its numbers stand with those of the other nodes. */
export interface HiddenNode<I extends IdSet = IdSet> {
  id: string;
  label: string;
  name: string;
  /** The explanation it belongs to; without it, it is there in every run. */
  hypothesis?: I['hypothesis'];
  why: string;
}

/** An arrow that the run has and no picture, between nodes of the graph, of layers, or hidden ones. */
export interface HiddenArrow<I extends IdSet = IdSet> {
  id: string;
  source: string;
  target: string;
  kind: EdgeKind;
  hypothesis?: I['hypothesis'];
  why: string;
}

/** How a control acts on a node. What no arrow of the graph says stands here with its source, and is drawn nowhere. */
export interface InputDynamics<I extends IdSet = IdSet> {
  node: I['node'];
  control: Control;
  sign: 'stimulation' | 'inhibition';
  /** How long it acts, counted from the dose; without it, as long as the control is on. */
  lastsMin?: number;
  /** At full strength, from 0 to 1. */
  weight?: number;
  /** The dose that acts with half the strength, and how steeply; without it the dose acts in proportion, up to 1. */
  halfDose?: number;
  n?: number;
  /** It acts only as far as this node is active, with half its strength at `carrierEc50`. */
  carrier?: I['node'];
  carrierEc50?: number;
  why: string;
}

/** What a dose of a run is in one species, and between which doses an effect was published. */
export interface DoseAxis<I extends IdSet = IdSet> {
  /** As claims name it: "rat". */
  species: string;
  /** "mg/kg". */
  unit: string;
  /** How much of that unit a dose of 1 stands for. */
  perDose: number;
  /** Published doses with an effect, in the unit. */
  window: { from: number; to: number };
  /** Published doses without one. */
  without: readonly number[];
  /** Explanations that must be on for the model to have the whole window. */
  hypotheses?: readonly I['hypothesis'][];
  why: string;
}

/** A drug that a run may be given, with the properties on which some arrows depend. */
export interface Agent {
  id: string;
  label: string;
  properties: readonly string[];
  why: string;
}

/** Between which times a mechanism runs, in minutes, so that milliseconds and decades can be run. */
export interface RunTimes {
  /** How long the condition before the start lasts (21 days). */
  beforeMin?: number;
  /** How long after the start the run ends (28 days). */
  afterMin?: number;
  /** The first time after the start that matters (half a minute): plots begin there. */
  firstMin?: number;
  /** The time constant of a node that has none of its own (2 minutes). */
  tauMin?: number;
  /** What is measured before it is an early readout, from then on a late one; without it they are not told apart. */
  earlyUntilMin?: number;
}

/** The numbers with which a mechanism runs. What it does not name has the defaults, which `src/simulate` states. */
export interface Dynamics<I extends IdSet = IdSet> {
  /** What one unit of dose is, and in which species. */
  dose: string;
  /** The same for each species, with the published window. */
  doseAxes?: readonly DoseAxis<I>[];
  nodes: readonly NodeDynamics<I>[];
  edges: readonly EdgeDynamics<I>[];
  inputs: readonly InputDynamics<I>[];
  /** What the run has beyond the picture. */
  hidden?: { nodes: readonly HiddenNode<I>[]; arrows: readonly HiddenArrow<I>[] };
  /** Without it, three weeks before the start to four weeks after it, for processes of minutes to weeks. */
  window?: RunTimes;
  /** In the order in which they are asked for; without them, those that have inputs, in general words. */
  controls?: readonly RunControl[];
  /** The first is the one a run is given unless it says otherwise. */
  agents: readonly Agent[];
}
