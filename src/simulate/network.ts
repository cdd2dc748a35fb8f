import type { InputDynamics, NodeDynamics } from '../model/dynamics';
import type { MechanismEdge } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { runEdges, runNodes } from './activeGraph';
import { createHill, type Hill, hillAt } from './hill';
import { DEFAULT_EC50, DEFAULT_N, DEFAULT_WEIGHT } from './parameters';
import { runWindow } from './runWindow';
import { arrowRoutes, type Role, roleOf } from './routes';
import type { Clamp, Scenario } from './scenario';

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

function createInput(
  entry: InputDynamics,
  scenario: Scenario,
  indexOf: ReadonlyMap<string, number>,
  beforeMin: number,
): Input {
  const { control, sign, weight = DEFAULT_WEIGHT, halfDose, n = DEFAULT_N, lastsMin = Infinity } = entry;
  const amount = control === 'dose' ? doseStrength(scenario.dose, halfDose, n) : Number(scenario.stress);
  const fromMin = control === 'dose' ? 0 : -beforeMin;
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

/** A brake that an explanation removes: it acts only so far as less of it is left than before any drug. */
interface ReleaseTerm extends EdgeTerm {
  /** Its activity before any drug, with nothing held. */
  rest: number;
}

/** The way of one explanation beside the account that the node belongs to. */
interface OtherRoute {
  stimulations: readonly EdgeTerm[];
  releases: readonly ReleaseTerm[];
  necessary: readonly EdgeTerm[];
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
  others: readonly OtherRoute[];
  /** What another explanation demands of every way. */
  demands: readonly EdgeTerm[];
  inputs: readonly Input[];
}

/** A scenario's own part of the mechanism, with every number in place. */
export interface Network {
  ids: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  units: readonly NodeUnit[];
}

/** Rounds after which a network without loops has long settled; one with loops is left to settle in the run itself. */
const MAX_REST_ROUNDS = 200;
const REST_TOLERANCE = 1e-9;

/** The activities at which the nodes rest at a time; `drive` says what each tends to. */
export function settle(units: readonly NodeUnit[], drive: (i: number, activities: Float64Array) => number) {
  const activities = Float64Array.from(units, ({ basal }) => basal);
  const drives = new Float64Array(units.length);
  for (let round = 0; round < MAX_REST_ROUNDS; round++) {
    for (let i = 0; i < units.length; i++) drives[i] = drive(i, activities);
    const moved = drives.some((value, i) => Math.abs(value - (activities[i] ?? 0)) > REST_TOLERANCE);
    activities.set(drives);
    if (!moved) break;
  }
  return activities;
}

/** Before anything is given. */
const LONG_BEFORE_MIN = -Infinity;

export function buildNetwork(mechanism: Mechanism, scenario: Scenario): Network {
  const dynamics = mechanism.dynamics;
  const { beforeMin, tauMin } = runWindow(mechanism);
  const ids = runNodes(mechanism, scenario.hypotheses).map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const ofNode = new Map(dynamics?.nodes.map((entry): [string, NodeDynamics] => [entry.node, entry]));
  const ofEdge = new Map(dynamics?.edges.map((entry) => [entry.edge, entry]));
  const agent = dynamics?.agents.find(({ id }) => id === scenario.agent) ?? dynamics?.agents[0];
  const active = runEdges(mechanism, scenario.hypotheses);
  const all = runEdges(
    mechanism,
    mechanism.hypotheses.map(({ id }) => id),
  );

  function termOf(edge: MechanismEdge): EdgeTerm[] {
    const source = indexOf.get(edge.source);
    if (source === undefined) return [];
    const { n = DEFAULT_N, ec50 = DEFAULT_EC50, weight = DEFAULT_WEIGHT, needs } = ofEdge.get(edge.id) ?? {};
    const lacks = needs !== undefined && agent !== undefined && !agent.properties.includes(needs);
    // An arrow that the given agent cannot use stays, with no strength: a node does not become free for lack of it.
    return [{ source, hill: createHill(n, ec50, lacks ? 0 : weight) }];
  }
  const termsOf = (edges: readonly MechanismEdge[], role: Role): EdgeTerm[] =>
    edges.filter((edge) => roleOf(edge) === role).flatMap(termOf);
  const releases: ReleaseTerm[] = [];
  function releasesOf(edges: readonly MechanismEdge[]): ReleaseTerm[] {
    const terms = termsOf(edges, 'brake').map((term) => ({ ...term, rest: 0 }));
    releases.push(...terms);
    return terms;
  }

  const units = ids.map((id): NodeUnit => {
    const { riseMin = tauMin, fallMin = tauMin, basal = 0, gate } = ofNode.get(id) ?? {};
    const into = (edges: readonly MechanismEdge[]) => edges.filter(({ target }) => target === id);
    const { own, others, demands } = arrowRoutes(mechanism, id, into(active), into(all));
    return {
      id,
      riseMin,
      fallMin,
      basal,
      all: gate === 'all',
      stimulations: termsOf(own, 'stimulation'),
      necessary: termsOf(own, 'need'),
      inhibitions: termsOf(own, 'brake'),
      others: others.map(({ edges }) => ({
        stimulations: termsOf(edges, 'stimulation'),
        releases: releasesOf(edges),
        necessary: termsOf(edges, 'need'),
      })),
      demands: termsOf(demands, 'need'),
      inputs: (dynamics?.inputs ?? [])
        .filter(({ node }) => node === id)
        .map((input) => createInput(input, scenario, indexOf, beforeMin)),
    };
  });
  if (releases.length > 0) {
    const rest = settle(units, (i, activities) => {
      const unit = units[i];
      return unit ? driveOf(unit, LONG_BEFORE_MIN, activities) : 0;
    });
    for (const term of releases) term.rest = rest[term.source] ?? 0;
  }
  return { ids, indexOf, units };
}

/** How far a brake is gone: 0 at rest and above it, 1 when nothing is left. */
function releaseAt({ source, rest }: ReleaseTerm, activities: ArrayLike<number>): number {
  return rest > 0 ? Math.max(0, (rest - (activities[source] ?? 0)) / rest) : 0;
}

/** What another explanation brings by itself: one of its ways is enough, and what it needs it needs besides. */
function routeDrive({ stimulations, releases, necessary }: OtherRoute, activities: ArrayLike<number>): number {
  let idle = 1;
  for (const { source, hill } of stimulations) idle *= 1 - hillAt(hill, activities[source] ?? 0);
  for (const term of releases) idle *= 1 - hillAt(term.hill, releaseAt(term, activities));
  let allowed = 1;
  for (const { source, hill } of necessary) allowed *= hillAt(hill, activities[source] ?? 0);
  return (1 - idle) * allowed;
}

/**
 * The activity that a node tends to, from 0 to 1. Within the account that it belongs to alternatives join by OR (one of
 * them is enough), what is necessary by AND, what inhibits by AND NOT:
 *
 *     F₀ = (1 − (1 − basal) · Π(1 − f(stimulation))) · Π f(necessary) · Π(1 − f(inhibition))
 *
 * A node with nothing but necessary stimulations is driven by these alone. Every other explanation r is a way of its own:
 *
 *     Fᵣ = (1 − Π(1 − f(stimulation)) · Π(1 − f(release))) · Π f(necessary)
 *     F = (1 − Π(1 − Fᵣ)) · Π f(demanded of all) · Π(1 − inhibiting input)
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
  // What is given or demanded from outside acts on the node whatever drives it.
  let spared = 1;
  for (const input of unit.inputs) {
    const given = inputStrengthAt(input, tMin, activities);
    if (input.inhibits) spared *= 1 - given;
    else {
      alternatives++;
      idle *= 1 - given;
      together *= given;
    }
  }
  for (const { source, hill } of unit.demands) spared *= hillAt(hill, activities[source] ?? 0);

  const drivenByNeed = alternatives === 0 && unit.necessary.length > 0;
  const driven = unit.all && alternatives > 0 ? 1 - (1 - unit.basal) * (1 - together) : 1 - idle;
  let missing = 1 - (drivenByNeed ? allowed : driven * allowed);
  for (const route of unit.others) missing *= 1 - routeDrive(route, activities);
  return (1 - missing) * spared;
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
