import type { Mechanism } from '../model/mechanism';
import { clampAt, FREE, type Hold } from './clampAt';
import { type Course, courseOf } from './course';
import { DEFAULT_TOLERANCE, DEFAULT_UNTIL_MIN, STRESS_BEFORE_MIN } from './defaults';
import { driveOf } from './driveOf';
import { type Network, networkOf } from './network';
import { type Piece, relax, type System } from './relax';
import type { Scenario } from './scenario';

export interface SimulateOptions {
  /** The end of the run in minutes after the dose. */
  untilMin?: number;
  /** Error allowed in one step, in units of activity. */
  tolerance?: number;
}

/** Rounds after which a network without loops has long settled; one with loops is left to settle in the run itself. */
const ROUNDS = 200;
const SETTLED = 1e-9;
/** Just before anything begins. */
const AT_REST_MIN = -STRESS_BEFORE_MIN - 1;

/** Times at which something jumps: the solver must stop there and begin anew. */
function jumps({ units }: Network, { clamps }: Scenario, untilMin: number): number[] {
  const times = [...units.flatMap(({ inputs }) => inputs), ...clamps].flatMap(({ fromMin, toMin }) => [fromMin, toMin]);
  const inside = times.filter((time): time is number => time !== undefined && time < untilMin);
  const all = [-STRESS_BEFORE_MIN, 0, untilMin, ...inside.filter((time) => time > -STRESS_BEFORE_MIN)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/**
 * Runs the mechanism: dy/dt = (F(y) − y) / τ for every node, with τ its rise time while it grows and its fall time while
 * it fades. It starts 21 days before the dose from its state of rest, so that stress has its effect by itself.
 */
export function simulate(mechanism: Mechanism, scenario: Scenario, options: SimulateOptions = {}): Course {
  const { untilMin = DEFAULT_UNTIL_MIN, tolerance = DEFAULT_TOLERANCE } = options;
  const network = networkOf(mechanism, scenario);
  const { units, ids } = network;
  const clampsOf = ids.map((id) => scenario.clamps.filter(({ node }) => node === id));
  let holds: readonly Hold[] = ids.map(() => FREE);

  const system: System = {
    size: units.length,
    riseMin: Float64Array.from(units, ({ riseMin }) => riseMin),
    fallMin: Float64Array.from(units, ({ fallMin }) => fallMin),
    drives(tMin, activities, drives) {
      // The innermost loop of a run, some forty thousand times: no iterator is made here.
      for (let i = 0; i < units.length; i++) {
        const unit = units[i];
        const { to, factor } = holds[i] ?? FREE;
        if (unit) drives[i] = to ?? Math.min(1, factor * driveOf(unit, tMin, activities));
      }
    },
  };
  function hold(tMin: number): void {
    holds = clampsOf.map((clamps) => clampAt(clamps, tMin));
    for (const [i, { to }] of holds.entries()) if (to !== undefined) activities[i] = to;
  }

  const activities = Float64Array.from(units, ({ basal }) => basal);
  const drives = new Float64Array(units.length);
  hold(AT_REST_MIN);
  for (let round = 0; round < ROUNDS; round++) {
    system.drives(AT_REST_MIN, activities, drives);
    const moved = drives.some((drive, i) => Math.abs(drive - (activities[i] ?? 0)) > SETTLED);
    activities.set(drives);
    if (!moved) break;
  }

  const pieces: Piece[] = [];
  const times = jumps(network, scenario, untilMin);
  for (const [index, toMin] of times.slice(1).entries()) {
    const fromMin = times[index] ?? 0;
    hold(fromMin);
    pieces.push(...relax(system, activities, [fromMin, toMin], tolerance));
  }
  return courseOf(ids, pieces, untilMin);
}
