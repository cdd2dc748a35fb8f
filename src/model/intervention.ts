import type { Evidence } from './evidence';
import type { IdSet } from './ids';

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
