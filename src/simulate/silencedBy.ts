import type { Mechanism } from '../model/mechanism';
import { answerTime } from './answer';
import { causalOrder } from './causalOrder';
import { courseFor } from './courseCache';
import type { Scenario } from './scenario';
import { SILENCED_SHARE, SMALLEST_ANSWER } from './thresholds';
import { untouched } from './untouched';

/** The nodes that differ from the untouched run, causes before effects. */
export interface Silenced {
  /** They lose at least half of the activity that they have untouched. */
  silenced: readonly string[];
  /** They gain at least half of it. */
  risen: readonly string[];
}

/**
 * What a run takes away and what it lets loose, for the picture. Without a time each node is read when it answers most
 * strongly to the usual dose; one that does not answer is read when the dose is given.
 */
export function silencedBy(mechanism: Mechanism, scenario: Scenario, tMin?: number): Silenced {
  const usual = { ...untouched(mechanism), hypotheses: scenario.hypotheses };
  const before = courseFor(mechanism, usual);
  const now = courseFor(mechanism, scenario);
  const silenced: string[] = [];
  const risen: string[] = [];
  for (const id of causalOrder(mechanism, scenario.hypotheses)) {
    const at = tMin ?? answerTime(mechanism, usual, id) ?? 0;
    const was = before.at(id, at);
    const is = now.at(id, at);
    if (Math.abs(is - was) < SMALLEST_ANSWER) continue;
    if (is <= was * (1 - SILENCED_SHARE)) silenced.push(id);
    else if (is >= was * (1 + SILENCED_SHARE)) risen.push(id);
  }
  return { silenced, risen };
}
