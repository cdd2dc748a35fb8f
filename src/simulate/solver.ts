import { FIRST_MIN } from './parameters';

/** The right-hand side: what every node tends to at a time, and how fast it goes there. */
export interface OdeSystem {
  size: number;
  /** Writes the drives, each from 0 to 1. */
  drives(tMin: number, activities: Float64Array, drives: Float64Array): void;
  riseMin: Float64Array;
  fallMin: Float64Array;
}

/** One step of the solver: within it a node relaxes towards a drive that runs in a straight line. */
export interface SolverStep {
  fromMin: number;
  lengthMin: number;
  start: Float64Array;
  drive: Float64Array;
  slope: Float64Array;
  tau: Float64Array;
}

/** Of the first step. */
const SHORTEST_STEP = 2e-3;
const SAFETY = 0.9;
/** What ends at the end of the span still counts within it; of the first step. */
const JUST_BEFORE = 2e-6;

/** The exact solution of τ·dy/dt = a + b·s − y after `s` minutes. */
export function solutionAt(start: number, drive: number, slope: number, tau: number, s: number): number {
  const kept = Math.exp(-s / tau);
  return start * kept + drive * (1 - kept) + slope * (s - tau * (1 - kept));
}

/**
 * Solves dy/dt = (F(y, t) − y) / τ from `fromMin` to `toMin`, where nothing jumps in between; `activities` is left at the
 * end. Exponential Runge–Kutta of order 2 with a first-order estimate of the error (Hochbruck and Ostermann 2010, Acta
 * Numerica 19:209): the decay itself is solved exactly, so that time constants of minutes and of weeks can stand side by
 * side, and no activity can leave 0 to 1.
 */
export function solve(
  system: OdeSystem,
  activities: Float64Array,
  span: readonly [fromMin: number, toMin: number],
  tolerance: number,
  firstStepMin: number = FIRST_MIN,
): SolverStep[] {
  const { size, riseMin, fallMin } = system;
  const [fromMin, toMin] = span;
  // So long before the start the numbers themselves are not finer than this.
  const resolutionMin = Math.max(Math.abs(fromMin), Math.abs(toMin)) * 1e-12;
  const shortestMin = Math.max(firstStepMin * SHORTEST_STEP, resolutionMin);
  const pieces: SolverStep[] = [];
  let now = fromMin;
  let length = Math.min(firstStepMin, toMin - fromMin);
  const kept = new Float64Array(size);
  const guess = new Float64Array(size);
  const next = new Float64Array(size);
  let drive = new Float64Array(size);
  system.drives(now, activities, drive);
  while (now < toMin) {
    const last = now + length >= toMin - shortestMin;
    if (last) length = toMin - now;
    const tau = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const goal = drive[i] ?? 0;
      const here = activities[i] ?? 0;
      const time = (goal > here ? riseMin[i] : fallMin[i]) ?? 1;
      tau[i] = time;
      kept[i] = Math.exp(-length / time);
      guess[i] = goal + (here - goal) * (kept[i] ?? 0);
    }
    system.drives(last ? toMin - Math.max(firstStepMin * JUST_BEFORE, resolutionMin) : now + length, guess, next);
    const slope = new Float64Array(size);
    let error = 0;
    for (let i = 0; i < size; i++) {
      const goal = next[i] ?? 0;
      const reached = guess[i] ?? 0;
      const time = tau[i] ?? 1;
      slope[i] = (goal - (drive[i] ?? 0)) / length;
      error = Math.max(error, Math.abs((slope[i] ?? 0) * (length - time * (1 - (kept[i] ?? 0)))));
      // Where growth turns into loss within the step, the other time constant would have applied to a part of it.
      const other = (goal > reached ? riseMin[i] : fallMin[i]) ?? 1;
      if (other !== time) {
        const half = length / 2;
        const apart = solutionAt(reached, goal, 0, other, half) - solutionAt(reached, goal, 0, time, half);
        error = Math.max(error, Math.abs(apart));
      }
    }
    if (error > tolerance && length > shortestMin) {
      length = Math.max(shortestMin, length * Math.max(0.2, SAFETY * Math.sqrt(tolerance / error)));
      continue;
    }
    pieces.push({ fromMin: now, lengthMin: length, start: activities.slice(), drive, slope, tau });
    for (let i = 0; i < size; i++) {
      // What `relaxed` gives at the end of the step, without taking its exponential again.
      const late = length - (tau[i] ?? 1) * (1 - (kept[i] ?? 0));
      activities[i] = (guess[i] ?? 0) + (slope[i] ?? 0) * late;
    }
    now = last ? toMin : now + length;
    drive = new Float64Array(size);
    system.drives(now, activities, drive);
    length *= Math.min(3, SAFETY * Math.sqrt(tolerance / Math.max(error, tolerance / 100)));
  }
  return pieces;
}
