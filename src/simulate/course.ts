import { type Piece, relaxed } from './relax';

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
const FIRST_MIN = 0.5;

/** Evenly spaced before the dose, evenly spaced on a log axis after it. */
function plotTimes(fromMin: number, untilMin: number): number[] {
  const before = Array.from({ length: POINTS_BEFORE }, (_, index) => fromMin * (1 - index / POINTS_BEFORE));
  const tenfolds = Math.log10(Math.max(untilMin, FIRST_MIN) / FIRST_MIN);
  const count = Math.max(1, Math.ceil(tenfolds * POINTS_PER_TENFOLD));
  const after = Array.from({ length: count + 1 }, (_, index) => FIRST_MIN * 10 ** ((tenfolds * index) / count));
  return [...before, 0, ...after.slice(0, -1), untilMin];
}

/** The last piece that has begun by then. */
function pieceAt(pieces: readonly Piece[], tMin: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.fromMin ?? Infinity) <= tMin) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

export function courseOf(nodeIds: readonly string[], pieces: readonly Piece[], untilMin: number): Course {
  const timesMin = plotTimes(pieces[0]?.fromMin ?? 0, untilMin);
  const indexOf = new Map(nodeIds.map((id, index) => [id, index]));
  const known = new Map<string, readonly number[]>();

  function at(nodeId: string, tMin: number): number {
    const i = indexOf.get(nodeId);
    const piece = pieceAt(pieces, tMin);
    if (i === undefined || !piece) return 0;
    const s = Math.min(Math.max(0, tMin - piece.fromMin), piece.lengthMin);
    const value = relaxed(piece.start[i] ?? 0, piece.drive[i] ?? 0, piece.slope[i] ?? 0, piece.tau[i] ?? 1, s);
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
