import { round1 } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';
import type { NamedTick } from '../../layout/time/timeAxis';
import type { TimeLayout } from '../../layout/time/types';
import { group, path, rect, text } from '../items';
import type { SceneItem } from '../scene';
import { type } from '../type';
import { AXIS_HEIGHT, type Pins } from './pins';

/** Heights in the axis, from its top: words of the units, names of the ticks, and the line. */
const UNITS = 64;
const NAMES = 92;
const LINE = 106;
/** The ground of the axis reaches this far beyond the picture, where a wide window shows more. */
const BEYOND = 420;

/** The named times from left to right. */
function axisNames({ axis: { scale, start, named } }: TimeLayout): readonly NamedTick[] {
  const isBefore = ({ x }: NamedTick) => x < scale.range.start;
  return [...named.filter(isBefore), ...(start ? [start] : []), ...named.filter((tick) => !isBefore(tick))];
}

const tickPath = (xs: readonly number[], y0: number, y1: number) =>
  xs.map((x) => `M${round1(x)} ${round1(y0)}V${round1(y1)}`).join('');

/** Lines down through the lanes at the named times, and a dotted one at the start. */
export function gridItems({ axis, strata, shares, foot }: TimeLayout): SceneItem[] {
  if (!axis.hasTimes) return [];
  const { start } = axis.scale.range;
  const lanes = [
    ...strata.map(({ box, rowsTop }) => [rowsTop, box.y + box.h] as const),
    ...(shares ? [[shares.box.y, foot] as const] : []),
  ];
  const through = (xs: readonly number[]) => lanes.map(([y0, y1]) => tickPath(xs, y0, y1)).join('');
  return [
    path('lines', through(axis.named.map(({ x }) => x).filter((x) => x > start)), {
      fill: 'none',
      stroke: 'rule',
      strokeWidth: 1.4,
    }),
    path('start-line', through([start]), { fill: 'none', stroke: 'ink3', strokeWidth: 2, dash: [2, 5] }),
  ];
}

/** The title in the corner over the names. */
function corner({ start, axis }: TimeLayout, pins: Pins): SceneItem[] {
  const { x, unit, width, across, down } = pins;
  const lines = axis.hasTimes ? [`Time after the ${start}`, 'log scale'] : ['No times read', 'order of the steps'];
  return [
    rect(
      'corner',
      round1(x === 0 ? -BEYOND : x),
      round1(down(0)),
      round1(width + (x === 0 ? BEYOND : 0)),
      AXIS_HEIGHT * unit,
      0,
      {
        fill: 'stage',
      },
    ),
    ...lines.map((line, i) =>
      text(
        `title${i}`,
        round1(pins.compact ? x + 24 * unit : across(28)),
        round1(down(i === 0 ? UNITS : NAMES)),
        line,
        {
          size: type.sublabel * unit,
          weight: i === 0 ? 600 : 450,
          paint: i === 0 ? 'ink' : 'ink2',
        },
      ),
    ),
  ];
}

/** An axis of steps alone: a tick at each, with an arrow in the order of the story. */
function stepAxis({ steps, axis }: TimeLayout, { down }: Pins): SceneItem[] {
  const y = round1(down(LINE));
  const { before, last } = axis.scale.range;
  return [
    path('axis', `M${Math.round(before)} ${y}H${Math.round(last)}m-9 -5l9 5l-9 5`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.6,
    }),
    path('ticks', tickPath(steps, y - 5, y + 5), { fill: 'none', stroke: 'ink2', strokeWidth: 2 }),
  ];
}

/** Minutes, hours, days … over the names of the ticks, each over its part of the axis. */
function unitItems({ axis }: TimeLayout, { unit, down, ...pins }: Pins): SceneItem[] {
  const style = { size: type.sublabel * unit, weight: 450, anchor: 'middle', paint: 'ink2' } as const;
  const [top, foot] = [down(44), down(72)];
  const spans =
    axis.scale.domain.beforeMin === undefined
      ? axis.units
      : [{ name: 'before', x0: axis.scale.range.before, x1: axis.scale.range.start }, ...axis.units];
  return spans.flatMap(({ name, x0, x1 }, i): SceneItem[] => {
    const [from, to] = [Math.max(x0, pins.overField ? pins.x + pins.width : x0), Math.min(x1, pins.right)];
    const fits = textWidth(name, style.size, style.weight) + 12 * unit <= to - from;
    return [
      rect(`unit-${name}`, round1(x0 + 1), round1(top), round1(x1 - x0 - 2), round1(foot - top), 5 * unit, {
        fill: i % 2 === 0 ? 'surface2' : 'surface',
        stroke: 'rule',
        strokeWidth: 1.2 * unit,
      }),
      ...(fits ? [text(name, round1((from + to) / 2), round1(down(UNITS + 2)), name, style)] : []),
    ];
  });
}

/** Units, names, ticks, and the break after the start, where a log scale cannot begin. */
function timeAxis(layout: TimeLayout, pins: Pins): SceneItem[] {
  const { axis } = layout;
  const { unit, down } = pins;
  const { before, start, first, last } = axis.scale.range;
  const gap = (start + first) / 2;
  const y = round1(down(LINE));
  const line = { fill: 'none', stroke: 'line', strokeWidth: 1.6 * unit } as const;
  const slope = (from: number) =>
    `M${round1(gap + from * unit)} ${round1(y + 6 * unit)}L${round1(gap + (from + 8) * unit)} ${round1(y - 6 * unit)}`;
  /** Half a name would say another time. */
  const isWhole = ({ x, name }: NamedTick) => {
    const half = textWidth(name, type.sublabel * unit, 550) / 2;
    return pins.atRest || ((!pins.overField || x - half > pins.x + pins.width) && x + half < pins.right);
  };
  return [
    ...unitItems(layout, pins),
    path(
      'axis',
      `M${round1(before)} ${y}H${round1(gap - 8 * unit)}M${round1(gap + 8 * unit)} ${y}H${round1(last)}`,
      line,
    ),
    path('break', [-12, 4].map(slope).join(''), line),
    path('small-ticks', tickPath(axis.small, y, y + 5 * unit), line),
    path(
      'ticks',
      tickPath(
        axis.named.map(({ x }) => x),
        y - 6 * unit,
        y + 6 * unit,
      ),
      {
        fill: 'none',
        stroke: 'ink2',
        strokeWidth: 2 * unit,
      },
    ),
    path('start-tick', tickPath([start], y - 8 * unit, y + 8 * unit), {
      fill: 'none',
      stroke: 'ink',
      strokeWidth: 2.4 * unit,
    }),
    group(
      'names',
      axisNames(layout)
        .filter(isWhole)
        .map(({ x, name }) =>
          text(name, round1(x), round1(down(NAMES)), name, {
            size: type.sublabel * unit,
            weight: x === axis.start?.x ? 650 : 550,
            anchor: 'middle',
          }),
        ),
    ),
  ];
}

/** The axis at the top of what is in sight, on a ground of its own; `handle` stands on it, under the corner. */
export function axisItems(layout: TimeLayout, pins: Pins, handle: SceneItem): SceneItem[] {
  const height = AXIS_HEIGHT * pins.unit;
  return [
    rect(
      'ground',
      -BEYOND,
      round1(pins.y === 0 ? -BEYOND : pins.y),
      layout.width + 2 * BEYOND,
      round1(height + (pins.y === 0 ? BEYOND : 0)),
      0,
      {
        role: 'ground',
        fill: 'stage',
      },
    ),
    ...(layout.axis.hasTimes ? timeAxis(layout, pins) : stepAxis(layout, pins)),
    handle,
    ...corner(layout, pins),
  ];
}
