import type { CslDateParts, Evidence } from './evidence';
import type { Identifier, Timing } from './graph';
import type { IdSet } from './idSet';

/**
 * How an explanation stands to the one that the steps tell.
 * - `told`: it is the one the steps tell
 * - `rival`: if it is right, a part of the told one is not needed, or is wrong
 * - `additional`: both can be true at once
 */
export type HypothesisRelation = 'told' | 'rival' | 'additional';

/** A main, rival or additional explanation, with what speaks for and against it. */
export interface Hypothesis<I extends IdSet = IdSet> {
  id: I['hypothesis'];
  label: string;
  relation: HypothesisRelation;
  /** Two sentences in plain words. */
  summary: string;
  /** The nodes and edges it runs through, shared or its own, in causal order; lit when it is laid over the graph. */
  route: readonly (I['node'] | I['edge'])[];
  evidence: readonly Evidence<I>[];
}

/** A readout with the intervention, relative to the mechanism running without it. */
export type OutcomeChange = 'abolished' | 'reduced' | 'unchanged' | 'increased' | 'restored' | 'mimicked';

/** What a published experiment saw. */
export interface InterventionOutcome<I extends IdSet = IdSet> {
  node: I['node'];
  change: OutcomeChange;
  /** When it was tested, as published: "24 h". */
  tested?: string;
  /** The same in minutes after the dose. */
  atMin?: number;
  /**
   * The time of the test was not read, so that the result may mean an early or a late readout: it is put to both nodes,
   * and the two together count once.
   */
  timeNotRead?: boolean;
  /** What was measured, as published: "forced swim test". */
  readout?: string;
  /**
   * What the change is relative to: the answer to the dose (default), the level without a dose, or the level at rest,
   * that is with neither dose nor stress.
   */
  against?: 'dose' | 'no dose' | 'rest';
}

/** A published readout that no node stands for, so that it is shown and not dropped. */
export interface UnmodelledOutcome {
  readout: string;
  /** As published. */
  change: string;
  tested?: string;
  /** Why the graph cannot answer. */
  why: string;
}

/** An experiment on the mechanism: an agent, what it acts on, and what came of it. */
export interface Intervention<I extends IdSet = IdSet> {
  id: I['intervention'];
  label: string;
  /** The substance or method: "NBQX". */
  agent?: string;
  action: 'blocks' | 'activates' | 'removes';
  targets: readonly I['node'][];
  /**
   * How much of the activity of the targets is left: 0.5 for half a gene, 1.5 for a booster. Without it, a target that is
   * blocked or removed is held at 0 and one that is activated at 1.
   */
  level?: number;
  /** When it begins and ends, in minutes after the dose; without it, it has always been and stays. */
  fromMin?: number;
  toMin?: number;
  /** The dose it is given with, in units of the usual one; 1 unless it says otherwise. */
  dose?: number;
  /** The id of the agent of `Dynamics` that is given in place of the usual drug. */
  drug?: string;
  /** False where the animals had not been stressed. */
  stress?: boolean;
  /** Explanations that must be switched on for the question to make sense. */
  hypotheses?: readonly I['hypothesis'][];
  species?: string;
  outcomes: readonly InterventionOutcome<I>[];
  unmodelled?: readonly UnmodelledOutcome[];
  evidence: readonly Evidence<I>[];
  /** Interventions whose published result disagrees with this one. */
  contradictedBy?: readonly I['intervention'][];
  /**
   * Whether the model is measured by it: `primary` where the finding was read in the paper, `secondary` where only in one
   * review; what is `reported` is contested or was not read, and is shown without a score.
   */
  scored?: 'primary' | 'secondary' | 'reported';
  /** A number or a property of the model was taken from it, so that their agreement says nothing. */
  setsModel?: boolean;
  /** Its row in the literature table: "P02". */
  row?: string;
}

/** How a treatment's effect on patients runs over time: from onset to the strongest effect to its end. */
export interface ClinicalCourse<I extends IdSet = IdSet> {
  id: I['course'];
  /** "A single dose", "Conventional treatment". */
  label: string;
  /** One or two sentences in plain words. */
  text: string;
  /** Minutes after the (first) dose. A figure without minutes is an order that no text puts a number to. */
  timing: Timing<I>;
  evidence: readonly Evidence<I>[];
}

/** A share of patients, in percent: one figure, or the two ends of a range. */
export interface Share {
  from: number;
  to?: number;
}

/**
 * Which patients a share is counted among: those given the treatment, those of every arm, those of a study that compared
 * with nothing, or `not stated` where the text that was read does not say.
 */
export type Arm = 'treatment' | 'all arms' | 'single group' | 'not stated';

/** Of whom a share is a share. */
export interface Denominator {
  arm: Arm;
  /** How many they were; absent where the text that was read does not say. */
  participants?: number;
}

/** What share of patients a study or a text reports to respond, to remit, to relapse or to have no benefit. */
export interface ClinicalFigure<I extends IdSet = IdSet> {
  id: I['figure'];
  course: I['course'];
  measure: 'response' | 'remission' | 'still responding' | 'no benefit';
  share: Share;
  denominator: Denominator;
  /** What it was compared with, where the text gives a figure: "midazolam", and how many were given that. */
  control?: { label: string; share: Share; participants?: number };
  /** Minutes after the dose, where it was measured once. */
  atMin?: number;
  /** When it was measured, as the text words it: "at 24 hours", "the next day". */
  when: string;
  /** Who they were, in a few words. */
  population: string;
  /** The figure in a sentence, fit to be read aloud. */
  text: string;
  evidence: readonly Evidence<I>[];
}

/** A dated finding or decision in the story of how the mechanism became known. */
export interface HistoryEvent<I extends IdSet = IdSet> {
  id: I['event'];
  date: CslDateParts;
  /** What can be said of the date beyond its parts: "online", "year from memory". */
  dateNote?: string;
  title: string;
  /** One or two sentences in plain words. */
  text: string;
  /** `establishes` what the nodes stand for, `troubles` it, or is a `decision` of a regulator. */
  role: 'establishes' | 'troubles' | 'decision';
  /** The nodes it established or troubles, the first of them the one to go to. */
  nodes: readonly I['node'][];
  evidence: readonly Evidence<I>[];
}

/** What the treatment can do to people who take it, or cannot do for them. */
export interface Limit<I extends IdSet = IdSet> {
  id: I['limit'];
  kind: 'harm' | 'limit';
  title: string;
  /** One to three sentences in plain words. */
  text: string;
  evidence: readonly Evidence<I>[];
}

/** What is not known, or what does not fit. */
export interface OpenQuestion<I extends IdSet = IdSet> {
  id: I['question'];
  kind: 'paradox' | 'unknown' | 'disagreement';
  /** As a question. */
  title: string;
  /** One to three sentences in plain words. */
  text: string;
  /** What it is about; a step, a node or an edge. The first is the one to go to. */
  about: readonly (I['step'] | I['node'] | I['edge'])[];
  evidence: readonly Evidence<I>[];
}

/** A word that a first-year student may not know. */
export interface Term<I extends IdSet = IdSet> {
  id: I['term'];
  /** As it stands in a sentence: "exocytosis", "GTP-binding protein". */
  term: string;
  /** Further spellings by which it is found in a text: plurals, abbreviations. Whole words; capitals matter only in abbreviations. */
  forms?: readonly string[];
  /** One or two sentences in plain words. */
  text: string;
  /** The nodes it helps to understand. */
  nodes?: readonly I['node'][];
  identifiers?: readonly Identifier[];
}
