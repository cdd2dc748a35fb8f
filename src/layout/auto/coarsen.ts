/** A graph with fewer nodes that has the same form: each of its nodes stands for one or two. */
export interface Level {
  count: number;
  mass: Float64Array;
  sources: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
  lane: Float64Array | null;
  /** The node of the next coarser level that each belongs to. */
  parent: Int32Array | null;
}

/** Coarsening ends where it no longer helps. */
const LEAST_SHRINKING = 0.85;

/** Joins each node with a neighbour that few others are joined to, the least connected nodes first. */
export function coarsen(level: Level): Level | null {
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
