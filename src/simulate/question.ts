import type { Scenario } from './scenario';

/** A question about the mechanism that the model itself can answer. */
export interface Question {
  id: string;
  kind: 'effect' | 'still happens' | 'necessary' | 'rescue';
  prompt: string;
  /** At least one is right and one is not. */
  choices: readonly { text: string; right: boolean }[];
  /** The run that shows the answer. */
  scenario: Scenario;
  /** Published experiments that make the same block, if there are any. */
  interventionIds: readonly string[];
  /** Those of them whose published result is not what the model says: show them beside the answer. */
  disputedBy: readonly string[];
  /** The arrows that explain it, in order; empty where the reason is that there is no way. */
  path: readonly string[];
}
