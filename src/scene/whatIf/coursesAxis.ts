import { textWidth } from '../../layout/textWidth';
import { type NamedTick, type NamedTimes, placeNames } from '../../layout/time/timeAxis';
import { createTimeScale } from '../../layout/time/timeScale';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Named times in minutes after the start, the more telling first: where there is no room the later names give way. */
const NAMED: NamedTimes = [
  [HOUR, '1 h'],
  [DAY, '1 d'],
  [WEEK, '1 wk'],
  [10, '10 min'],
  [4 * WEEK, '4 wk'],
  [6 * HOUR, '6 h'],
  [3 * DAY, '3 d'],
  [2 * WEEK, '2 wk'],
  [365.25 * DAY, '1 yr'],
  [3652.5 * DAY, '10 yr'],
  [1 / 60, '1 s'],
  [1, '1 min'],
  [1 / 60_000, '1 ms'],
];

/** In CSS px, as all of the plot. */
export const AXIS_TEXT = 14;
export const AXIS_WEIGHT = 550;
const NAME_GAP = 6;
const START = 18;
const FIRST = 40;
const FIRST_MIN = 2;
/** Beside the end of the axis, for half of its last name. */
export const END_ROOM = 18;

export interface CoursesAxis {
  /** Where minute 0 stands, where the log scale begins, and where it ends. */
  start: number;
  first: number;
  last: number;
  x(minutes: number): number;
  /** The time that stands at a place on the log scale. */
  minutesAt(x: number): number;
  named: readonly NamedTick[];
  unnamed: readonly number[];
}

/** A log scale that never reaches minute 0: what comes before `firstMin` (two minutes) is a break. `start` is what minute 0 is called. */
export function coursesAxis(width: number, untilMin: number, start: string, firstMin = FIRST_MIN): CoursesAxis {
  const last = width - END_ROOM;
  const { x, minutesAt } = createTimeScale(
    { firstMin, lastMin: Math.max(untilMin, HOUR) },
    { before: START, start: START, first: FIRST, last },
  );
  const times = [[0, start] as const, ...NAMED].filter(
    ([minutes]) => minutes <= untilMin && (minutes === 0 || minutes >= firstMin),
  );
  const widthOf = (name: string): number => textWidth(name, AXIS_TEXT, AXIS_WEIGHT);
  return {
    start: START,
    first: FIRST,
    last,
    x,
    minutesAt: (at) => minutesAt(Math.max(FIRST, at)),
    ...placeNames(times, x, { widthOf, gap: NAME_GAP, left: 0, right: width }),
  };
}
