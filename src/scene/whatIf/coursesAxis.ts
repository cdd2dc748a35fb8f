import { clamp, lerp } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Named times in minutes after the start, the more telling first: where there is no room the later names give way. */
const NAMED: readonly (readonly [minutes: number, name: string])[] = [
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
  named: readonly { x: number; name: string }[];
  unnamed: readonly number[];
}

/** A log scale that never reaches minute 0: what comes before `firstMin` (two minutes) is a break. `start` is what minute 0 is called. */
export function coursesAxis(width: number, untilMin: number, start: string, firstMin = FIRST_MIN): CoursesAxis {
  const last = width - END_ROOM;
  const low = Math.log10(firstMin);
  const span = Math.log10(Math.max(untilMin, HOUR)) - low;
  const x = (minutes: number): number =>
    minutes <= firstMin
      ? lerp(START, FIRST, Math.max(0, minutes) / firstMin)
      : lerp(FIRST, last, clamp((Math.log10(minutes) - low) / span, 0, 1));
  const named: { x: number; name: string }[] = [];
  const unnamed: number[] = [];
  for (const [minutes, name] of [[0, start] as const, ...NAMED]) {
    if (minutes > untilMin || (minutes > 0 && minutes < firstMin)) continue;
    const at = x(minutes);
    const half = (word: string): number => textWidth(word, AXIS_TEXT, AXIS_WEIGHT) / 2;
    const free = named.every((other) => Math.abs(other.x - at) >= half(name) + half(other.name) + NAME_GAP);
    if (free && at - half(name) >= 0 && at + half(name) <= width) named.push({ x: at, name });
    else unnamed.push(at);
  }
  return {
    start: START,
    first: FIRST,
    last,
    x,
    minutesAt: (at) => 10 ** (low + clamp((at - FIRST) / (last - FIRST), 0, 1) * span),
    named,
    unnamed,
  };
}
