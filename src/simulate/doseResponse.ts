import type { InterventionOutcome, OutcomeChange } from '../model/contextRecords';
import type { Mechanism } from '../model/mechanism';
import {
  ABOLISHED_BELOW,
  INCREASED_ABOVE,
  MIMICKED_FROM,
  REDUCED_BELOW,
  RESTORED_FROM,
  SMALLEST_CHANGE,
  SMALLEST_RESPONSE,
} from './parameters';
import { baselineScenario, type Scenario } from './scenario';
import { cachedCourse } from './simulate';

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

function referenceScenario(mechanism: Mechanism, scenario: Scenario): Scenario {
  return { ...baselineScenario(mechanism), stress: scenario.stress, hypotheses: scenario.hypotheses };
}

export function readLevels(mechanism: Mechanism, scenario: Scenario, node: string, tMin: number): Levels {
  const usual = referenceScenario(mechanism, scenario);
  const at = (run: Scenario): number => cachedCourse(mechanism, run).at(node, tMin);
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
export function responseTime(mechanism: Mechanism, scenario: Scenario, node: string): number | undefined {
  const usual = referenceScenario(mechanism, scenario);
  const dosed = cachedCourse(mechanism, usual);
  const undosed = cachedCourse(mechanism, { ...usual, dose: 0 });
  let largest = SMALLEST_RESPONSE;
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
export function responseShare({ value, undosed, usual, usualUndosed }: Levels): number | undefined {
  const whole = usual - usualUndosed;
  return Math.abs(whole) < SMALLEST_RESPONSE ? undefined : (value - undosed) / whole;
}

/** How much of the usual answer is there without a dose. */
function mimicShare({ undosed, usual, usualUndosed }: Levels): number | undefined {
  const whole = usual - usualUndosed;
  return Math.abs(whole) < SMALLEST_RESPONSE ? undefined : (undosed - usualUndosed) / whole;
}

/** A change in words; `no answer` where the node does not move in this part of the model, so that nothing can be said. */
export type PredictedChange = OutcomeChange | 'not mimicked' | 'not restored' | 'no answer';

/** A change and the share it was read from. */
export interface Change {
  change: PredictedChange;
  /** 1 is the usual; absent where there is nothing to take a share of. */
  share?: number;
}

function classifyShare(share: number): OutcomeChange {
  if (share < ABOLISHED_BELOW) return 'abolished';
  if (share < REDUCED_BELOW) return 'reduced';
  return share > INCREASED_ABOVE ? 'increased' : 'unchanged';
}

/** A level against another, not an answer against another: what hardly differs is unchanged however small both are. */
function classifyLevel(value: number, other: number): Change {
  const share = other > 0 ? value / other : undefined;
  const same = Math.abs(value - other) < SMALLEST_CHANGE;
  if (same || share === undefined) return { change: same ? 'unchanged' : 'increased' };
  return { change: classifyShare(share), share };
}

/** What became of a node, in the terms in which the published outcome is put; by default, of its answer to the dose. */
export function classifyChange(
  levels: Levels,
  dose: number,
  asked: Pick<InterventionOutcome, 'against'> & { change?: OutcomeChange } = {},
): Change {
  const { value, usualUndosed, rest } = levels;
  if (asked.change === 'restored') {
    const lost = rest - usualUndosed;
    if (Math.abs(lost) < SMALLEST_CHANGE) return { change: 'no answer' };
    const share = (value - usualUndosed) / lost;
    return { change: share >= RESTORED_FROM ? 'restored' : 'not restored', share };
  }
  if (asked.against === 'no dose') return classifyLevel(value, usualUndosed);
  if (asked.against === 'rest') return classifyLevel(value, rest);
  const mimics = asked.change === 'mimicked' || (dose === 0 && asked.change === undefined);
  // Without a dose something else is given in its place: how much of the usual answer it brings.
  const share = dose > 0 && !mimics ? responseShare(levels) : mimicShare(levels);
  if (share === undefined) return { change: 'no answer' };
  if (!mimics) return { change: classifyShare(share), share };
  return { change: share >= MIMICKED_FROM ? 'mimicked' : 'not mimicked', share };
}
