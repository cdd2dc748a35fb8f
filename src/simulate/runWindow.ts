import type { Mechanism } from '../model/mechanism';
import { DEFAULT_TAU_MIN, DEFAULT_UNTIL_MIN, FIRST_MIN, STRESS_BEFORE_MIN } from './parameters';

/** Between which times a mechanism runs and how finely, in minutes. */
export interface RunWindow {
  /** It begins so long before the start, and ends so long after it. */
  beforeMin: number;
  afterMin: number;
  /** The first time after the start that is looked at: a plot begins there, and the solver takes it as its first step. */
  firstMin: number;
  /** The time constant of a node that has none of its own. */
  tauMin: number;
}

export function runWindow({ dynamics }: Pick<Mechanism, 'dynamics'>): RunWindow {
  const { beforeMin, afterMin, firstMin, tauMin } = dynamics?.window ?? {};
  return {
    beforeMin: beforeMin ?? STRESS_BEFORE_MIN,
    afterMin: afterMin ?? DEFAULT_UNTIL_MIN,
    firstMin: firstMin ?? FIRST_MIN,
    tauMin: tauMin ?? DEFAULT_TAU_MIN,
  };
}
