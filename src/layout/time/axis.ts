import { lerp } from '../geometry';

/** Days before the dose are drawn to a scale of their own, in even steps: this many minutes (3 weeks) up to the dose. */
const BEFORE_MIN = 21 * 1440;
/** The log scale runs from 10 seconds to 4 weeks after the dose. In minutes. */
export const FIRST_MIN = 10 / 60;
const LAST_MIN = 28 * 1440;

/** Where the ends of the scales stand, in design units. */
export const AXIS = { before: 242, dose: 340, first: 412, last: 1640 } as const;

const LOG_FIRST = Math.log10(FIRST_MIN);
const LOG_SPAN = Math.log10(LAST_MIN) - LOG_FIRST;

/**
 * Where a time stands, from minutes after the dose. Before the dose the scale is even, from 10 seconds after it on it is
 * logarithmic; the seconds between are a break, because a log scale never reaches the dose itself.
 */
export function xOfMinutes(minutes: number): number {
  if (minutes <= 0) return lerp(AXIS.dose, AXIS.before, Math.min(1, -minutes / BEFORE_MIN));
  if (minutes < FIRST_MIN) return lerp(AXIS.dose, AXIS.first, minutes / FIRST_MIN);
  return lerp(AXIS.first, AXIS.last, Math.min(1, (Math.log10(minutes) - LOG_FIRST) / LOG_SPAN));
}

/** The time that stands at a place on the axis: the inverse of `xOfMinutes` within its scales. */
export function minutesAtX(x: number): number {
  if (x <= AXIS.dose) return -BEFORE_MIN * Math.min(1, (AXIS.dose - x) / (AXIS.dose - AXIS.before));
  if (x < AXIS.first) return (FIRST_MIN * (x - AXIS.dose)) / (AXIS.first - AXIS.dose);
  return 10 ** (LOG_FIRST + LOG_SPAN * Math.min(1, (x - AXIS.first) / (AXIS.last - AXIS.first)));
}
