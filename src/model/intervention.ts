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
}

/** An experiment on the mechanism: an agent, what it acts on, and what came of it. */
export interface Intervention<I extends IdSet = IdSet> {
  id: I['intervention'];
  label: string;
  action: 'blocks' | 'activates' | 'removes';
  targets: readonly I['node'][];
  species?: string;
  outcomes: readonly InterventionOutcome<I>[];
  evidence: readonly Evidence<I>[];
  /** Interventions whose published result disagrees with this one. */
  contradictedBy?: readonly I['intervention'][];
}
