import { round2 } from '../../layout/geometry';
import type { ClinicalCourse } from '../../model/contextRecords';
import type { Mechanism } from '../../model/mechanism';
import { group, path, rect, text } from '../items';
import type { GroupItem, Scene, SceneItem } from '../scene';
import { barItems, type BarPaint } from '../time/barItems';
import { AXIS_TEXT, type ClinicalAxis, clinicalAxis } from './clinicalAxis';
import { courseBar, lastOf } from './courseBar';
import { flagItems } from './flags';
import { type LaneFlag, laneFlags, type SourceOf } from './laneFlags';
import { orderItems } from './orderItems';
import { wrapRuns } from './wrapRuns';

const TITLE = 16;
const TITLE_LEADING = 21;
/** Half the height of the strip a bar lies on, and of the bar. */
const STRIP = 15;
const HALF_BAR = 11;
const PAINT: BarPaint = { fill: { mix: ['ink3', 'stage', 0.3] }, line: 'ink', width: 1.8, mark: 'halo' };

export interface CourseLane {
  item: GroupItem;
  /** Top and bottom of the strip its bar lies on. */
  strip: readonly [number, number];
  foot: number;
}

/** A course from `top` down: its name, over its bar what begins, and under it how it ends. */
function courseLane(course: ClinicalCourse, axis: ClinicalAxis, top: number, sourceOf: SourceOf): CourseLane {
  const bar = courseBar(course.timing, axis);
  const flags = laneFlags(course.timing, axis, sourceOf);
  const title = wrapRuns([{ text: course.label, weight: 650, paint: 'ink' }], TITLE, axis.width);
  const titles = title.map(({ pieces }, i) =>
    text(`title${i}`, 0, top + TITLE_LEADING * i + 15, pieces[0]?.text ?? '', { size: TITLE, weight: 650 }),
  );

  const stack = (list: readonly LaneFlag[], from: number) => {
    let y = from;
    const placed = list.map((flag) => {
      const at = y;
      y += flag.height + 3;
      return { ...flag, at };
    });
    return { placed, foot: y };
  };
  const over = stack(flags.over, top + title.length * TITLE_LEADING + 2);
  const middle = over.foot + STRIP + 4;
  const under = stack(flags.under, middle + STRIP + 4);
  const items = [
    ...titles,
    group('bar', bar ? barItems(bar, false, PAINT) : orderItems(course.timing, axis, HALF_BAR), { y: middle }),
    ...over.placed.flatMap((flag) => flagItems(flag.phase, flag, flag.at, middle - HALF_BAR - 1)),
    ...under.placed.flatMap((flag) => flagItems(flag.phase, flag, flag.at, middle + HALF_BAR + 1)),
  ];
  const strip = [middle - STRIP, middle + STRIP] as const;
  return { item: group(course.id, items), strip, foot: under.placed.length > 0 ? under.foot : strip[1] };
}

const LANE_GAP = 26;
const NARROWEST = 240;

export interface CoursePlotOptions {
  /** In CSS px: one design unit is one of them. */
  width: number;
  /** For the words beside a bar. */
  sourceOf?: SourceOf;
}

function ticks(xs: readonly number[], y0: number, y1: number): string {
  return xs.map((x) => `M${round2(x)} ${round2(y0)}V${round2(y1)}`).join('');
}

function names(id: string, axis: ClinicalAxis, y: number): SceneItem {
  const all = axis.named.map(({ x, name }) =>
    text(name, round2(x), y, name, { size: AXIS_TEXT, weight: 550, anchor: 'middle', paint: 'ink2' }),
  );
  return group(id, all);
}

/** The scale with its break after the dose, at `y`; its ticks point to its names. */
function scaleItems(id: string, axis: ClinicalAxis, y: number, away: 1 | -1): SceneItem[] {
  const gap = (axis.dose + axis.first) / 2;
  const line = { fill: 'none', stroke: 'line', strokeWidth: 1.4 } as const;
  const named = axis.named.map(({ x }) => x);
  return [
    path(id, `M${axis.dose} ${y}H${gap - 5}M${gap + 5} ${y}H${round2(axis.last)}`, line),
    path(`${id}-break`, `M${gap - 8} ${y + 5}l6 -10M${gap + 2} ${y + 5}l6 -10`, line),
    path(`${id}-ticks`, ticks(named, y, y + 6 * away), { ...line, stroke: 'ink2', strokeWidth: 1.6 }),
    path(`${id}-small-ticks`, ticks(axis.unnamed, y, y + 4 * away), line),
  ];
}

/**
 * How treatments run over time in patients: one lane for each on one log scale. What was read is filled, where sources
 * disagree it is hatched, and a time that no text puts a number to is hatched without ends.
 */
export function coursePlot({ courses }: Pick<Mechanism, 'courses'>, options: CoursePlotOptions): Scene {
  const width = Math.max(NARROWEST, Math.floor(options.width));
  const longest = Math.max(
    0,
    ...courses.flatMap(({ timing: { onset, peak, decay } }) => [onset, peak, decay].map((at) => lastOf(at) ?? 0)),
  );
  const axis = clinicalAxis(width, longest);
  const sourceOf = options.sourceOf ?? (() => '');
  const scale = 46;
  let y = scale + 16;
  const lanes = courses.map((course) => {
    const lane = courseLane(course, axis, y, sourceOf);
    y = lane.foot + LANE_GAP;
    return lane;
  });
  const foot = y - LANE_GAP + 16;
  const grid = lanes.map(({ strip }) =>
    ticks(
      axis.named.map(({ x }) => x).filter((x) => x > axis.dose),
      ...strip,
    ),
  );
  return {
    width,
    height: Math.ceil(foot + 26),
    gradients: [],
    items: [
      group('axis', [
        text('title', 0, 14, 'Time after the first dose, log scale', {
          size: AXIS_TEXT,
          weight: 450,
          paint: 'ink2',
        }),
        names('names', axis, scale - 10),
        ...scaleItems('scale', axis, scale, -1),
        ...scaleItems('scale-again', axis, foot, 1),
        names('names-again', axis, foot + 21),
      ]),
      group(
        'strips',
        lanes.map(({ strip: [y0, y1] }, i) =>
          rect(`strip${i}`, 0, y0, width, round2(y1 - y0), 6, { fill: 'surface2' }),
        ),
      ),
      // The lines run through the strips only, so that the words between them stand free.
      path('grid', grid.join(''), { fill: 'none', stroke: 'rule', strokeWidth: 1.2 }),
      path('dose-line', lanes.map(({ strip }) => ticks([axis.dose], ...strip)).join(''), {
        fill: 'none',
        stroke: 'ink3',
        strokeWidth: 1.6,
        dash: [2, 4],
      }),
      ...lanes.map(({ item }) => item),
    ],
  };
}
