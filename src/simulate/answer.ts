import type { Mechanism } from '../model/mechanism';
import { courseFor } from './courseCache';
import type { Scenario } from './scenario';
import { SMALLEST_ANSWER } from './thresholds';
import { untouched } from './untouched';

/** The levels of one node at one time, in the run asked about and in those it is compared with. */
export interface Levels {
  /** In the run itself. */
  value: number;
  /** In the run itself without a dose. */
  undosed: number;
  /** After the usual dose with nothing held. */
  usual: number;
  /** The same without a dose. */
  usualUndosed: number;
  /** With neither dose nor stress. */
  rest: number;
}

function references(mechanism: Mechanism, scenario: Scenario): Scenario {
  return { ...untouched(mechanism), stress: scenario.stress, hypotheses: scenario.hypotheses };
}

export function levelsOf(mechanism: Mechanism, scenario: Scenario, node: string, tMin: number): Levels {
  const usual = references(mechanism, scenario);
  const at = (run: Scenario): number => courseFor(mechanism, run).at(node, tMin);
  return {
    value: at(scenario),
    undosed: at({ ...scenario, dose: 0 }),
    usual: at(usual),
    usualUndosed: at({ ...usual, dose: 0 }),
    rest: at({ ...usual, dose: 0, stress: false }),
  };
}

/**
 * When the node answers most strongly to the usual dose, in the explanations that are on; undefined where it does not
 * answer. It is the time at which a finding is compared that says no time.
 */
export function answerTime(mechanism: Mechanism, scenario: Scenario, node: string): number | undefined {
  const usual = references(mechanism, scenario);
  const dosed = courseFor(mechanism, usual);
  const undosed = courseFor(mechanism, { ...usual, dose: 0 });
  let largest = SMALLEST_ANSWER;
  let found: number | undefined;
  for (const [index, tMin] of dosed.timesMin.entries()) {
    if (tMin < 0) continue;
    const moved = Math.abs((dosed.series(node)[index] ?? 0) - (undosed.series(node)[index] ?? 0));
    if (moved <= largest) continue;
    largest = moved;
    found = tMin;
  }
  return found;
}

/** The share of the usual answer to the dose that is left; undefined where there is no usual answer to share. */
export function answerShare({ value, undosed, usual, usualUndosed }: Levels): number | undefined {
  const whole = usual - usualUndosed;
  return Math.abs(whole) < SMALLEST_ANSWER ? undefined : (value - undosed) / whole;
}

/** How much of the usual answer is there without a dose. */
export function mimicShare({ undosed, usual, usualUndosed }: Levels): number | undefined {
  const whole = usual - usualUndosed;
  return Math.abs(whole) < SMALLEST_ANSWER ? undefined : (undosed - usualUndosed) / whole;
}
