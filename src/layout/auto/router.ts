import type { Arrow } from './arrange';
import type { Cell, Grid } from './grid';
import { type NodeBox, type Side, SIDES, sideRoom } from './nodeBoxes';
import type { Sketch } from './sketch';

/**
 * A place on the lines along which arrows run. Odd indices are the middles of columns and rows, even ones the channels
 * between them: column `c` lies between the channels `2c` and `2c + 2`, its middle is `2c + 1`.
 */
export interface Stop {
  ix: number;
  iy: number;
}

/** The way of an arrow from the middle of its source to the middle of its target, by the places where it turns. */
export interface Path {
  id: string;
  source: string;
  target: string;
  stops: readonly Stop[];
}

export interface RouterInput {
  grid: Grid;
  cells: ReadonlyMap<string, Cell>;
  arrows: readonly Arrow[];
  sketch: Sketch;
  boxes: ReadonlyMap<string, NodeBox>;
  /** The sides at which an arrow may meet a node: a label may stand at another, a membrane pass along it. */
  sides: ReadonlyMap<string, ReadonlySet<Side>>;
}

const COST = {
  bend: 95,
  crossing: 200,
  shared: 0.22,
  sharedMiddle: 0.5,
  membrane: 14,
  otherSide: 16,
  sharedSide: 14,
  fullSide: 160,
  outwards: 80,
};
/** Between arrows that meet a node at one side. */
export const PORT_GAP = 20;
const ROUNDS = 4;

const STEP: Readonly<Record<Side, readonly [dx: number, dy: number]>> = {
  right: [1, 0],
  left: [-1, 0],
  bottom: [0, 1],
  top: [0, -1],
};
const OPPOSITE: Readonly<Record<Side, Side>> = { right: 'left', left: 'right', bottom: 'top', top: 'bottom' };

/** The places of the lines between their middles, half-way. */
function withChannels(middles: readonly number[]): number[] {
  const at: number[] = [(middles[0] ?? 0) - 90];
  middles.forEach((middle, i) =>
    at.push(middle, i + 1 < middles.length ? (middle + (middles[i + 1] as number)) / 2 : middle + 90),
  );
  return at;
}

/** A queue that hands out the cheapest entry first, and among equals the one that came first. */
class Queue {
  private heap: { cost: number; at: number; value: number }[] = [];
  private count = 0;
  push(cost: number, value: number): void {
    const entry = { cost, at: this.count++, value };
    let i = this.heap.push(entry) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(entry, this.heap[parent] as typeof entry)) break;
      this.heap[i] = this.heap[parent] as typeof entry;
      i = parent;
    }
    this.heap[i] = entry;
  }
  pop(): number | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last || this.heap.length === 0) return first?.value;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.heap.length) break;
      if (
        child + 1 < this.heap.length &&
        this.before(this.heap[child + 1] as typeof last, this.heap[child] as typeof last)
      )
        child++;
      if (!this.before(this.heap[child] as typeof last, last)) break;
      this.heap[i] = this.heap[child] as typeof last;
      i = child;
    }
    this.heap[i] = last;
    return first.value;
  }
  private before(a: { cost: number; at: number }, b: { cost: number; at: number }): boolean {
    return a.cost < b.cost || (a.cost === b.cost && a.at < b.at);
  }
}

/** Routes arrows through the channels of a grid: short, with few bends and few crossings, and never through a node. */
export function routeArrows({ grid, cells, arrows, sketch, boxes, sides }: RouterInput): Path[] {
  const [xs, ys] = [withChannels(sketch.x), withChannels(sketch.y)];
  const [nx, ny] = [xs.length, ys.length];
  const owner = new Map([...cells].map(([id, { column, row }]) => [(2 * row + 1) * nx + 2 * column + 1, id]));
  // How often the arrows so far run over each place of the lines and pass straight over it, along and across, and how
  // often they meet each side of a node.
  const runs = new Uint16Array(nx * ny * 2);
  const passes = new Uint16Array(nx * ny * 2);
  const sidesUsed = new Map<string, number>();
  const place = ({ ix, iy }: Stop) => iy * nx + ix;
  const membrane = (iy: number) => iy % 2 === 1 && (grid.rows[(iy - 1) / 2]?.membrane ?? false);
  const stopOf = (id: string): Stop => {
    const { column, row } = cells.get(id) as Cell;
    return { ix: 2 * column + 1, iy: 2 * row + 1 };
  };
  const capacity = (id: string, side: Side) =>
    1 + Math.floor((2 * sideRoom(boxes.get(id) as NodeBox, side)) / PORT_GAP);
  const sideCost = (id: string, side: Side, usual: Side) => {
    const used = sidesUsed.get(`${id} ${side}`) ?? 0;
    return (
      (side === OPPOSITE[usual] ? COST.otherSide : 0) +
      used * COST.sharedSide +
      (used >= capacity(id, side) ? COST.fullSide : 0)
    );
  };
  /** The places between two turns, without the first, with whether the way passes straight over each. */
  const legs = (stops: readonly Stop[]) =>
    stops.slice(1).flatMap((to, i) => {
      const from = stops[i] as Stop;
      const [dx, dy] = [Math.sign(to.ix - from.ix), Math.sign(to.iy - from.iy)];
      const count = Math.abs(to.ix - from.ix) + Math.abs(to.iy - from.iy);
      return Array.from({ length: count }, (_, k) => ({
        at: place({ ix: from.ix + dx * (k + 1), iy: from.iy + dy * (k + 1) }),
        level: dy === 0,
        straight: k + 1 < count,
      }));
    });
  const sideBetween = (a: Stop, b: Stop): Side =>
    b.ix > a.ix ? 'right' : b.ix < a.ix ? 'left' : b.iy > a.iy ? 'bottom' : 'top';
  const book = ({ source, target, stops }: Path, by: 1 | -1) => {
    for (const { at, level, straight } of legs(stops)) {
      const key = at * 2 + (level ? 0 : 1);
      runs[key] = (runs[key] as number) + by;
      if (straight) passes[key] = (passes[key] as number) + by;
    }
    for (const key of [
      `${source} ${sideBetween(stops[0] as Stop, stops[1] as Stop)}`,
      `${target} ${sideBetween(stops.at(-1) as Stop, stops.at(-2) as Stop)}`,
    ])
      sidesUsed.set(key, (sidesUsed.get(key) ?? 0) + by);
  };

  /** The cheapest way between two nodes (A*); a state is a place and the direction in which it was reached. */
  const search = ({ source, target }: Arrow): Stop[] | null => {
    const [start, goal] = [stopOf(source), stopOf(target)];
    const [startAt, goalAt] = [place(start), place(goal)];
    const costs = new Float64Array(nx * ny * 4).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(nx * ny * 4).fill(-1);
    const closed = new Uint8Array(nx * ny * 4);
    costs[startAt * 4] = 0;
    const queue = new Queue();
    queue.push(0, startAt * 4);
    const rest = (ix: number, iy: number) =>
      Math.abs((xs[ix] as number) - (xs[goal.ix] as number)) + Math.abs((ys[iy] as number) - (ys[goal.iy] as number));
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      if (closed[state]) continue;
      closed[state] = 1;
      const at = state >> 2;
      const [ix, iy] = [at % nx, Math.floor(at / nx)];
      if (at === goalAt && state !== startAt * 4) {
        const way: Stop[] = [];
        for (let s = state; s >= 0; s = cameFrom[s] as number)
          way.unshift({ ix: (s >> 2) % nx, iy: Math.floor((s >> 2) / nx) });
        return way.filter((stop, i) => {
          const [before, after] = [way[i - 1], way[i + 1]];
          return (
            !before ||
            !after ||
            !((before.ix === stop.ix && stop.ix === after.ix) || (before.iy === stop.iy && stop.iy === after.iy))
          );
        });
      }
      SIDES.forEach((side, direction) => {
        const [dx, dy] = STEP[side];
        const to: Stop = { ix: ix + dx, iy: iy + dy };
        if (to.ix < 0 || to.iy < 0 || to.ix >= nx || to.iy >= ny) return;
        if (dx !== 0 && membrane(iy)) return;
        const next = place(to);
        if (owner.has(next) && next !== goalAt) return;
        const isStart = at === startAt;
        if (isStart && !sides.get(source)?.has(side)) return;
        if (next === goalAt && !sides.get(target)?.has(OPPOSITE[side])) return;
        const before = state & 3;
        if (!isStart && before === (direction ^ 1)) return;
        const level = dx !== 0 ? 0 : 1;
        const length =
          Math.abs((xs[to.ix] as number) - (xs[ix] as number)) + Math.abs((ys[to.iy] as number) - (ys[iy] as number));
        // The middle of a row or of a column is as wide as a node: channels have room for more arrows.
        const shared = (dx !== 0 ? iy : ix) % 2 === 1 ? COST.sharedMiddle : COST.shared;
        let cost = length * (1 + shared * (runs[next * 2 + level] as number));
        if (isStart)
          cost += sideCost(source, side, 'right') + (isSeated(source) && side === outwards(source) ? COST.outwards : 0);
        else if (before !== direction) cost += COST.bend;
        else cost += COST.crossing * (passes[at * 2 + (1 - level)] as number);
        if (next === goalAt) cost += sideCost(target, OPPOSITE[side], 'left');
        if (dy !== 0 && membrane(to.iy) && next !== goalAt) cost += COST.membrane;
        const value = next * 4 + direction;
        const total = (costs[state] as number) + cost;
        if (total >= (costs[value] as number)) return;
        costs[value] = total;
        cameFrom[value] = state;
        queue.push(total + rest(to.ix, to.iy), value);
      });
    }
    return null;
  };

  const isSeated = (id: string) => grid.rows[(cells.get(id) as Cell).row]?.membrane ?? false;
  /** What leaves a thing in a membrane leaves it into the cell. */
  const outwards = (id: string): Side => (grid.hanging.has(id) ? 'bottom' : 'top');

  const distance = ({ source, target }: Arrow) => {
    const [a, b] = [cells.get(source) as Cell, cells.get(target) as Cell];
    return (
      Math.abs((sketch.x[a.column] as number) - (sketch.x[b.column] as number)) +
      Math.abs((sketch.y[a.row] as number) - (sketch.y[b.row] as number))
    );
  };
  const order = arrows
    .filter(({ source, target }) => cells.has(source) && cells.has(target))
    .map((arrow, i) => ({ arrow, i, length: distance(arrow) }))
    .sort((a, b) => a.length - b.length || a.i - b.i)
    .map(({ arrow }) => arrow);
  const paths = new Map<string, Path>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const arrow of order) {
      const old = paths.get(arrow.id);
      if (old) book(old, -1);
      const stops = search(arrow) ?? [stopOf(arrow.source), stopOf(arrow.target)];
      const path = { id: arrow.id, source: arrow.source, target: arrow.target, stops };
      paths.set(arrow.id, path);
      book(path, 1);
    }
  }
  return order.map(({ id }) => paths.get(id) as Path);
}
