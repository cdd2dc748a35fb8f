import { cumsum, group, max } from 'd3-array';
import type { Point } from '../geometry';
import { cellEnds, type Grid } from './grid';
import { border, type NodeBox, type Reach, type Side, sideRoom, TIP_GAP } from './nodeBoxes';
import { lineReaches } from './sketch';
import { type Path, PORT_GAP } from './router';
import type { Demands } from './words';
import { assignTracks, compareStretches, high, isChannel, low, type Stretch, stretchesOf } from './tracks';

/** Between an arrow in a channel and what stands beside the channel: room for a corner and a tip. */
const PAD = 31;
const TRACK_GAP = 16;
/** A channel along which nothing runs, and one that an arrow crosses from node to node. */
const BARE = { column: 24, row: 18 } as const;
const CROSSED = { column: 50, row: 40 } as const;
/** From the wall of a cell to what stands in it. */
export const WALL = 24;
/** Room for the border between two steps. */
const BORDER = 20;

export interface CoordinatesInput {
  grid: Grid;
  boxes: ReadonlyMap<string, NodeBox>;
  reaches: ReadonlyMap<string, Reach>;
  paths: readonly Path[];
  demands: Demands;
  /** How wide the header of each step is at least. */
  headers: readonly number[];
  left: number;
  top: number;
}

/** Where the lines of the grid stand and how every arrow runs. */
export interface Coordinates {
  /** Middles of columns and rows. */
  columns: readonly number[];
  rows: readonly number[];
  /** From where to where each column and row reaches, channels left out. */
  columnEnds: readonly (readonly [number, number])[];
  rowEnds: readonly (readonly [number, number])[];
  /** The borders of the steps, one more than there are steps. */
  borders: readonly number[];
  right: number;
  foot: number;
  /** The corners of each arrow, from border to border. */
  lines: readonly (readonly Point[])[];
  stretches: readonly (readonly Stretch[])[];
}

interface Axis {
  middles: number[];
  ends: [number, number][];
  /** The first track of each channel, by its line. */
  tracks: number[];
  borders: number[];
  end: number;
}

/** Orders of the stretches on each line; a search may change them in place. */
export type Orders = Map<string, Stretch[]>;

export function orderStretches(paths: readonly Path[]): { stretches: Stretch[][]; orders: Orders } {
  const stretches = stretchesOf(paths);
  const orders: Orders = new Map();
  for (const [key, own] of group(stretches.flat(), ({ level, line }) => `${level ? 'row' : 'column'} ${line}`))
    orders.set(key, own.sort(compareStretches));
  return { stretches, orders };
}

const touch = (a: Stretch, b: Stretch) => low(a) <= high(b) && low(b) <= high(a);

/** Turns the ways of arrows along the lines of a grid into places in the picture. */
export function placeLines(input: CoordinatesInput, stretches: readonly Stretch[][], orders: Orders): Coordinates {
  const { grid, boxes, reaches, paths, demands, headers, left, top } = input;
  const { columns, rows } = lineReaches(grid, reaches);
  // How far from the first track of its channel each stretch runs, and how far the last.
  const track = new Map<Stretch, number>();
  const widths = new Map<string, number>();
  for (const [key, ordered] of orders) {
    const first = ordered[0] as Stretch;
    if (!isChannel(first.line)) continue;
    const tracks = assignTracks(ordered, touch);
    const gaps = Array.from({ length: (max(tracks) ?? 0) + 2 }, (_, t): number => (t === 0 ? 0 : TRACK_GAP));
    ordered.forEach((stretch, i) => {
      const at = (tracks[i] as number) + (first.level ? 0 : 1);
      gaps[at] = Math.max(gaps[at] as number, (demands.tracks.get(stretch) ?? 0) + (at === 0 ? 0 : 6));
    });
    const places = cumsum(gaps);
    ordered.forEach((stretch, i) => track.set(stretch, places[tracks[i] as number] as number));
    widths.set(key, (places.at(-1) as number) - TRACK_GAP);
  }
  /** Channels that an arrow crosses next to a node at which it begins or ends. */
  const crossed = new Set(
    stretches.flat().flatMap(({ level, line, from, to, before, after }) => {
      if (isChannel(line)) return [];
      const [near, far] = [from + Math.sign(to - from), to - Math.sign(to - from)];
      const axis = level ? 'column' : 'row';
      return [...(before === null ? [`${axis} ${near}`] : []), ...(after === null ? [`${axis} ${far}`] : [])];
    }),
  );

  const channel = (axis: 'column' | 'row', line: number) => {
    const width = widths.get(`${axis} ${line}`);
    const bare = (crossed.has(`${axis} ${line}`) ? CROSSED : BARE)[axis];
    const extra = demands[axis === 'column' ? 'columns' : 'rows'].get(line) ?? 0;
    return width !== undefined
      ? { room: 2 * PAD + Math.max(0, width) + extra, first: PAD }
      : { room: bare + extra, first: 0 };
  };
  const cells = grid.lanes.filter(({ isCell }) => isCell).map((lane) => cellEnds(grid, lane));
  const walls = (column: number, end: 0 | 1) => (cells.some((ends) => ends[end] === column) ? WALL : 0);

  const placeColumns = (widen: readonly number[]): Axis => {
    const axis: Axis = { middles: [], ends: [], tracks: [], borders: [], end: left };
    for (let c = 0; c <= grid.columns.length; c++) {
      const step = grid.columns[c];
      const isBorder = step !== grid.columns[c - 1];
      const { room, first } = channel('column', 2 * c);
      const isRim = c === 0 || c === grid.columns.length;
      const before = walls(c - 1, 1) + (isBorder ? BORDER : 0);
      if (isBorder)
        axis.borders.push(c === 0 ? axis.end : axis.end + before - (first > 0 ? BORDER / 2 : -room / 2 + BORDER / 2));
      axis.tracks[2 * c] = axis.end + before + first;
      axis.end += before + (isRim && first === 0 ? 18 : room) + walls(c, 0);
      if (step === undefined) break;
      const { left: l, right: r } = columns[c] as Reach;
      const add = (widen[step] ?? 0) / 2 / grid.columns.filter((s) => s === step).length;
      const [from, middle] = [axis.end, axis.end + l + add];
      axis.end = middle + r + add;
      axis.middles.push(middle);
      axis.ends.push([from, axis.end]);
    }
    axis.borders[axis.borders.length - 1] = axis.end;
    return axis;
  };
  // Headers that ask for more than their columns have widen them.
  const plain = placeColumns([]);
  const across = placeColumns(
    headers.map((need, i) => Math.max(0, need - ((plain.borders[i + 1] as number) - (plain.borders[i] as number)))),
  );
  const down: Axis = { middles: [], ends: [], tracks: [], borders: [], end: top };
  for (let r = 0; r <= grid.rows.length; r++) {
    const { room, first } = channel('row', 2 * r);
    const isRim = r === 0 || r === grid.rows.length;
    down.tracks[2 * r] = down.end + (isRim && first > 0 && r === 0 ? 20 : first);
    down.end += isRim ? (first > 0 ? room - 14 : 12) : room;
    const reach = rows[r];
    if (!reach) break;
    const from = down.end;
    down.middles.push(from + reach.up);
    down.end = from + reach.up + reach.down;
    down.ends.push([from, down.end]);
  }

  // Stretches on the middles of rows and columns keep apart where they truly overlap.
  const offset = new Map<Stretch, number>();
  const middleOf = (axis: Axis, line: number) => axis.middles[(line - 1) / 2] as number;
  const at = (stretch: Stretch): number => {
    const axis = stretch.level ? down : across;
    return isChannel(stretch.line)
      ? (axis.tracks[stretch.line] as number) + (track.get(stretch) as number)
      : middleOf(axis, stretch.line) + (offset.get(stretch) ?? 0);
  };
  const nodeAt = (stretch: Stretch, end: 'from' | 'to'): NodeBox | undefined => {
    const path = paths[stretch.path] as Path;
    const isEnd = end === 'from' ? stretch.before === null : stretch.after === null;
    return isEnd ? boxes.get(end === 'from' ? path.source : path.target) : undefined;
  };
  const sideOf = ({ level, from, to }: Stretch, end: 'from' | 'to'): Side => {
    const forward = end === 'from' ? to > from : from > to;
    return level ? (forward ? 'right' : 'left') : forward ? 'bottom' : 'top';
  };
  const hangs = (id: string) => grid.hanging.has(id);
  const endOf = (stretch: Stretch, end: 'from' | 'to'): number => {
    const box = nodeAt(stretch, end);
    const axis = stretch.level ? across : down;
    const list = stretches[stretch.path] as Stretch[];
    if (!box) return at(list[stretch.index + (end === 'from' ? -1 : 1)] as Stretch);
    const side = sideOf(stretch, end);
    const reach = border(box, side, offset.get(stretch) ?? 0, hangs(box.id)) + TIP_GAP;
    return middleOf(axis, stretch[end]) + (side === 'right' || side === 'bottom' ? reach : -reach);
  };
  const CLEAR = 12;
  for (const [, ordered] of orders) {
    if (isChannel((ordered[0] as Stretch).line)) continue;
    const reached = new Map(
      ordered.map((stretch) => {
        const ends = [endOf(stretch, 'from'), endOf(stretch, 'to')] as const;
        return [stretch, [Math.min(...ends) - CLEAR / 2, Math.max(...ends) + CLEAR / 2] as const];
      }),
    );
    const meet = (a: Stretch, b: Stretch) => {
      const [[a0, a1], [b0, b1]] = [
        reached.get(a) as readonly [number, number],
        reached.get(b) as readonly [number, number],
      ];
      return a0 < b1 && b0 < a1;
    };
    for (const bundle of bundles(ordered, meet)) {
      const tracks = assignTracks(bundle, meet);
      const last = max(tracks) ?? 0;
      const room = Math.min(
        ...bundle.flatMap((stretch) =>
          (['from', 'to'] as const).map((end) => {
            const box = nodeAt(stretch, end);
            return box ? sideRoom(box, sideOf(stretch, end)) : 40;
          }),
        ),
      );
      const straight = new Set(
        bundle.flatMap((stretch, i) =>
          stretch.before === null && stretch.after === null ? [tracks[i] as number] : [],
        ),
      );
      const [keep] = straight;
      const isKept = straight.size === 1 && keep !== undefined && Math.max(keep, last - keep) * PORT_GAP <= room;
      const gap = last === 0 ? 0 : isKept ? PORT_GAP : Math.min(PORT_GAP, (2 * room) / last);
      bundle.forEach((stretch, i) => offset.set(stretch, ((tracks[i] as number) - (isKept ? keep : last / 2)) * gap));
    }
  }
  const lines = stretches.map((list) => {
    const points: Point[] = [];
    list.forEach((stretch, i) => {
      if (i === 0)
        points.push(stretch.level ? [endOf(stretch, 'from'), at(stretch)] : [at(stretch), endOf(stretch, 'from')]);
      points.push(stretch.level ? [endOf(stretch, 'to'), at(stretch)] : [at(stretch), endOf(stretch, 'to')]);
    });
    return points;
  });
  return {
    columns: across.middles,
    rows: down.middles,
    columnEnds: across.ends,
    rowEnds: down.ends,
    borders: across.borders,
    right: across.end,
    foot: down.end,
    lines,
    stretches,
  };
}

/** Groups of stretches that overlap, directly or through others, each in the given order. */
function bundles(ordered: readonly Stretch[], meet: (a: Stretch, b: Stretch) => boolean): Stretch[][] {
  const left = new Set(ordered);
  const found: Stretch[][] = [];
  for (const first of ordered) {
    if (!left.delete(first)) continue;
    const bundle = [first];
    for (let i = 0; i < bundle.length; i++)
      for (const other of left)
        if (meet(bundle[i] as Stretch, other)) {
          left.delete(other);
          bundle.push(other);
        }
    found.push(bundle.sort((a, b) => ordered.indexOf(a) - ordered.indexOf(b)));
  }
  return found;
}
