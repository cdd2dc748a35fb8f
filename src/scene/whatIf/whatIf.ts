/** What is done to a node: `lowers` leaves it a share of its own activity. */
export type Perturbation = 'blocks' | 'removes' | 'lowers' | 'activates';

/** What runs otherwise than the story tells. */
export interface WhatIf {
  /** What is acted on, and how. */
  perturbations: ReadonlyMap<string, Perturbation>;
  /** The arrows that are cut. */
  cuts: ReadonlySet<string>;
  /** What does much less than in the story. */
  silenced: ReadonlySet<string>;
  /** What does much more than in the story, which may mean that it was not stopped. */
  raised: ReadonlySet<string>;
}

export const BASELINE_WHAT_IF: WhatIf = {
  perturbations: new Map(),
  cuts: new Set(),
  silenced: new Set(),
  raised: new Set(),
};
