/** A node that is held at an activity, or left with a share of its own, for a time or for good. */
export interface Clamp {
  node: string;
  /** Activity from 0 to 1 at which it is held; goes before `factor`. */
  to?: number;
  /** What is left of its own activity: 0.5 is half. More than 1 boosts it, though never above full activity. */
  factor?: number;
  /** Minutes after the dose; without them it has always been so and stays so. */
  fromMin?: number;
  toMin?: number;
}

/** One run: what is given and what is held. */
export interface Scenario {
  /** In units of the usual dose; 0 is none. */
  dose: number;
  /** Id of one of the mechanism's agents; without it, the first. */
  agent?: string;
  stress: boolean;
  clamps: readonly Clamp[];
  /** Ids of the explanations whose own arrows act. */
  hypotheses: readonly string[];
}

/** A scenario as a key: equal runs have equal keys. */
export function scenarioKey({ dose, agent, stress, clamps, hypotheses }: Scenario): string {
  const held = clamps.map(({ node, to, factor, fromMin, toMin }) => JSON.stringify([node, to, factor, fromMin, toMin]));
  return JSON.stringify([dose, agent ?? '', stress, held.sort(), [...hypotheses].sort()]);
}
