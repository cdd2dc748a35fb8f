import type { Cell, Grid, Lane } from './grid';
import type { Rank } from './ranking';
import type { Sketch } from './sketch';

export interface Arrow {
  id: string;
  source: string;
  target: string;
}

/** A long arrow is long already: more of it is worth less. */
const COST = {
  far: 420,
  beyond: 0.3,
  bend: 60,
  blocked: 190,
  backwards: 70,
  upwards: 30,
  offMiddle: 4,
};

/** How often an exchange is tried for each node while the arrangement still cools, and from what it cools to what. */
const COOLING = { tries: 160, most: 4600, hot: 300, cold: 5, nodes: 180 };
/** What two arrows that cross cost, a run each: which serves a graph best is seen when its arrows are drawn. */
const CROSSING = [260, 2000, 260, 2000];
const PASSES = 8;

/** An even spread of numbers from 0 to 1, the same each time. */
function createSpread(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * An arrangement that can be changed and judged. Nodes and arrows are numbers here, and places are kept in flat arrays:
 * some ten thousand exchanges are judged for one picture.
 */
class Arrangement {
  readonly ids: readonly string[];
  private readonly column: Int32Array;
  private readonly row: Int32Array;
  /** The node in each cell, or -1. */
  private readonly taken: Int32Array;
  private readonly sources: Int32Array;
  private readonly targets: Int32Array;
  private readonly linksOf: readonly number[][];
  /** The ends of each arrow, four numbers each. */
  private readonly ends: Float64Array;
  private readonly width: number;
  private readonly middleRow: readonly number[];

  constructor(
    private readonly grid: Grid,
    arrows: readonly Arrow[],
    ranks: ReadonlyMap<string, Rank>,
    private readonly sketch: Sketch,
    private readonly crossing: number,
  ) {
    const order = (id: string) => (ranks.get(id) as Rank).order;
    this.ids = [...grid.cells.keys()].sort((a, b) => order(a) - order(b));
    this.width = grid.columns.length;
    this.column = Int32Array.from(this.ids, (id) => (grid.cells.get(id) as Cell).column);
    this.row = Int32Array.from(this.ids, (id) => (grid.cells.get(id) as Cell).row);
    this.taken = new Int32Array(this.width * grid.rows.length).fill(-1);
    this.ids.forEach((_, node) => {
      this.taken[this.cellOf(node)] = node;
    });
    const number = new Map(this.ids.map((id, i) => [id, i]));
    const links = arrows.filter(({ source, target }) => source !== target && number.has(source) && number.has(target));
    this.sources = Int32Array.from(links, ({ source }) => number.get(source) as number);
    this.targets = Int32Array.from(links, ({ target }) => number.get(target) as number);
    this.linksOf = this.ids.map((_, node) =>
      [...links.keys()].filter((i) => this.sources[i] === node || this.targets[i] === node),
    );
    this.ends = new Float64Array(links.length * 4);
    for (const i of links.keys()) this.redraw(i);
    this.middleRow = grid.rows.map(({ lane }) => {
      const { firstRow, lastRow } = grid.lanes[lane] as Lane;
      return (firstRow + lastRow) / 2;
    });
  }

  cellOf(node: number): number {
    return (this.row[node] as number) * this.width + (this.column[node] as number);
  }

  private redraw(link: number): void {
    const { x, y } = this.sketch;
    const source = this.sources[link] as number;
    const target = this.targets[link] as number;
    this.ends[link * 4] = x[this.column[source] as number] as number;
    this.ends[link * 4 + 1] = y[this.row[source] as number] as number;
    this.ends[link * 4 + 2] = x[this.column[target] as number] as number;
    this.ends[link * 4 + 3] = y[this.row[target] as number] as number;
  }

  private put(node: number, cell: number): void {
    this.column[node] = cell % this.width;
    this.row[node] = Math.floor(cell / this.width);
    this.taken[cell] = node;
    for (const link of this.linksOf[node] as number[]) this.redraw(link);
  }

  /** The nodes that an exchange with a cell would move. */
  movedBy(node: number, cell: number): number[] {
    const other = this.taken[cell] as number;
    return other < 0 ? [node] : [node, other];
  }

  exchange(node: number, cell: number): void {
    const from = this.cellOf(node);
    const other = this.taken[cell] as number;
    this.taken[from] = -1;
    this.put(node, cell);
    if (other >= 0) this.put(other, from);
  }

  /** Whether something stands on the straight way of an arrow, or a membrane runs along it. */
  private isBlocked(link: number): boolean {
    const source = this.sources[link] as number;
    const target = this.targets[link] as number;
    const level = this.row[source] === this.row[target];
    if (!level && this.column[source] !== this.column[target]) return false;
    if (level && this.grid.rows[this.row[source] as number]?.membrane) return true;
    const from = this.cellOf(source);
    const to = this.cellOf(target);
    const step = level ? 1 : this.width;
    for (let cell = Math.min(from, to) + step; cell < Math.max(from, to); cell += step)
      if ((this.taken[cell] as number) >= 0) return true;
    return false;
  }

  private crosses(a: number, b: number): boolean {
    const e = this.ends;
    const ax = e[a * 4] as number;
    const bx = e[a * 4 + 2] as number;
    const cx = e[b * 4] as number;
    const dx = e[b * 4 + 2] as number;
    if ((ax < cx && ax < dx && bx < cx && bx < dx) || (ax > cx && ax > dx && bx > cx && bx > dx)) return false;
    const ay = e[a * 4 + 1] as number;
    const by = e[a * 4 + 3] as number;
    const cy = e[b * 4 + 1] as number;
    const dy = e[b * 4 + 3] as number;
    const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
    if (c * d >= 0) return false;
    return ((dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)) * ((dx - cx) * (by - cy) - (dy - cy) * (bx - cx)) < 0;
  }

  private costOf(link: number): number {
    const source = this.sources[link] as number;
    const target = this.targets[link] as number;
    const from = this.column[source] as number;
    const to = this.column[target] as number;
    const { x, y } = this.sketch;
    const down = (y[this.row[target] as number] as number) - (y[this.row[source] as number] as number);
    const length = Math.abs((x[to] as number) - (x[from] as number)) + Math.abs(down);
    let cost = Math.min(length, COST.far) + Math.max(0, length - COST.far) * COST.beyond;
    if (from !== to && down !== 0) cost += COST.bend;
    // Nodes are numbered in the order of causes.
    if (source < target && this.grid.columns[from] === this.grid.columns[to]) {
      if (to < from) cost += COST.backwards;
      if (to === from && down < 0) cost += COST.upwards;
    }
    return cost;
  }

  /** What the arrows of some nodes cost with their crossings, and all arrows on whose way something stands. */
  costAround(nodes: readonly number[], crossing = this.crossing): number {
    let cost = 0;
    const count = this.sources.length;
    const own = new Set<number>();
    for (const node of nodes) for (const link of this.linksOf[node] as number[]) own.add(link);
    for (const link of own) {
      cost += this.costOf(link);
      for (let other = 0; other < count; other++)
        if (other !== link && this.crosses(link, other)) cost += own.has(other) ? crossing / 2 : crossing;
    }
    for (let link = 0; link < count; link++) if (this.isBlocked(link)) cost += COST.blocked;
    for (const node of nodes) {
      const row = this.row[node] as number;
      cost += COST.offMiddle * Math.abs(row - (this.middleRow[row] as number));
    }
    return cost;
  }

  /** The cells among which each node may choose: its step's columns and its lane's inner rows, or its membrane. */
  choices(node: number): number[] {
    const { rows, columns } = this.grid;
    const home = rows[this.row[node] as number] as Grid['rows'][number];
    const step = columns[this.column[node] as number];
    return [...rows.keys()]
      .filter((row) => (home.membrane ? row === this.row[node] : rows[row]?.lane === home.lane && !rows[row]?.membrane))
      .flatMap((row) =>
        [...columns.keys()].filter((column) => columns[column] === step).map((column) => row * this.width + column),
      );
  }

  cells(): Map<string, Cell> {
    return new Map(
      this.ids.map((id, node) => [id, { column: this.column[node] as number, row: this.row[node] as number }]),
    );
  }
}

/** One arrangement, cooled from the grid as it came: exchanges at first may do harm as well, then only gains are made. */
function coolDown(plan: Arrangement, seed: number): void {
  const nodes = [...plan.ids.keys()];
  const places = nodes.map((node) => plan.choices(node));
  const movable = nodes.filter((node) => (places[node] as number[]).length > 1);
  /** Makes an exchange and says what it gains; the same again takes it back. */
  const attempt = (node: number, cell: number): number => {
    const moved = plan.movedBy(node, cell);
    const before = plan.costAround(moved);
    plan.exchange(node, cell);
    return before - plan.costAround(moved);
  };

  const random = createSpread(seed);
  const tries = movable.length > 1 ? Math.min(COOLING.most, COOLING.tries * movable.length) : 0;
  for (let i = 0; i < tries; i++) {
    const heat = COOLING.hot * (COOLING.cold / COOLING.hot) ** (i / tries);
    const node = movable[Math.floor(random() * movable.length)] as number;
    const options = places[node] as number[];
    const to = options[Math.floor(random() * options.length)] as number;
    const from = plan.cellOf(node);
    if (to === from) continue;
    const gain = attempt(node, to);
    if (gain < 0 && random() > Math.exp(gain / heat)) plan.exchange(node, from);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let improved = false;
    for (const node of movable) {
      const from = plan.cellOf(node);
      let best = { to: from, gain: 0.5 };
      for (const to of places[node] as number[]) {
        if (to === from) continue;
        const gain = attempt(node, to);
        plan.exchange(node, from);
        if (gain > best.gain) best = { to, gain };
      }
      if (best.to === from) continue;
      plan.exchange(node, best.to);
      improved = true;
    }
    if (!improved) break;
  }
}

/**
 * The grid with its nodes moved within their parts of it, so that the arrows get short, straight and little crossed
 * (simulated annealing): some arrangements, which for a large graph are fewer, each with the length of its arrows and what
 * else makes them hard to follow, but for crossings. Another round finds others.
 */
export function arrangeNodes(
  grid: Grid,
  arrows: readonly Arrow[],
  ranks: ReadonlyMap<string, Rank>,
  sketch: Sketch,
  round = 0,
): { cells: Map<string, Cell>; cost: number }[] {
  const runs = Math.max(1, Math.min(CROSSING.length, Math.round(COOLING.nodes / Math.max(1, grid.cells.size))));
  return CROSSING.slice(0, runs).map((crossing, i) => {
    const plan = new Arrangement(grid, arrows, ranks, sketch, crossing);
    coolDown(plan, round * CROSSING.length + i + 1);
    return { cells: plan.cells(), cost: plan.costAround([...plan.ids.keys()], 0) };
  });
}
