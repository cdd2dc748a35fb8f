import type { Mechanism } from '../model/mechanism';
import { toldHypotheses } from './activeEdges';
import type { Scenario } from './scenario';

/** The run that the story tells: long stress, then one dose of the drug, and nothing held. */
export function untouched(mechanism: Mechanism): Scenario {
  const agent = mechanism.dynamics?.agents[0]?.id;
  return {
    dose: 1,
    ...(agent !== undefined && { agent }),
    stress: true,
    clamps: [],
    hypotheses: toldHypotheses(mechanism),
  };
}
