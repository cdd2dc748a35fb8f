import type { Mechanism } from '../model/mechanism';
import { activeNodes } from './activeEdges';
import { answerTime, levelsOf } from './answer';
import { type Change, changeOf } from './changeOf';
import type { Scenario } from './scenario';
import { scenarioOf } from './scenarioOf';

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
    const strongest = answerTime(mechanism, scenario, id);
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
    const levels = levelsOf(mechanism, scenario, node, atMin);
    return { node, atMin, ...changeOf(levels, scenario.dose), value: levels.value, usual: levels.usual };
  });
}

/** What the interventions, made together, do to the answer to the dose. */
export function predict(
  mechanism: Mechanism,
  interventionIds: readonly string[],
  readouts?: readonly Readout[],
): Outcome[] {
  return predictScenario(mechanism, scenarioOf(mechanism, interventionIds), readouts);
}
