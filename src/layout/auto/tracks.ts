import type { Path, Stop } from './router';

/** A straight stretch of an arrow on one of the lines of the grid: on a row or its channel, or on a column or its channel. */
export interface Stretch {
  path: number;
  /** Its number within the path. */
  index: number;
  level: boolean;
  /** The line it runs on, and from where to where along it, in indices of stops. */
  line: number;
  from: number;
  to: number;
  /** Where the arrow comes from and goes to beside it: less than the line is to the left or above, null at a node. */
  before: number | null;
  after: number | null;
}

/** Odd lines are the middles of rows and columns. */
export const isChannel = (line: number): boolean => line % 2 === 0;

export function stretchesOf(paths: readonly Path[]): Stretch[][] {
  return paths.map(({ stops }, path) =>
    stops.slice(1).map((b, index): Stretch => {
      const a = stops[index] as Stop;
      const level = a.iy === b.iy;
      const across = ({ ix, iy }: Stop) => (level ? iy : ix);
      const along = ({ ix, iy }: Stop) => (level ? ix : iy);
      const before = stops[index - 1];
      const after = stops[index + 2];
      return {
        path,
        index,
        level,
        line: across(a),
        from: along(a),
        to: along(b),
        before: before ? across(before) : null,
        after: after ? across(after) : null,
      };
    }),
  );
}

export const low = ({ from, to }: Stretch): number => Math.min(from, to);
export const high = ({ from, to }: Stretch): number => Math.max(from, to);

/** -1 for a stretch whose arrow comes from and goes to the near side of its line, 1 for the far side, 0 for one across. */
function lean({ line, before, after }: Stretch): number {
  const side = (other: number | null) => (other === null ? 0 : Math.sign(other - line));
  return side(before) + side(after);
}

/** The end of a stretch at which its arrow turns to the near side of the line. */
function nearEnd({ line, before, from, to }: Stretch): number {
  return before !== null && before < line ? from : to;
}

/**
 * Which of two stretches on one line stands before the other so that they need not cross: what only turns to the near
 * side stands near, the shorter the nearer; of two that pass across, the one whose near end lies within the other.
 */
export function compareStretches(a: Stretch, b: Stretch): number {
  const [leanA, leanB] = [lean(a), lean(b)];
  if (Math.sign(leanA) !== Math.sign(leanB)) return leanA - leanB;
  const length = high(a) - low(a) - (high(b) - low(b));
  if (leanA < 0) return length || a.path - b.path;
  if (leanA > 0) return -length || a.path - b.path;
  const within = (end: number, other: Stretch) => end > low(other) && end < high(other);
  const [endA, endB] = [nearEnd(a), nearEnd(b)];
  if (within(endA, b) !== within(endB, a)) return within(endA, b) ? -1 : 1;
  // Both run down from the near side, or both up: the one that begins further on stands nearer.
  const down = endA === low(a) ? 1 : -1;
  return (endB - endA) * down || a.path - b.path;
}

/** Tracks for stretches in their order, as few as keep what overlaps apart. */
export function assignTracks(ordered: readonly Stretch[], overlap: (a: Stretch, b: Stretch) => boolean): number[] {
  const tracks: number[] = [];
  ordered.forEach((stretch, i) => {
    let track = 0;
    for (let k = 0; k < i; k++)
      if (overlap(ordered[k] as Stretch, stretch)) track = Math.max(track, (tracks[k] as number) + 1);
    tracks.push(track);
  });
  return tracks;
}
