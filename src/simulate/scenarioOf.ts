import type { Intervention } from '../model/intervention';
import type { Mechanism } from '../model/mechanism';
import type { Clamp, Scenario } from './scenario';
import { untouched } from './untouched';

function clampsOf({ targets, action, level, fromMin, toMin }: Intervention): Clamp[] {
  const strength = level === undefined ? { to: action === 'activates' ? 1 : 0 } : { factor: level };
  return targets.map((node) => ({
    node,
    ...strength,
    ...(fromMin !== undefined && { fromMin }),
    ...(toMin !== undefined && { toMin }),
  }));
}

/**
 * The run in which all of these interventions are made. Their order does not matter: the smallest dose that one of them
 * asks for is given, the agent that comes first by name replaces the usual drug, and stress is left out if one leaves it
 * out. Unknown ids are passed over; `suggestName` tells what was meant.
 */
export function scenarioOf(mechanism: Mechanism, interventionIds: readonly string[]): Scenario {
  const usual = untouched(mechanism);
  const wanted = new Set(interventionIds);
  // In the order of the mechanism, so that any order of the ids gives the same run.
  const made = mechanism.interventions.filter(({ id }) => wanted.has(id));
  const doses = made.flatMap(({ dose }) => dose ?? []);
  const agent = made.flatMap(({ drug }) => drug ?? []).sort()[0] ?? usual.agent;
  return {
    dose: doses.length > 0 ? Math.min(...doses) : usual.dose,
    ...(agent !== undefined && { agent }),
    stress: made.every(({ stress }) => stress ?? usual.stress),
    clamps: made.flatMap(clampsOf),
    hypotheses: [...new Set([...usual.hypotheses, ...made.flatMap(({ hypotheses }) => hypotheses ?? [])])].sort(),
  };
}
