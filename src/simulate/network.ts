import type { InputDynamics, NodeDynamics } from '../model/dynamics';
import type { MechanismEdge } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { cutEdges, runEdges, runNodes } from './activeGraph';
import { driveOf, type EdgeTerm, type Input, type NodeUnit, type ReleaseTerm } from './drive';
import { createHill } from './hill';
import { DEFAULT_EC50, DEFAULT_N, DEFAULT_WEIGHT } from './parameters';
import { runWindow } from './runWindow';
import { arrowRoutes, type Role, roleOf } from './routes';
import type { Clamp, Scenario } from './scenario';

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
  const cuts = cutEdges(mechanism, scenario.cuts ?? []);
  const all = runEdges(
    mechanism,
    mechanism.hypotheses.map(({ id }) => id),
  );

  function termOf(edge: MechanismEdge): EdgeTerm[] {
    const source = indexOf.get(edge.source);
    if (source === undefined) return [];
    const { n = DEFAULT_N, ec50 = DEFAULT_EC50, weight = DEFAULT_WEIGHT, needs } = ofEdge.get(edge.id) ?? {};
    const lacks = needs !== undefined && agent !== undefined && !agent.properties.includes(needs);
    // An arrow that is cut or that the given agent cannot use stays, with no strength: a node does not become free for
    // lack of it.
    return [{ source, hill: createHill(n, ec50, lacks || cuts.has(edge.id) ? 0 : weight) }];
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
      brakesOnAll: termsOf(demands, 'brake'),
      inputs: (dynamics?.inputs ?? [])
        .filter(({ node }) => node === id)
        .map((input) => createInput(input, scenario, indexOf, beforeMin)),
    };
  });
  if (releases.length > 0) {
    // A brake is measured against its level with nothing held and nothing cut.
    const uncut = cuts.size === 0 ? units : buildNetwork(mechanism, { ...scenario, cuts: [] }).units;
    const rest = settle(uncut, (i, activities) => {
      const unit = uncut[i];
      return unit ? driveOf(unit, LONG_BEFORE_MIN, activities) : 0;
    });
    for (const term of releases) term.rest = rest[term.source] ?? 0;
  }
  return { ids, indexOf, units };
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
