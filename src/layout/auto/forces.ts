import { seededRandom } from '../../clock/seededRandom';

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

/** A graph with fewer nodes that has the same form: each of its nodes stands for one or two. */
interface Level {
  count: number;
  mass: Float64Array;
  sources: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
  lane: Float64Array | null;
  /** The node of the next coarser level that each belongs to. */
  parent: Int32Array | null;
}

const SMALLEST = 24;
/** Coarsening ends where it no longer helps. */
const LEAST_SHRINKING = 0.85;
const FORCE = { repulsion: 1, spring: 0.9, flow: 3, gravity: 0.012, lane: 0.5 };
/** A part of the picture this small, seen from a node, pushes as one. */
const THETA = 1.1;

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

/** Joins each node with a neighbour that few others are joined to, the least connected nodes first. */
function coarsen(level: Level): Level | null {
  const { count, sources, targets, weights, mass, lane } = level;
  const degree = new Int32Array(count);
  for (let i = 0; i < sources.length; i++) {
    for (const end of [sources[i] as number, targets[i] as number]) degree[end] = (degree[end] as number) + 1;
  }
  const start = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) start[i + 1] = (start[i] as number) + (degree[i] as number);
  const next = start.slice();
  const list = new Int32Array(sources.length * 2);
  const add = (to: number, other: number): void => {
    const at = next[to] as number;
    list[at] = other;
    next[to] = at + 1;
  };
  for (let i = 0; i < sources.length; i++) {
    const [a, b] = [sources[i] as number, targets[i] as number];
    add(a, b);
    add(b, a);
  }
  const parent = new Int32Array(count).fill(-1);
  let made = 0;
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (degree[a] as number) - (degree[b] as number) || a - b,
  );
  for (const node of order) {
    if ((parent[node] as number) >= 0) continue;
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (let i = start[node] as number; i < (start[node + 1] as number); i++) {
      const other = list[i] as number;
      if (other === node || (mass[other] as number) >= least) continue;
      // A leaf joins its hub, even one that others joined before: stars shrink at once.
      if ((parent[other] as number) >= 0 && degree[node] !== 1) continue;
      [best, least] = [other, mass[other] as number];
    }
    if (best >= 0 && (parent[best] as number) >= 0) parent[node] = parent[best] as number;
    else {
      parent[node] = made;
      if (best >= 0) parent[best] = made;
      made++;
    }
  }
  if (made > count * LEAST_SHRINKING) return null;
  level.parent = parent;
  const joined = new Map<number, number>();
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < sources.length; i++) {
    const [a, b] = [parent[sources[i] as number] as number, parent[targets[i] as number] as number];
    if (a === b) continue;
    const key = a * made + b;
    const known = joined.get(key);
    if (known !== undefined) weight[known] = (weight[known] as number) + (weights[i] as number);
    else {
      joined.set(key, from.length);
      from.push(a);
      to.push(b);
      weight.push(weights[i] as number);
    }
  }
  const masses = new Float64Array(made);
  const lanes = lane && new Float64Array(made);
  for (let i = 0; i < count; i++) {
    const p = parent[i] as number;
    masses[p] = (masses[p] as number) + (mass[i] as number);
    if (lanes && lane) lanes[p] = (lanes[p] as number) + (lane[i] as number) * (mass[i] as number);
  }
  if (lanes) for (let i = 0; i < made; i++) lanes[i] = (lanes[i] as number) / (masses[i] as number);
  return {
    count: made,
    mass: masses,
    sources: Int32Array.from(from),
    targets: Int32Array.from(to),
    weights: Float64Array.from(weight),
    lane: lanes,
    parent: null,
  };
}

/** Squares within squares, each with the mass in it and its middle (Barnes and Hut 1986). */
class SquareTree {
  private readonly child: Int32Array;
  private readonly mass: Float64Array;
  private readonly sumX: Float64Array;
  private readonly sumY: Float64Array;
  private readonly body: Int32Array;
  private readonly stack = new Int32Array(512);
  private readonly sizes = new Float64Array(512);
  private used = 0;
  private size = 0;

  constructor(count: number) {
    const most = count * 6 + 64;
    this.child = new Int32Array(most * 4);
    this.mass = new Float64Array(most);
    this.sumX = new Float64Array(most);
    this.sumY = new Float64Array(most);
    this.body = new Int32Array(most);
  }

  private make(): number {
    const at = this.used++;
    this.child.fill(-1, at * 4, at * 4 + 4);
    this.mass[at] = this.sumX[at] = this.sumY[at] = 0;
    this.body[at] = -1;
    return at;
  }

  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    let [left, right, top, foot] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i] as number);
      right = Math.max(right, x[i] as number);
      top = Math.min(top, y[i] as number);
      foot = Math.max(foot, y[i] as number);
    }
    this.size = Math.max(right - left, foot - top, 1e-6);
    this.used = 0;
    this.make();
    for (let i = 0; i < x.length; i++) this.insert(i, x, y, mass, left, top);
  }

  private insert(i: number, x: Float64Array, y: Float64Array, mass: Float64Array, left0: number, top0: number): void {
    let [at, left, top, size] = [0, left0, top0, this.size];
    const most = this.mass.length - 8;
    for (let depth = 0; ; depth++) {
      const m = mass[i] as number;
      const wasEmpty = this.mass[at] === 0;
      const before = this.body[at] as number;
      this.mass[at] = (this.mass[at] as number) + m;
      this.sumX[at] = (this.sumX[at] as number) + m * (x[i] as number);
      this.sumY[at] = (this.sumY[at] as number) + m * (y[i] as number);
      if (wasEmpty) {
        this.body[at] = i;
        return;
      }
      // Things in one place share a square.
      if (depth > 40 || this.used > most) return;
      const half = size / 2;
      if (before >= 0) {
        this.body[at] = -1;
        const q = ((x[before] as number) > left + half ? 1 : 0) + ((y[before] as number) > top + half ? 2 : 0);
        const inner = this.make();
        this.child[at * 4 + q] = inner;
        this.mass[inner] = mass[before] as number;
        this.sumX[inner] = (mass[before] as number) * (x[before] as number);
        this.sumY[inner] = (mass[before] as number) * (y[before] as number);
        this.body[inner] = before;
      }
      const q = ((x[i] as number) > left + half ? 1 : 0) + ((y[i] as number) > top + half ? 2 : 0);
      let inner = this.child[at * 4 + q] as number;
      if (inner < 0) this.child[at * 4 + q] = inner = this.make();
      at = inner;
      if (q & 1) left += half;
      if (q & 2) top += half;
      size = half;
    }
  }

  /** Adds to a force what all others push with. */
  push(i: number, x: Float64Array, y: Float64Array, own: number, strength: number, force: Float64Array): void {
    const { child, mass, sumX, sumY, stack, sizes } = this;
    const [px, py] = [x[i] as number, y[i] as number];
    let [fx, fy] = [0, 0];
    let top = 0;
    stack[0] = 0;
    sizes[0] = this.size;
    while (top >= 0) {
      const at = stack[top] as number;
      const size = sizes[top] as number;
      top--;
      const m = mass[at] as number;
      const dx = px - (sumX[at] as number) / m;
      const dy = py - (sumY[at] as number) / m;
      const d2 = dx * dx + dy * dy;
      const leaf = (this.body[at] as number) >= 0;
      if (leaf || size * size < THETA * THETA * d2) {
        if (this.body[at] === i) continue;
        const f = (strength * own * m) / (d2 + 0.02);
        fx += f * dx;
        fy += f * dy;
        continue;
      }
      for (let q = 0; q < 4; q++) {
        const inner = child[at * 4 + q] as number;
        if (inner < 0) continue;
        top++;
        stack[top] = inner;
        sizes[top] = size / 2;
      }
    }
    force[0] = fx;
    force[1] = fy;
  }
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
