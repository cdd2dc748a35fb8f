import type { ClinicalCourse } from '../../model/contextRecords';
import { group, text } from '../items';
import type { GroupItem } from '../scene';
import { type BarPaint, barItems } from '../time/barItems';
import type { ClinicalAxis } from './clinicalAxis';
import { courseBar } from './courseBar';
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
export function courseLane(course: ClinicalCourse, axis: ClinicalAxis, top: number, sourceOf: SourceOf): CourseLane {
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
