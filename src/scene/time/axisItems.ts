import { AXIS, xOfMinutes } from '../../layout/time/axis';
import type { TimeLayout } from '../../layout/time/types';
import { group, path, text } from '../items';
import type { SceneItem } from '../scene';
import { type } from '../type';

const HOUR = 60;
const DAY = 1440;
const WEEK = 7 * DAY;

/** Named times, in minutes after the start. */
const NAMED: readonly (readonly [number, string])[] = [
  [1 / 6, '10 s'],
  [1, '1 min'],
  [10, '10 min'],
  [HOUR, '1 h'],
  [6 * HOUR, '6 h'],
  [DAY, '1 d'],
  [3 * DAY, '3 d'],
  [WEEK, '1 wk'],
  [2 * WEEK, '2 wk'],
  [4 * WEEK, '4 wk'],
];

/** Times with a tick and no name: whole seconds, minutes, hours, days and weeks. */
const BETWEEN = [
  ...[20, 30, 40, 50].map((s) => s / 60),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50],
  ...[2, 3, 4, 5, 12].map((h) => h * HOUR),
  ...[2, 4, 5, 6].map((d) => d * DAY),
  3 * WEEK,
];

const TIMES = NAMED.map(([minutes, name]) => ({ x: xOfMinutes(minutes), name }));

/** Where the named times stand and what they are called. */
export function axisNames({ start }: TimeLayout): readonly { x: number; name: string }[] {
  return [{ x: AXIS.before, name: '−3 wk' }, { x: AXIS.start, name: start }, ...TIMES];
}

/** Baseline of the names over the axis, up from the first row. */
export const NAMES_OVER_TOP = 20;

const tickPath = (minutes: readonly number[], y0: number, y1: number) =>
  minutes.map((m) => `M${Math.round(xOfMinutes(m) * 10) / 10} ${y0}V${y1}`).join('');

function names(id: string, layout: TimeLayout, y: number, quiet: boolean): SceneItem {
  const style = {
    size: type.sublabel,
    weight: quiet ? 450 : 550,
    anchor: 'middle',
    paint: quiet ? 'ink3' : 'ink',
  } as const;
  return group(
    id,
    axisNames(layout).map(({ x, name }) =>
      text(name, x, y, name, x === AXIS.start && !quiet ? { ...style, weight: 650 } : style),
    ),
  );
}

/** The axis over the bars: named times, ticks, the break after the start, and lines down through the rows. */
export function axisItems(layout: TimeLayout): SceneItem[] {
  const { top, echoes, strata } = layout;
  const y = top - 8;
  const first = AXIS.first;
  const gap = (AXIS.start + first) / 2;
  // The lines run through the strata only, so that the names of the ticks between them stand free.
  const lines = strata
    .map(({ box }) =>
      tickPath(
        NAMED.map(([m]) => m),
        box.y,
        box.y + box.h,
      ),
    )
    .join('');
  const startLine = strata.map(({ box }) => tickPath([0], box.y, box.y + box.h)).join('');
  return [
    path('lines', lines, { fill: 'none', stroke: 'rule', strokeWidth: 1.4 }),
    path('dose-line', `M${AXIS.start} ${y - 8}V${y + 8}${startLine}`, {
      fill: 'none',
      stroke: 'ink3',
      strokeWidth: 2,
      dash: [2, 5],
    }),
    path('axis', `M${AXIS.before} ${y}H${gap - 8}M${gap + 8} ${y}H${AXIS.last}`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.6,
    }),
    path('break', `M${gap - 12} ${y + 6}L${gap - 4} ${y - 6}M${gap + 4} ${y + 6}L${gap + 12} ${y - 6}`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.8,
    }),
    path('ticks', tickPath([-21 * DAY, ...NAMED.map(([m]) => m)], y - 6, y + 6), {
      fill: 'none',
      stroke: 'ink2',
      strokeWidth: 2,
    }),
    path('small-ticks', tickPath([-14 * DAY, -7 * DAY, ...BETWEEN], y, y + 5), {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.2,
    }),
    text('title', 24, top - NAMES_OVER_TOP, 'Time, log scale', { size: type.sublabel, weight: 550, paint: 'ink2' }),
    names('names', layout, top - NAMES_OVER_TOP, false),
    ...echoes.map((at, i) => names(`names-again${i}`, layout, at, true)),
  ];
}
