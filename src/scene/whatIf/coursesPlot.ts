import { round2 } from '../../layout/geometry';
import { group, path, text } from '../items';
import type { Scene, SceneItem } from '../scene';
import { AXIS_TEXT, AXIS_WEIGHT, type CoursesAxis, coursesAxis } from './coursesAxis';
import { type CoursesLane, coursesLane, USUAL_DASH } from './coursesLane';
import { textWidth } from '../../layout/textWidth';

const NARROWEST = 280;
const GAP = 12;
const KEY = 30;
const SAMPLE = 26;

export interface CoursesPlotOptions {
  /** In CSS px: one design unit is one of them. */
  width: number;
  /** The end of the axis, in minutes after the start. */
  untilMin: number;
  /** Where the log scale begins; without it, at two minutes. */
  firstMin?: number;
  /** What minute 0 is called: "dose". */
  start: string;
}

/** What the two lines are, drawn as they are drawn. */
function keyItems(): SceneItem {
  const second = SAMPLE + 8 + textWidth('untouched', AXIS_TEXT, 450) + 20;
  const line = (x: number): string => `M${round2(x)} 12H${round2(x + SAMPLE)}`;
  return group('key', [
    path('usual', line(0), { fill: 'none', stroke: 'ink3', strokeWidth: 1.6, dash: USUAL_DASH }),
    text('untouched', SAMPLE + 8, 17, 'untouched', { size: AXIS_TEXT, weight: 450, paint: 'ink2' }),
    path('now', line(second), { fill: 'none', stroke: 'ink', strokeWidth: 2.4, cap: 'round' }),
    text('what if', round2(second + SAMPLE + 8), 17, 'what if', { size: AXIS_TEXT, weight: 600 }),
  ]);
}

function axisItems(id: string, axis: CoursesAxis, y: number): SceneItem {
  const line = { fill: 'none', stroke: 'line', strokeWidth: 1.4 } as const;
  const gap = (axis.start + axis.first) / 2;
  const ticks = (xs: readonly number[], long: number): string => xs.map((x) => `M${round2(x)} ${y}v${long}`).join('');
  return group(id, [
    path('line', `M${axis.start} ${y}H${gap - 4}M${gap + 4} ${y}H${round2(axis.last)}`, line),
    path('break', `M${gap - 6} ${y + 4}l5 -8M${gap + 1} ${y + 4}l5 -8`, line),
    path(
      'ticks',
      ticks(
        axis.named.map(({ x }) => x),
        6,
      ),
      { ...line, stroke: 'ink2', strokeWidth: 1.6 },
    ),
    path('small-ticks', ticks(axis.unnamed, 4), line),
    ...axis.named.map(({ x, name }) =>
      text(name, round2(x), y + 21, name, { size: AXIS_TEXT, weight: AXIS_WEIGHT, anchor: 'middle', paint: 'ink2' }),
    ),
  ]);
}

/** How readouts go on in two runs: a strip for each on one log scale of time, so that what stops can be seen to stop. */
export function coursesPlot(lanes: readonly CoursesLane[], options: CoursesPlotOptions): Scene {
  const width = Math.max(NARROWEST, Math.floor(options.width));
  const axis = coursesAxis(width, options.untilMin, options.start, options.firstMin);
  let y = KEY;
  let named = false;
  const drawn = lanes.map((lane) => {
    // The first strip in which there is room has the names of the lines beside them.
    const { item, foot, named: here } = coursesLane(lane, axis, y, !named);
    y = foot + GAP;
    named ||= here;
    return item;
  });
  const foot = y - GAP + 8;
  return {
    width,
    height: foot + 50,
    gradients: [],
    items: [
      keyItems(),
      ...drawn,
      axisItems('axis', axis, foot),
      text('unit', 0, foot + 44, `Time after the ${options.start}, log scale`, {
        size: AXIS_TEXT,
        weight: 450,
        paint: 'ink2',
      }),
    ],
  };
}
