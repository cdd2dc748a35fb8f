import type { Box } from '../geometry';
import type { CellBody } from './cellModel';

/** A cell's share of the picture. A side that touches the frame goes on past it, so that the cell is cropped by it. */
export interface Slot {
  box: Box;
  /** Sides past which the picture ends. */
  past: { left: boolean; right: boolean; top: boolean; floor: boolean };
}

export interface Slots {
  width: number;
  height: number;
  /** One for each cell, in the order of the cells. */
  cells: readonly Slot[];
  /** The narrowest that the space between two cells may be. */
  gap: number;
  /** The top of the strip of outcomes; the height of the picture where there is none. */
  stripTop: number;
}

export interface SlotInput {
  /** In square units. */
  needs: readonly number[];
  spaceNeed: number;
  /** How wide the outcomes are, side by side. */
  stripWidth: number;
  stripHeight: number;
  /** Arrows between the cells, from the row's cell to the column's. */
  arrows: readonly (readonly number[])[];
  /** How far down the chain of arrows each cell is, on average. */
  ranks: readonly number[];
  cells: readonly CellBody[];
  /** Which cells have something in their membrane. */
  hasSeats: readonly boolean[];
  /** Grown where a first try had no room. */
  scale: number;
}

/** How far below the frame a terminal's bouton begins, so that it is seen to hang on its axon. */
const HANGING = 44;
const WIDTH = 1600;
const HEIGHT = 1000;
/** How far a cell goes on past the frame. */
const PAST = 260;
const STRIP_MARGIN = 40;

/** How the cells are put into rows, by how many there are. */
function rowsOf(count: number): number[] {
  if (count <= 1) return [1];
  if (count === 2) return [1, 1];
  const rows = Math.ceil(count / 4) + (count <= 4 ? 1 : 0);
  return Array.from({ length: rows }, (_, i) => Math.floor(count / rows) + (i < count % rows ? 1 : 0));
}

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length <= 1) yield [...items];
  for (const [i, first] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [first, ...rest];
  }
}

const MOST_TO_TRY = 7;

/** Which cell stands in which slot: short arrows, and downstream is down or to the right. */
function ordered({ arrows, ranks, cells }: SlotInput, slots: readonly { x: number; y: number }[]): number[] {
  const byRank = ranks.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  if (cells.length > MOST_TO_TRY) return byRank;
  let best = byRank;
  let least = Number.POSITIVE_INFINITY;
  for (const order of permutations(byRank)) {
    let cost = 0;
    order.forEach((cell, i) => {
      const a = slots[i]!;
      cost += (cells[cell]!.kind === 'terminal' && a.y > 1 ? 4 : 0) + i * 0.01 * (byRank.length - byRank.indexOf(cell));
      order.forEach((other, k) => {
        const count = arrows[cell]![other]!;
        if (count === 0) return;
        const b = slots[k]!;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        cost += count * (Math.hypot(dx, dy) + (dy < 0 ? 0.7 : 0) + (dx < 0 ? 0.25 : 0));
      });
    });
    if (cost < least - 1e-9) [best, least] = [order, cost];
  }
  return best;
}

/** A gap has room for what stands out of the membranes on its sides, and for what is in it. */
const GAP = { bare: 92, seated: 172 };

export function slotsFor(input: SlotInput): Slots {
  const { needs, spaceNeed, stripWidth, stripHeight, cells, hasSeats, scale } = input;
  const count = cells.length;
  const hasStrip = stripHeight > 0;
  const total = (needs.reduce((sum, need) => sum + need, 0) + spaceNeed) * scale;
  const strip = hasStrip ? stripHeight + 2 * STRIP_MARGIN : 0;
  const height = Math.round(Math.max(HEIGHT, Math.sqrt(total / 1.6) + strip, (stripWidth + 240) / 1.6));
  const width = Math.round(Math.max(WIDTH, height * (WIDTH / HEIGHT)));
  const stripTop = hasStrip ? height - strip : height;
  const floor = hasStrip ? stripTop - 6 : height + PAST;
  const gap = hasSeats.some(Boolean) ? GAP.seated : GAP.bare;
  const past = { left: true, right: true, top: true, floor: !hasStrip };

  if (count === 1) {
    // Enough of the stage above for what is outside, but never more than the half of it.
    const calm = Math.max(0, 1 - total / (0.42 * width * height)) * 130;
    const top = Math.min(height * 0.52, (hasSeats[0] ? 158 : 104) + calm + ((spaceNeed * scale) / width) * 1.05);
    const box = { x: -PAST, y: top, w: width + 2 * PAST, h: floor - top };
    return { width, height, stripTop, gap, cells: [{ box, past: { ...past, top: false } }] };
  }

  const rows = rowsOf(count);
  const places = rows.flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, k) => ({ x: (k + 0.5) / inRow, y: row })),
  );
  const order = ordered(
    input,
    places.map(({ x, y }) => ({ x: x * 2, y })),
  );
  const between = Math.min(height * 0.4, gap + (spaceNeed * scale) / width / Math.max(1, rows.length - 1));
  const slots: Slot[] = [];
  const rowNeeds = rows.map((inRow, row) => {
    const start = rows.slice(0, row).reduce((sum, n) => sum + n, 0);
    return order
      .slice(start, start + inRow)
      .reduce((sum, cell) => sum + needs[cell]! * (row === 0 && cells[cell]!.kind === 'terminal' ? 1.35 : 1), 0);
  });
  const allNeeds = rowNeeds.reduce((sum, need) => sum + need, 0);
  const visible = (hasStrip ? floor : height) - between * (rows.length - 1);
  // A row is never so low that a cell looks like a ribbon.
  const shares = rowNeeds.map((need) => Math.max(0.26, need / allNeeds));
  const shareSum = shares.reduce((sum, share) => sum + share, 0);
  let y = 0;
  let next = 0;
  rows.forEach((inRow, row) => {
    const h = (visible * shares[row]!) / shareSum;
    const [isFirst, isLast] = [row === 0, row === rows.length - 1];
    const inThis = order.slice(next, next + inRow);
    const columnShares = inThis.map((cell) => Math.max(0.6 / inRow, needs[cell]! / rowNeeds[row]!));
    const columnSum = columnShares.reduce((sum, share) => sum + share, 0);
    // A single cell above leaves a free corner, so that the picture is not two stripes.
    const lean = inRow === 1 && isFirst ? 0.79 : 1;
    let x = 0;
    inThis.forEach((cell, k) => {
      const w = (width * lean * columnShares[k]!) / columnSum;
      const sides = { left: k === 0, right: k === inRow - 1 && lean === 1, top: isFirst, floor: isLast && !hasStrip };
      const half = gap / 2;
      // A terminal hangs into the picture on its axon, so that its shoulders are seen.
      const hangs = cells[cell]!.kind === 'terminal' && isFirst;
      if (hangs) sides.left = sides.right = false;
      const round = hangs && inRow === 1 ? Math.max(0, w - Math.max(h * 1.9, (needs[cell]! * 1.35) / h)) : 0;
      const left = hangs && k === 0 ? 70 + round * 0.4 : sides.left ? -PAST : x + half;
      const right =
        hangs && k === inRow - 1 && lean === 1
          ? width - 70
          : sides.right
            ? width + PAST
            : x + w - (lean === 1 ? half : 0) - round * 0.6;
      const top = hangs ? HANGING : isFirst ? -PAST : y;
      const bottom = isLast ? floor : y + h;
      slots[cell] = { box: { x: left, y: top, w: right - left, h: bottom - top }, past: sides };
      x += w;
    });
    y += h + between;
    next += inRow;
  });
  return { width, height, stripTop, gap, cells: slots };
}
