import { lerp } from '../geometry';

/** Days before the start are drawn to a scale of their own, in even steps: this many minutes (3 weeks) up to the start. */
const BEFORE_MIN = 21 * 1440;
/** The log scale runs from 10 seconds to 4 weeks after the start. In minutes. */
export const FIRST_MIN = 10 / 60;
const LAST_MIN = 28 * 1440;

/** Where the ends of the scales stand, in design units. */
export const AXIS = { before: 242, start: 340, first: 412, last: 1640 } as const;

const LOG_FIRST = Math.log10(FIRST_MIN);
const LOG_SPAN = Math.log10(LAST_MIN) - LOG_FIRST;

/**
 * Where a time stands, from minutes after the start. Before the start the scale is even, from 10 seconds after it on it
 * is logarithmic; the seconds between are a break, because a log scale never reaches zero.
 */
export function xOfMinutes(minutes: number): number {
  if (minutes <= 0) return lerp(AXIS.start, AXIS.before, Math.min(1, -minutes / BEFORE_MIN));
  if (minutes < FIRST_MIN) return lerp(AXIS.start, AXIS.first, minutes / FIRST_MIN);
  return lerp(AXIS.first, AXIS.last, Math.min(1, (Math.log10(minutes) - LOG_FIRST) / LOG_SPAN));
}

/** The time that stands at a place on the axis: the inverse of `xOfMinutes` within its scales. */
export function minutesAtX(x: number): number {
  if (x <= AXIS.start) return -BEFORE_MIN * Math.min(1, (AXIS.start - x) / (AXIS.start - AXIS.before));
  if (x < AXIS.first) return (FIRST_MIN * (x - AXIS.start)) / (AXIS.first - AXIS.start);
  return 10 ** (LOG_FIRST + LOG_SPAN * Math.min(1, (x - AXIS.first) / (AXIS.last - AXIS.first)));
}
