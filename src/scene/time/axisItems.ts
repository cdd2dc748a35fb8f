import type { NamedTick } from '../../layout/time/timeAxis';
import type { TimeLayout } from '../../layout/time/types';
import { group, path, text } from '../items';
import type { SceneItem } from '../scene';
import { type } from '../type';
import type { Caption } from './captions';
import { badgeGaps, lineWithGaps, wordGaps } from './wordGaps';

/** Where the named times stand and what they are called, from left to right. */
export function axisNames({ axis: { scale, start, named } }: TimeLayout): readonly NamedTick[] {
  const isBefore = ({ x }: NamedTick) => x < scale.range.start;
  return [...named.filter(isBefore), ...(start ? [start] : []), ...named.filter((tick) => !isBefore(tick))];
}

/** Baseline of the names over the axis, up from the first row. */
export const NAMES_OVER_TOP = 20;
/** Between the axis and the first row. */
const AXIS_OVER_TOP = 8;

const tickPath = (xs: readonly number[], y0: number, y1: number) =>
  xs.map((x) => `M${Math.round(x * 10) / 10} ${y0}V${y1}`).join('');

function names(id: string, layout: TimeLayout, y: number, quiet: boolean): SceneItem {
  const style = {
    size: type.sublabel,
    weight: quiet ? 450 : 550,
    anchor: 'middle',
    paint: quiet ? 'ink3' : 'ink',
  } as const;
  const { start } = layout.axis;
  return group(
    id,
    axisNames(layout).map(({ x, name }) =>
      text(name, x, y, name, x === start?.x && !quiet ? { ...style, weight: 650 } : style),
    ),
  );
}

const title = (top: number, words: string): SceneItem =>
  text('title', 24, top - NAMES_OVER_TOP, words, { size: type.sublabel, weight: 550, paint: 'ink2' });

/** An axis of steps alone: a tick at each, with an arrow in the order of the story. */
function stepAxis({ top, steps, axis }: TimeLayout): SceneItem[] {
  const y = top - AXIS_OVER_TOP;
  const { before, last } = axis.scale.range;
  return [
    path('axis', `M${Math.round(before)} ${y}H${Math.round(last)}m-9 -5l9 5l-9 5`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.6,
    }),
    path('ticks', tickPath(steps, y - 5, y + 5), { fill: 'none', stroke: 'ink2', strokeWidth: 2 }),
    title(top, 'No times read'),
  ];
}

/** The axis over the bars: named times, ticks, the break after the start, and lines down through the rows. */
export function axisItems(layout: TimeLayout, captions: ReadonlyMap<string, Caption>): SceneItem[] {
  const { top, echoes, strata, axis } = layout;
  if (!axis.hasTimes) return stepAxis(layout);
  const y = top - AXIS_OVER_TOP;
  const tenth = (x: number) => Math.round(x * 10) / 10;
  const { before, start, first, last } = axis.scale.range;
  const gap = (start + first) / 2;
  const named = axis.named.map(({ x }) => x);
  // The lines run through the strata only, so that the names of the ticks between them stand free.
  const through = (xs: readonly number[]) =>
    strata.map(({ box, rowsTop }) => tickPath(xs, rowsTop, box.y + box.h)).join('');
  // The line of the start is dark: it steps aside for the words and numbers of rows, which can stand anywhere along it.
  const gaps = layout.cutsFigures ? [...wordGaps(layout, captions, start), ...badgeGaps(layout, captions, start)] : [];
  const startLine = strata
    .map(({ box, rowsTop }) => {
      const [y0, y1] = [rowsTop, box.y + box.h];
      const own = gaps.filter(([from, to]) => to > y0 && from < y1);
      return lineWithGaps(tenth(start), y0, y1, own, tenth);
    })
    .join('');
  return [
    path('lines', through(named.filter((x) => x > start)), { fill: 'none', stroke: 'rule', strokeWidth: 1.4 }),
    path('dose-line', `M${tenth(start)} ${y - 8}V${y + 8}${startLine}`, {
      fill: 'none',
      stroke: 'ink3',
      strokeWidth: 2,
      dash: [2, 5],
    }),
    path('axis', `M${tenth(before)} ${y}H${tenth(gap - 8)}M${tenth(gap + 8)} ${y}H${tenth(last)}`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.6,
    }),
    path('break', [-12, 4].map((from) => `M${tenth(gap + from)} ${y + 6}L${tenth(gap + from + 8)} ${y - 6}`).join(''), {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.8,
    }),
    path('ticks', tickPath(named, y - 6, y + 6), { fill: 'none', stroke: 'ink2', strokeWidth: 2 }),
    path('small-ticks', tickPath(axis.small, y, y + 5), { fill: 'none', stroke: 'line', strokeWidth: 1.2 }),
    title(top, 'Time, log scale'),
    names('names', layout, top - NAMES_OVER_TOP, false),
    ...echoes.map((at, i) => names(`names-again${i}`, layout, at, true)),
  ];
}
