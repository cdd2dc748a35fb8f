import type { Mechanism } from '../model/mechanism';
import { memoize } from '../model/memoize';
import { driveOf } from './drive';
import { buildNetwork, type ClampEffect, combineClamps, type Network, NO_CLAMP, settle } from './network';
import { DEFAULT_TOLERANCE } from './parameters';
import { runWindow } from './runWindow';
import { type Scenario, scenarioKey } from './scenario';
import { type OdeSystem, solutionAt, solve, type SolverStep } from './solver';

/** How every node went, from before the dose to the end. */
export interface Course {
  /** Times fit for a plot, dense after the dose on a log axis; the dose is at 0. */
  timesMin: readonly number[];
  nodeIds: readonly string[];
  /** The activity at any time, exact to the solver and not read off between the times of a plot. */
  at(nodeId: string, tMin: number): number;
  /** The activities at `timesMin`. */
  series(nodeId: string): readonly number[];
}

const POINTS_BEFORE = 32;
const POINTS_PER_TENFOLD = 48;

/** Evenly spaced before the dose, evenly spaced on a log axis after it. */
function plotTimes(fromMin: number, untilMin: number, firstMin: number): number[] {
  const before = Array.from({ length: POINTS_BEFORE }, (_, index) => fromMin * (1 - index / POINTS_BEFORE));
  const tenfolds = Math.log10(Math.max(untilMin, firstMin) / firstMin);
  const count = Math.max(1, Math.ceil(tenfolds * POINTS_PER_TENFOLD));
  const after = Array.from({ length: count + 1 }, (_, index) => firstMin * 10 ** ((tenfolds * index) / count));
  return [...before, 0, ...after.slice(0, -1), untilMin];
}

/** The last piece that has begun by then. */
function solverStepAt(pieces: readonly SolverStep[], tMin: number): SolverStep | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.fromMin ?? Infinity) <= tMin) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function createCourse(
  nodeIds: readonly string[],
  pieces: readonly SolverStep[],
  untilMin: number,
  firstMin: number,
): Course {
  const timesMin = plotTimes(pieces[0]?.fromMin ?? 0, untilMin, firstMin);
  const indexOf = new Map(nodeIds.map((id, index) => [id, index]));
  const known = new Map<string, readonly number[]>();

  function at(nodeId: string, tMin: number): number {
    const i = indexOf.get(nodeId);
    const piece = solverStepAt(pieces, tMin);
    if (i === undefined || !piece) return 0;
    const s = Math.min(Math.max(0, tMin - piece.fromMin), piece.lengthMin);
    const value = solutionAt(piece.start[i] ?? 0, piece.drive[i] ?? 0, piece.slope[i] ?? 0, piece.tau[i] ?? 1, s);
    return Math.min(1, Math.max(0, value));
  }

  return {
    timesMin,
    nodeIds,
    at,
    series(nodeId) {
      const series = known.get(nodeId) ?? timesMin.map((tMin) => at(nodeId, tMin));
      known.set(nodeId, series);
      return series;
    },
  };
}

export interface SimulateOptions {
  /** The end of the run in minutes after the dose. */
  untilMin?: number;
  /** Error allowed in one step, in units of activity. */
  tolerance?: number;
}

/** Before anything begins. */
const AT_REST_MIN = -Infinity;

/** Times at which something jumps: the solver must stop there and begin anew. */
function discontinuities({ units }: Network, { clamps }: Scenario, beforeMin: number, untilMin: number): number[] {
  const times = [...units.flatMap(({ inputs }) => inputs), ...clamps].flatMap(({ fromMin, toMin }) => [fromMin, toMin]);
  const inside = times.filter((time): time is number => time !== undefined && time < untilMin);
  const all = [-beforeMin, 0, untilMin, ...inside.filter((time) => time > -beforeMin)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/**
 * Runs the mechanism: dy/dt = (F(y) − y) / τ for every node, with τ its rise time while it grows and its fall time while
 * it fades. It starts before the dose (21 days, unless it has a window of its own) from its state of rest, so that stress has its effect by itself.
 */
export function simulate(mechanism: Mechanism, scenario: Scenario, options: SimulateOptions = {}): Course {
  const { beforeMin, afterMin, firstMin } = runWindow(mechanism);
  const { untilMin = afterMin, tolerance = DEFAULT_TOLERANCE } = options;
  const network = buildNetwork(mechanism, scenario);
  const { units, ids } = network;
  const clampsOf = ids.map((id) => scenario.clamps.filter(({ node }) => node === id));
  let holds: readonly ClampEffect[] = ids.map(() => NO_CLAMP);

  const system: OdeSystem = {
    size: units.length,
    riseMin: Float64Array.from(units, ({ riseMin }) => riseMin),
    fallMin: Float64Array.from(units, ({ fallMin }) => fallMin),
    drives(tMin, activities, drives) {
      // The innermost loop of a run, some forty thousand times: no iterator is made here.
      for (let i = 0; i < units.length; i++) {
        const unit = units[i];
        const { to, factor } = holds[i] ?? NO_CLAMP;
        if (unit) drives[i] = to ?? Math.min(1, factor * driveOf(unit, tMin, activities));
      }
    },
  };
  function hold(tMin: number): void {
    holds = clampsOf.map((clamps) => combineClamps(clamps, tMin));
    for (const [i, { to }] of holds.entries()) if (to !== undefined) activities[i] = to;
  }

  holds = clampsOf.map((clamps) => combineClamps(clamps, AT_REST_MIN));
  const activities = settle(units, (i, now) => {
    const unit = units[i];
    const { to, factor } = holds[i] ?? NO_CLAMP;
    return to ?? (unit ? Math.min(1, factor * driveOf(unit, AT_REST_MIN, now)) : 0);
  });

  const pieces: SolverStep[] = [];
  const times = discontinuities(network, scenario, beforeMin, untilMin);
  for (const [index, toMin] of times.slice(1).entries()) {
    const fromMin = times[index] ?? 0;
    hold(fromMin);
    pieces.push(...solve(system, activities, [fromMin, toMin], tolerance, firstMin));
  }
  return createCourse(ids, pieces, untilMin, firstMin);
}

/** A course takes about half a megabyte; the same few runs are compared with again and again. */
const MAX_CACHED = 24;

/** Bounded for each mechanism, by `cachedCourse`. */
const coursesOf = memoize((_mechanism: Mechanism) => new Map<string, Course>());

/** The course of a run with the default options, remembered: a mechanism is never changed in place. */
export function cachedCourse(mechanism: Mechanism, scenario: Scenario): Course {
  const courses = coursesOf(mechanism);
  const key = scenarioKey(scenario);
  const course = courses.get(key) ?? simulate(mechanism, scenario);
  // Put last again, so that what was not asked for longest goes first.
  courses.delete(key);
  courses.set(key, course);
  for (const oldest of courses.keys()) {
    if (courses.size <= MAX_CACHED) break;
    courses.delete(oldest);
  }
  return course;
}
