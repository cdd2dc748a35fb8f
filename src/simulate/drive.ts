import { type Hill, hillAt } from './hill';

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

/** How strongly it acts now. */
function inputStrengthAt(input: Input, tMin: number, activities: ArrayLike<number>): number {
  if (input.strength === 0 || tMin < input.fromMin || tMin >= input.toMin) return 0;
  if (input.carrier === undefined) return input.strength;
  return input.strength * hillAt(input.carrierHill, activities[input.carrier] ?? 0);
}

/** What an arrow does to its target, seen from the target. */
export interface EdgeTerm {
  source: number;
  hill: Hill;
}

/** A brake that an explanation removes: it acts only so far as less of it is left than before any drug. */
export interface ReleaseTerm extends EdgeTerm {
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
  /** What another explanation demands of every way, and what it holds back whatever drives the node. */
  demands: readonly EdgeTerm[];
  brakesOnAll: readonly EdgeTerm[];
  inputs: readonly Input[];
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
 *     F = (1 − Π(1 − Fᵣ)) · Π f(demanded of all) · Π(1 − f(brake on all)) · Π(1 − inhibiting input)
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
  for (const { source, hill } of unit.brakesOnAll) spared *= 1 - hillAt(hill, activities[source] ?? 0);

  const drivenByNeed = alternatives === 0 && unit.necessary.length > 0;
  const driven = unit.all && alternatives > 0 ? 1 - (1 - unit.basal) * (1 - together) : 1 - idle;
  let missing = 1 - (drivenByNeed ? allowed : driven * allowed);
  for (const route of unit.others) missing *= 1 - routeDrive(route, activities);
  return (1 - missing) * spared;
}
