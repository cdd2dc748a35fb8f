import type { Mechanism } from '../model/mechanism';
import { activeNodes, causalOrder } from './activeGraph';
import { type Change, classifyChange, readLevels, responseTime } from './doseResponse';
import { SILENCED_SHARE, SMALLEST_RESPONSE } from './parameters';
import { baselineScenario, type Scenario, scenarioOfInterventions } from './scenario';
import { cachedCourse } from './simulate';

/** A node and a time at which to read it. */
export interface Readout {
  node: string;
  atMin: number;
}

/** What the model says of one node at one time, against the usual dose alone. */
export interface Outcome extends Readout, Change {
  /** Its activity, and what it would be with nothing held. */
  value: number;
  usual: number;
}

/** Every node that answers to the dose, when it does so most, and whenever a published experiment tested it. */
function readoutsOf(mechanism: Mechanism, scenario: Scenario): Readout[] {
  const tested = mechanism.interventions.flatMap(({ outcomes }) => outcomes);
  return activeNodes(mechanism, scenario.hypotheses).flatMap(({ id }) => {
    const strongest = responseTime(mechanism, scenario, id);
    if (strongest === undefined) return [];
    const published = tested.flatMap(({ node, atMin }) => (node === id && atMin !== undefined ? [atMin] : []));
    const times = [...new Set([strongest, ...published])].sort((a, b) => a - b);
    return times.map((atMin) => ({ node: id, atMin }));
  });
}

/** The same for any run. */
export function predictScenario(
  mechanism: Mechanism,
  scenario: Scenario,
  readouts: readonly Readout[] = readoutsOf(mechanism, scenario),
): Outcome[] {
  return readouts.map(({ node, atMin }) => {
    const levels = readLevels(mechanism, scenario, node, atMin);
    return { node, atMin, ...classifyChange(levels, scenario.dose), value: levels.value, usual: levels.usual };
  });
}

/** What the interventions, made together, do to the answer to the dose. */
export function predict(
  mechanism: Mechanism,
  interventionIds: readonly string[],
  readouts?: readonly Readout[],
): Outcome[] {
  return predictScenario(mechanism, scenarioOfInterventions(mechanism, interventionIds), readouts);
}

/** The nodes that differ from the untouched run, causes before effects. */
export interface SilencedNodes {
  /** They lose at least half of the activity that they have untouched. */
  silenced: readonly string[];
  /** They gain at least half of it. */
  risen: readonly string[];
}

/**
 * What a run takes away and what it lets loose, for the picture. Without a time each node is read when it answers most
 * strongly to the usual dose; one that does not answer is read when the dose is given.
 */
export function findSilenced(mechanism: Mechanism, scenario: Scenario, tMin?: number): SilencedNodes {
  const usual = { ...baselineScenario(mechanism), hypotheses: scenario.hypotheses };
  const before = cachedCourse(mechanism, usual);
  const now = cachedCourse(mechanism, scenario);
  const silenced: string[] = [];
  const risen: string[] = [];
  for (const id of causalOrder(mechanism, scenario.hypotheses)) {
    const at = tMin ?? responseTime(mechanism, usual, id) ?? 0;
    const was = before.at(id, at);
    const is = now.at(id, at);
    if (Math.abs(is - was) < SMALLEST_RESPONSE) continue;
    if (is <= was * (1 - SILENCED_SHARE)) silenced.push(id);
    else if (is >= was * (1 + SILENCED_SHARE)) risen.push(id);
  }
  return { silenced, risen };
}
