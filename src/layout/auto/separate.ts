import type { Box } from '../geometry';

/** A thing that has to stand clear of others: its middle, its size, and how freely it moves (0 to 1). */
export interface Movable {
  x: number;
  y: number;
  w: number;
  h: number;
  free: number;
}

/** How often boxes are pushed before the whole is spread: pushing moves less, and takes longer. */
const ROUNDS = { few: 140, many: 14 };
const MANY = 400;
const SPREAD = 1.05;
/** The squares by which boxes are found, about as large as a box. */
const CELL = { w: 190, h: 96 };

/** Boxes by the squares of a coarse grid in which they lie, so that those near a place are found at once. */
export class BoxGrid {
  private readonly cells = new Map<number, number[]>();

  constructor(private readonly boxes: readonly Box[]) {
    boxes.forEach((box, i) => {
      this.visit(box, (key) => {
        const own = this.cells.get(key);
        if (own) own.push(i);
        else this.cells.set(key, [i]);
      });
    });
  }

  private visit({ x, y, w, h }: Box, take: (key: number) => void): void {
    for (let row = Math.floor(y / CELL.h); row <= Math.floor((y + h) / CELL.h); row++)
      for (let column = Math.floor(x / CELL.w); column <= Math.floor((x + w) / CELL.w); column++)
        take(row * 1_000_003 + column);
  }

  /** Calls back with each box that may touch a place; some more than once. */
  near(box: Box, take: (index: number) => void): void {
    this.visit(box, (key) => {
      for (const i of this.cells.get(key) ?? []) take(i);
    });
  }

  /** Those that overlap a box. */
  touching(box: Box): Set<number> {
    const found = new Set<number>();
    this.near(box, (i) => {
      const other = this.boxes[i] as Box;
      if (other.x < box.x + box.w && box.x < other.x + other.w && other.y < box.y + box.h && box.y < other.y + other.h)
        found.add(i);
    });
    return found;
  }
}

/**
 * One round of pushing: pairs that overlap move apart, each along the shorter way. Things are found by squares as large as
 * the largest of them. Says how many pairs overlapped.
 */
function pushOnce(things: readonly Movable[], gap: { x: number; y: number }, cell: { w: number; h: number }): number {
  const count = things.length;
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of things) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    foot = Math.max(foot, y);
  }
  const columns = Math.floor((right - left) / cell.w) + 1;
  const rows = Math.floor((foot - top) / cell.h) + 1;
  const keyOf = ({ x, y }: Movable) => Math.floor((y - top) / cell.h) * columns + Math.floor((x - left) / cell.w);
  const start = new Int32Array(rows * columns + 1);
  const keys = Int32Array.from(things, keyOf);
  for (const key of keys) start[key + 1] = (start[key + 1] as number) + 1;
  for (let i = 0; i < rows * columns; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const list = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const at = next[key] as number;
    list[at] = i;
    next[key] = at + 1;
  }
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    const a = things[i] as Movable;
    const [row, column] = [Math.floor((keys[i] as number) / columns), (keys[i] as number) % columns];
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++)
        for (let at = start[r * columns + c] as number; at < (start[r * columns + c + 1] as number); at++) {
          const k = list[at] as number;
          if (k <= i) continue;
          const b = things[k] as Movable;
          const dx = (a.w + b.w) / 2 + gap.x - Math.abs(a.x - b.x);
          const dy = (a.h + b.h) / 2 + gap.y - Math.abs(a.y - b.y);
          if (dx <= 0.01 || dy <= 0.01) continue;
          pairs++;
          const share = a.free / (a.free + b.free || 1);
          // Those in the same place part by their numbers.
          if (dx < dy) {
            const to = (a.x === b.x ? -1 : Math.sign(a.x - b.x)) * (dx + 0.02);
            a.x += to * share;
            b.x -= to * (1 - share);
          } else {
            const to = (a.y === b.y ? -1 : Math.sign(a.y - b.y)) * (dy + 0.02);
            a.y += to * share;
            b.y -= to * (1 - share);
          }
        }
  }
  return pairs;
}

/**
 * Pushes boxes apart until none overlaps another, as little as may be. Where pushing alone does not end soon, the whole is
 * spread a little and pushed again.
 */
export function separate(things: readonly Movable[], gap: { x: number; y: number }, onSpread?: () => void): void {
  if (things.length < 2) return;
  const most = (pick: (thing: Movable) => number) => things.reduce((size, thing) => Math.max(size, pick(thing)), 0);
  const cell = { w: most(({ w }) => w) + gap.x, h: most(({ h }) => h) + gap.y };
  const rounds = things.length > MANY ? ROUNDS.many : ROUNDS.few;
  for (let spread = 0; spread < 200; spread++) {
    for (let round = 0; round < rounds; round++) if (pushOnce(things, gap, cell) === 0) return;
    onSpread?.();
    for (const thing of things) {
      thing.x *= SPREAD;
      thing.y *= SPREAD;
    }
  }
}
