import { textWidth } from '../../layout/textWidth';
import { type NamedTick, type NamedTimes, placeNames } from '../../layout/time/timeAxis';
import { createTimeScale } from '../../layout/time/timeScale';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

/** Named times in minutes after the dose, the more telling first: where there is no room the later names give way. */
const NAMED: NamedTimes = [
  [0, 'dose'],
  [3 * MONTH, '3 mo'],
  [DAY, '1 d'],
  [WEEK, '1 wk'],
  [HOUR, '1 h'],
  [MONTH, '1 mo'],
  [3 * DAY, '3 d'],
  [2 * WEEK, '2 wk'],
  [6 * HOUR, '6 h'],
  [2 * MONTH, '2 mo'],
  [2 * DAY, '2 d'],
  [12 * HOUR, '12 h'],
  [2 * HOUR, '2 h'],
];

/** In CSS px, as all of the plot: it is laid out anew for each width and never scaled. */
export const AXIS_TEXT = 14;
const NAME_GAP = 5;
const DOSE = 17;
const FIRST = 52;
const END_ROOM = 19;

/** The log scale of a clinical course, from the first hour to three months after the first dose. */
export interface ClinicalAxis {
  width: number;
  /** Where the dose stands, where the log scale begins, and where it ends. */
  dose: number;
  first: number;
  last: number;
  x(minutes: number): number;
  named: readonly NamedTick[];
  /** The places of those times whose names had no room. */
  unnamed: readonly number[];
}

const axisNameWidth = (name: string): number => textWidth(name, AXIS_TEXT, 550);

/** Long courses stretch the scale, so that no figure is ever cut off at its end. */
export function clinicalAxis(width: number, longestMin: number): ClinicalAxis {
  const last = width - END_ROOM;
  // A log scale never reaches the dose: what lies before its first hour is a break.
  const { x } = createTimeScale(
    { firstMin: HOUR, lastMin: Math.max(3 * MONTH, longestMin) },
    { before: DOSE, start: DOSE, first: FIRST, last },
  );
  const room = { widthOf: axisNameWidth, gap: NAME_GAP, left: 0, right: width };
  return { width, dose: DOSE, first: FIRST, last, x, ...placeNames(NAMED, x, room) };
}
