import type { Intervention } from '../model/contextRecords';
import type { Mechanism } from '../model/mechanism';
import { nearestId } from '../model/problemText';
import { defaultHypotheses } from './activeGraph';

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
  /** Ids of the arrows that are cut: each stays in its equation with no strength. */
  cuts?: readonly string[];
  /** Ids of the explanations whose own arrows act. */
  hypotheses: readonly string[];
}

/** A scenario as a key: equal runs have equal keys. */
export function scenarioKey({ dose, agent, stress, clamps, cuts = [], hypotheses }: Scenario): string {
  const held = clamps.map(({ node, to, factor, fromMin, toMin }) => JSON.stringify([node, to, factor, fromMin, toMin]));
  return JSON.stringify([dose, agent ?? '', stress, held.sort(), [...cuts].sort(), [...hypotheses].sort()]);
}

/** The run that the story tells: long stress, then one dose of the drug, and nothing held. */
export function baselineScenario(mechanism: Mechanism): Scenario {
  const agent = mechanism.dynamics?.agents[0]?.id;
  return {
    dose: 1,
    ...(agent !== undefined && { agent }),
    stress: true,
    clamps: [],
    hypotheses: defaultHypotheses(mechanism),
  };
}

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
export function scenarioOfInterventions(mechanism: Mechanism, interventionIds: readonly string[]): Scenario {
  const usual = baselineScenario(mechanism);
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

/** A node, an arrow or an intervention by its id. */
export interface Suggestion {
  kind: 'node' | 'edge' | 'intervention';
  id: string;
}

/** The node, arrow or intervention that was probably meant by a wrong name: its id, label, full name or agent is the nearest. */
export function suggestName(mechanism: Mechanism, name: string): Suggestion | undefined {
  const named = new Map<string, Suggestion>();
  const add = (spelling: string | undefined, suggestion: Suggestion): void => {
    const flat = spelling?.replaceAll('\n', ' ');
    if (flat !== undefined && flat !== '' && !named.has(flat)) named.set(flat, suggestion);
  };
  for (const { id, label, name: full } of [...mechanism.nodes, ...mechanism.layerNodes]) {
    for (const spelling of [id, label, full]) add(spelling, { kind: 'node', id });
  }
  for (const { id } of [...mechanism.edges, ...mechanism.layerEdges]) add(id, { kind: 'edge', id });
  for (const { id, label, agent } of mechanism.interventions) {
    for (const spelling of [id, label, agent]) add(spelling, { kind: 'intervention', id });
  }
  const nearest = nearestId(name.trim(), named.keys());
  return nearest === undefined ? undefined : named.get(nearest);
}
