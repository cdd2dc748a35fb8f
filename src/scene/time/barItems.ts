import { round2 } from '../../layout/geometry';
import { type BarShape, type Basis, levelAt, OPEN_LENGTH } from '../../layout/time/barShape';
import { path, rect } from '../items';
import type { Paint, SceneItem } from '../scene';
import { hatching } from './hatching';

/** Half the height of a bar at full strength; a falling one hangs from a ceiling by twice this. */
const HALF = 12;
/** A bar never gets thinner than its outline. */
const LEAST = 0.9;
const SAMPLE = 7;

export interface BarPaint {
  fill: Paint;
  line: Paint;
  width: number;
  /** For the marks on the fill. */
  mark: Paint;
}

/** Slabs that get thinner towards an end nobody has read: [distance from the bar, width]. */
const SLABS: readonly (readonly [away: number, width: number])[] = [
  [4, 13],
  [23, 9],
  [38, 6],
  [50, 3.5],
  [59, 2],
];
/** From slab to slab where they reach further, to what follows. */
const SLAB_PITCH = 15;

/** Slabs over a length: the usual ones, or as many as reach to what follows. */
function slabsOver(length: number): readonly (readonly [away: number, width: number])[] {
  if (length <= OPEN_LENGTH) return SLABS;
  const count = Math.round((length - 4) / SLAB_PITCH);
  const pitch = (length - 4) / count;
  return Array.from({ length: count }, (_, i) => [4 + i * pitch, 9 - (6 * i) / count] as const);
}

/** The upper and the lower edge of a bar at a place, from the middle of its row. */
function barEdges(bar: BarShape, falls: boolean): (x: number) => readonly [number, number] {
  return (x) => {
    const level = levelAt(bar, x);
    return falls
      ? [-HALF, -HALF + Math.max(LEAST * 2, level * HALF * 2)]
      : [-Math.max(LEAST, level * HALF), Math.max(LEAST, level * HALF)];
  };
}

function stations(bar: BarShape, x0: number, x1: number): number[] {
  const knots = bar.knots.map(([x]) => x).filter((x) => x > x0 && x < x1);
  const stops = [x0, ...knots, x1];
  return stops.flatMap((stop, i) => {
    const next = stops[i + 1];
    if (next === undefined) return [stop];
    // Where the strength does not change, two points do.
    const still = levelAt(bar, stop) === levelAt(bar, next);
    const count = still ? 1 : Math.max(1, Math.ceil((next - stop) / SAMPLE));
    return Array.from({ length: count }, (_, k) => stop + ((next - stop) * k) / count);
  });
}

const line = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round2(x)} ${round2(y)}`).join('');

function stretchItems(
  id: string,
  basis: Basis,
  x0: number,
  x1: number,
  bar: BarShape,
  falls: boolean,
  paint: BarPaint,
) {
  const edges = barEdges(bar, falls);
  const xs = stations(bar, x0, x1);
  const upper = xs.map((x) => [x, edges(x)[0]] as const);
  const lower = xs.map((x) => [x, edges(x)[1]] as const);
  const isEnd = (x: number) =>
    basis !== 'order' && ((x === bar.knots[0]?.[0] && !bar.openStart) || (x === bar.knots.at(-1)?.[0] && !bar.openEnd));
  const ends = [x0, x1].filter(isEnd).map((x) => line([0, 1].map((k) => [x, edges(x)[k as 0 | 1]] as const)));
  const hollow = falls || basis !== 'read';
  const items: SceneItem[] = [
    path(`${id}-fill`, `${line([...upper, ...[...lower].reverse()])}Z`, {
      fill: hollow ? 'surface' : paint.fill,
      ...(basis === 'disputed' && !falls && { fill: { mix: ['surface', 'stage', 0.2] } }),
    }),
  ];
  if (basis !== 'read')
    items.push(
      path(`${id}-hatching`, hatching(x0, x1, edges), {
        fill: 'none',
        stroke: paint.line,
        strokeWidth: 1.5,
        strokeOpacity: 0.8,
      }),
    );
  items.push(
    path(`${id}-line`, [line(upper), line(lower), ...ends].join(''), {
      fill: 'none',
      stroke: paint.line,
      strokeWidth: paint.width,
      ...((basis === 'memory' || basis === 'order') && { dash: [6, 4] }),
    }),
  );
  return items;
}

function slabs(
  id: string,
  bar: BarShape,
  at: number,
  side: 1 | -1,
  falls: boolean,
  paint: BarPaint,
  reach: number,
): SceneItem[] {
  const [y0, y1] = barEdges(bar, falls)(at);
  const all = slabsOver(side > 0 ? bar.end - at : at - bar.start);
  return all.flatMap(([away, width], i) => {
    const x = side > 0 ? at + away : at - away - width;
    if (x + width > reach) return [];
    return [
      rect(`${id}${i}`, round2(x), round2(y0), width, round2(y1 - y0), 0, {
        fill: paint.line,
        fillOpacity: round2(0.5 - (i * 0.25) / all.length),
      }),
    ];
  });
}

/** A change that is known at one time only is a line at that time, between two open ends. */
function seenOnce(bar: BarShape, falls: boolean, paint: BarPaint, reach: number): SceneItem[] {
  const x = (bar.knots[0] as readonly [number, number])[0];
  if (bar.knots.length > 1 || x > reach) return [];
  const [y0, y1] = barEdges(bar, falls)(x);
  return [
    path('seen', `M${round2(x)} ${y0}V${y1}`, { fill: 'none', stroke: paint.line, strokeWidth: 4, cap: 'round' }),
  ];
}

function peakMarks(bar: BarShape, paint: BarPaint, reach: number): SceneItem[] {
  const places = [...new Set(bar.peak)].filter((x) => x <= reach);
  const d = places.map((x) => `M${round2(x)} -5V5`).join('');
  // On a hatching the marks stand on the surface, whatever the look.
  const bare = bar.stretches.some(({ x0, x1, basis }) => basis === 'memory' && places.every((x) => x >= x0 && x <= x1));
  return d
    ? [path('peak', d, { fill: 'none', stroke: bare ? 'ink' : paint.mark, strokeWidth: 2.6, cap: 'round' })]
    : [];
}

/**
 * A bar around the middle of its row: what was read is filled, what only memory gives is hatched within dashes, an order in
 * words likewise and without ends, where texts disagree it is hatched within lines, and an end nobody has read comes apart in
 * slabs. `grown` is how much of it
 * is there, from its start.
 */
export function barItems(bar: BarShape, falls: boolean, paint: BarPaint, grown = 1): SceneItem[] {
  const reach = bar.start + (bar.end - bar.start) * grown;
  const [first, last] = [
    (bar.knots[0] as readonly [number, number])[0],
    (bar.knots.at(-1) as readonly [number, number])[0],
  ];
  return [
    ...(bar.openStart ? slabs('begin', bar, first, -1, falls, paint, reach) : []),
    ...seenOnce(bar, falls, paint, reach),
    ...bar.stretches.flatMap(({ x0, x1, basis }, i) => {
      const end = Math.min(x1, reach);
      return end > x0 ? stretchItems(`part${i}`, basis, x0, end, bar, falls, paint) : [];
    }),
    ...(bar.openEnd ? slabs('finish', bar, last, 1, falls, paint, reach) : []),
    ...peakMarks(bar, paint, reach),
  ];
}
