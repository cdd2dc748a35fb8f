import type { InputDynamics, NodeDynamics } from '../model/dynamics';
import type { MechanismEdge } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { activeEdges, activeNodes } from './activeGraph';
import { DEFAULT_EC50, DEFAULT_N, DEFAULT_TAU_MIN, DEFAULT_WEIGHT, STRESS_BEFORE_MIN } from './parameters';
import type { Clamp, Scenario } from './scenario';

/** A Hill function through (0, 0), (EC50, W/2) and (1, W), ready to be evaluated. */
export interface Hill {
  n: number;
  /** Height and half-point of the underlying curve, so that it passes through these three points. */
  height: number;
  half: number;
}

/** The normalised Hill function needs EC50^n < 1/2; what is nearer to it than this is drawn back. */
const LARGEST_POWER = 0.499;

/** β = (EC50ⁿ − 1) / (2·EC50ⁿ − 1) and Kⁿ = β − 1, times the weight. */
export function createHill(n: number, ec50: number, weight: number): Hill {
  const power = Math.min(LARGEST_POWER, ec50 ** n);
  const beta = (power - 1) / (2 * power - 1);
  return { n, height: weight * beta, half: beta - 1 };
}

/** From 0 to the weight, for an activity from 0 to 1. */
export function hillAt({ n, height, half }: Hill, activity: number): number {
  if (activity <= 0) return 0;
  const power = activity >= 1 ? 1 : activity ** n;
  return (height * power) / (half + power);
}

/** A control of a scenario as it acts on one node. */
export interface Input {
  inhibits: boolean;
  /** From 0 to 1, while it is on and its carrier is fully active. */
  strength: number;
  fromMin: number;
  toMin: number;
  carrier: number | undefined;
  carrierHill: Hill;
}

/** A Hill function that need not stop at a dose of 1: half at `halfDose`, all of it at many times that. */
function doseStrength(dose: number, halfDose: number | undefined, n: number): number {
  if (halfDose === undefined) return Math.min(1, Math.max(0, dose));
  if (dose <= 0) return 0;
  return 1 / (1 + (halfDose / dose) ** n);
}

function createInput(entry: InputDynamics, scenario: Scenario, indexOf: ReadonlyMap<string, number>): Input {
  const { control, sign, weight = DEFAULT_WEIGHT, halfDose, n = DEFAULT_N, lastsMin = Infinity } = entry;
  const amount = control === 'dose' ? doseStrength(scenario.dose, halfDose, n) : Number(scenario.stress);
  const fromMin = control === 'dose' ? 0 : -STRESS_BEFORE_MIN;
  return {
    inhibits: sign === 'inhibition',
    strength: weight * amount,
    fromMin,
    toMin: fromMin + lastsMin,
    carrier: entry.carrier === undefined ? undefined : indexOf.get(entry.carrier),
    carrierHill: createHill(DEFAULT_N, entry.carrierEc50 ?? DEFAULT_EC50, 1),
  };
}

/** How strongly it acts now. */
function inputStrengthAt(input: Input, tMin: number, activities: ArrayLike<number>): number {
  if (input.strength === 0 || tMin < input.fromMin || tMin >= input.toMin) return 0;
  if (input.carrier === undefined) return input.strength;
  return input.strength * hillAt(input.carrierHill, activities[input.carrier] ?? 0);
}

/** What an arrow does to its target, seen from the target. */
interface EdgeTerm {
  source: number;
  hill: Hill;
}

/** A node with all that acts on it. */
export interface NodeUnit {
  id: string;
  riseMin: number;
  fallMin: number;
  basal: number;
  all: boolean;
  stimulations: readonly EdgeTerm[];
  necessary: readonly EdgeTerm[];
  inhibitions: readonly EdgeTerm[];
  inputs: readonly Input[];
}

/** A scenario's own part of the mechanism, with every number in place. */
export interface Network {
  ids: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  units: readonly NodeUnit[];
}

/** Arrows of something that is made, moved, released, catalysed or modulated count as stimulation. */
function roleOf({ kind }: MechanismEdge): 'stimulations' | 'necessary' | 'inhibitions' {
  if (kind === 'inhibition') return 'inhibitions';
  return kind === 'necessary stimulation' ? 'necessary' : 'stimulations';
}

export function buildNetwork(mechanism: Mechanism, scenario: Scenario): Network {
  const dynamics = mechanism.dynamics;
  const ids = activeNodes(mechanism, scenario.hypotheses).map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const ofNode = new Map(dynamics?.nodes.map((entry): [string, NodeDynamics] => [entry.node, entry]));
  const ofEdge = new Map(dynamics?.edges.map((entry) => [entry.edge, entry]));
  const agent = dynamics?.agents.find(({ id }) => id === scenario.agent) ?? dynamics?.agents[0];

  const units = ids.map((id) => {
    const { riseMin = DEFAULT_TAU_MIN, fallMin = DEFAULT_TAU_MIN, basal = 0, gate } = ofNode.get(id) ?? {};
    const terms = { stimulations: [] as EdgeTerm[], necessary: [] as EdgeTerm[], inhibitions: [] as EdgeTerm[] };
    const inputs = (dynamics?.inputs ?? [])
      .filter(({ node }) => node === id)
      .map((input) => createInput(input, scenario, indexOf));
    return { id, riseMin, fallMin, basal, all: gate === 'all', ...terms, inputs };
  });

  for (const edge of activeEdges(mechanism, scenario.hypotheses)) {
    const source = indexOf.get(edge.source);
    const target = units[indexOf.get(edge.target) ?? -1];
    const { n = DEFAULT_N, ec50 = DEFAULT_EC50, weight = DEFAULT_WEIGHT, needs } = ofEdge.get(edge.id) ?? {};
    if (source === undefined || target === undefined) continue;
    const lacks = needs !== undefined && agent !== undefined && !agent.properties.includes(needs);
    // An arrow that the given agent cannot use stays, with no strength: a node does not become free for lack of it.
    target[roleOf(edge)].push({ source, hill: createHill(n, ec50, lacks ? 0 : weight) });
  }
  return { ids, indexOf, units };
}

/**
 * The activity that a node tends to, from 0 to 1: alternatives join by OR (one of them is enough), what is necessary by
 * AND, what inhibits by AND NOT.
 *
 *     F = (1 − (1 − basal) · Π(1 − f(stimulation))) · Π f(necessary) · Π(1 − f(inhibition))
 *
 * A node with nothing but necessary stimulations is driven by these alone.
 */
export function driveOf(unit: NodeUnit, tMin: number, activities: ArrayLike<number>): number {
  let allowed = 1;
  for (const { source, hill } of unit.necessary) allowed *= hillAt(hill, activities[source] ?? 0);
  for (const { source, hill } of unit.inhibitions) allowed *= 1 - hillAt(hill, activities[source] ?? 0);

  let idle = 1 - unit.basal;
  let together = 1;
  let alternatives = unit.stimulations.length;
  for (const { source, hill } of unit.stimulations) {
    const given = hillAt(hill, activities[source] ?? 0);
    idle *= 1 - given;
    together *= given;
  }
  for (const input of unit.inputs) {
    const given = inputStrengthAt(input, tMin, activities);
    if (input.inhibits) allowed *= 1 - given;
    else {
      alternatives++;
      idle *= 1 - given;
      together *= given;
    }
  }
  const drivenByNeed = alternatives === 0 && unit.necessary.length > 0;
  if (drivenByNeed) return allowed;
  const driven = unit.all && alternatives > 0 ? 1 - (1 - unit.basal) * (1 - together) : 1 - idle;
  return driven * allowed;
}

/** What is done to a node at a time: held at a value, or a share of its drive left. */
export interface ClampEffect {
  to: number | undefined;
  factor: number;
}

export const NO_CLAMP: ClampEffect = { to: undefined, factor: 1 };

/**
 * The clamps on one node at a time. Their order does not matter: shares multiply, and of several values the lowest
 * holds, because a blocker wins over what activates the thing it blocks.
 */
export function combineClamps(clamps: readonly Clamp[], tMin: number): ClampEffect {
  let to: number | undefined;
  let factor = 1;
  for (const clamp of clamps) {
    if (tMin < (clamp.fromMin ?? -Infinity) || tMin >= (clamp.toMin ?? Infinity)) continue;
    if (clamp.to !== undefined) to = Math.min(to ?? 1, Math.max(0, clamp.to));
    else factor *= Math.max(0, clamp.factor ?? 1);
  }
  return to === undefined && factor === 1 ? NO_CLAMP : { to, factor };
}
