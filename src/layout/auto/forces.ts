import { seededRandom } from '../../clock/seededRandom';
import { coarsen, type Level } from './coarsen';
import { SquareTree } from './squareTree';

/** Arrows by the numbers of their ends. */
export type Arrows = readonly (readonly [source: number, target: number])[];

export interface ForceInput {
  count: number;
  arrows: Arrows;
  /** The lane of each node, and how high each lies, from 0 to 1; nodes are drawn to their lanes. */
  lanes?: { of: readonly number[]; middles: readonly number[] } | undefined;
  /** Places to begin with and to stay near: those of a picture before something was added. */
  start?: { x: Float64Array; y: Float64Array; known: Uint8Array } | undefined;
  /** Said as the work goes on, from 0 to 1; may throw to end it. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Places of nodes in units of the length of an arrow. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
}

const SMALLEST = 24;
const FORCE = { repulsion: 1, spring: 0.9, flow: 3, gravity: 0.012, lane: 0.5 };

function firstLevel({ count, arrows, lanes }: ForceInput): Level {
  const links = arrows.filter(([a, b]) => a !== b);
  return {
    count,
    mass: new Float64Array(count).fill(1),
    sources: Int32Array.from(links, ([a]) => a),
    targets: Int32Array.from(links, ([, b]) => b),
    weights: new Float64Array(links.length).fill(1),
    lane: lanes ? Float64Array.from(lanes.of, (lane) => lanes.middles[lane] ?? 0.5) : null,
    parent: null,
  };
}

/** Lets the nodes of a level come to rest, from `hot` moves to fine ones. */
function relax(
  level: Level,
  x: Float64Array,
  y: Float64Array,
  rounds: number,
  hot: number,
  still: Float64Array | null,
  onRound: (share: number) => void,
): void {
  const { count, mass, sources, targets, weights, lane } = level;
  const tree = new SquareTree(count);
  const force = new Float64Array(2);
  const [fx, fy] = [new Float64Array(count), new Float64Array(count)];
  const total = mass.reduce((sum, m) => sum + m, 0);
  const height = Math.sqrt(total) * 1.1;
  const degree = new Float64Array(count).fill(1);
  for (let i = 0; i < sources.length; i++) {
    for (const end of [sources[i] as number, targets[i] as number])
      degree[end] = (degree[end] as number) + (weights[i] as number);
  }
  for (let round = 0; round < rounds; round++) {
    const heat = hot * (1 - round / rounds) ** 1.4 + 0.02;
    tree.build(x, y, mass);
    for (let i = 0; i < count; i++) {
      tree.push(i, x, y, mass[i] as number, FORCE.repulsion, force);
      fx[i] = (force[0] as number) - FORCE.gravity * (x[i] as number) * (mass[i] as number);
      fy[i] = (force[1] as number) - FORCE.gravity * (y[i] as number) * (mass[i] as number);
      if (lane)
        fy[i] =
          (fy[i] as number) +
          FORCE.lane * (mass[i] as number) * (((lane[i] as number) - 0.5) * height - (y[i] as number));
    }
    for (let i = 0; i < sources.length; i++) {
      const [a, b] = [sources[i] as number, targets[i] as number];
      const dx = (x[b] as number) - (x[a] as number);
      const dy = (y[b] as number) - (y[a] as number);
      const d = Math.hypot(dx, dy) || 1e-6;
      const pull = FORCE.spring * (weights[i] as number) * d * Math.min(6, d);
      let ux = (pull * dx) / d;
      const uy = (pull * dy) / d;
      // An arrow leads from left to right where it can.
      if (dx < 1) ux -= FORCE.flow * (weights[i] as number) * Math.min(4, 1 - dx);
      fx[a] = (fx[a] as number) + ux;
      fy[a] = (fy[a] as number) + uy;
      fx[b] = (fx[b] as number) - ux;
      fy[b] = (fy[b] as number) - uy;
    }
    for (let i = 0; i < count; i++) {
      const free = still ? (still[i] as number) : 1;
      const [ax, ay] = [fx[i] as number, fy[i] as number];
      const size = Math.hypot(ax, ay) || 1e-9;
      const stiff = 2 * (degree[i] as number) + (mass[i] as number);
      const move = Math.min(heat, size / stiff) * free;
      x[i] = (x[i] as number) + (ax / size) * move;
      y[i] = (y[i] as number) + (ay / size) * move;
    }
    onRound((round + 1) / rounds);
  }
}

/**
 * Places from forces: all nodes push one another away, arrows pull their ends together and lead to the right where they
 * can. A coarse form of the graph is laid out first and refined level by level, so that the time is about linear.
 */
export function placeByForces(input: ForceInput): Places {
  const { count, start, onProgress } = input;
  const random = seededRandom(count * 31 + input.arrows.length);
  const levels = [firstLevel(input)];
  if (!start)
    for (let next = coarsen(levels[0] as Level); next; next = coarsen(next)) {
      levels.push(next);
      if (next.count <= SMALLEST) break;
    }
  const work = levels.reduce((sum, level) => sum + level.count, 0);
  let done = 0;
  let x = new Float64Array(0);
  let y = new Float64Array(0);
  for (let at = levels.length - 1; at >= 0; at--) {
    const level = levels[at] as Level;
    const [nx, ny] = [new Float64Array(level.count), new Float64Array(level.count)];
    const spread = Math.sqrt(level.mass.reduce((sum, m) => sum + m, 0));
    for (let i = 0; i < level.count; i++) {
      const p = level.parent?.[i];
      const coarse = at < levels.length - 1 && p !== undefined;
      nx[i] = (coarse ? (x[p] as number) : (random() - 0.5) * spread) + (random() - 0.5) * 0.6;
      ny[i] = (coarse ? (y[p] as number) : (random() - 0.5) * spread) + (random() - 0.5) * 0.6;
    }
    let still: Float64Array | null = null;
    if (start) {
      still = Float64Array.from(start.known, (known) => (known ? 0.04 : 1));
      for (let i = 0; i < count; i++) if (start.known[i]) [nx[i], ny[i]] = [start.x[i] as number, start.y[i] as number];
    }
    [x, y] = [nx, ny];
    const coarsest = at === levels.length - 1;
    const rounds = start
      ? 60
      : coarsest
        ? 300
        : Math.round(Math.max(36, Math.min(260, 60_000 / Math.sqrt(level.count) / 10)));
    relax(level, x, y, rounds, coarsest ? 2.5 : 1.2, still, (share) =>
      onProgress?.((done + share * level.count) / work),
    );
    done += level.count;
  }
  return { x, y };
}
