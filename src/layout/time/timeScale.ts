import { scaleLinear } from 'd3-scale';
import { lerp } from '../geometry';

/** What a time axis spans, in minutes after the start. */
export interface TimeDomain {
  /** How long before the start it begins; none if nothing is told of the time before. */
  beforeMin?: number;
  /** Between which times it is logarithmic. */
  firstMin: number;
  lastMin: number;
}

/** Where the parts of the axis begin and end, in design units. `before` equals `start` where there is no time before. */
export interface TimeRange {
  before: number;
  start: number;
  first: number;
  last: number;
}

/** Times as places on an axis. */
export interface TimeScale {
  domain: TimeDomain;
  range: TimeRange;
  /** Where a time stands, from minutes after the start. Times beyond the domain stand at its ends. */
  x(minutes: number): number;
  /** The time that stands at a place: the inverse of `x` within the domain. */
  minutesAt(x: number): number;
}

/**
 * The time scale of every axis: linear before the start, logarithmic from the first time after it on. What lies between
 * the two is a break, because a log scale never reaches zero.
 *
 * @example
 * const scale = createTimeScale({ firstMin: 60, lastMin: 1440 }, { before: 0, start: 0, first: 20, last: 300 });
 * scale.x(0); // 0
 * scale.x(1440); // 300
 */
export function createTimeScale(domain: TimeDomain, range: TimeRange): TimeScale {
  const { beforeMin, firstMin, lastMin } = domain;
  const before =
    beforeMin === undefined
      ? null
      : scaleLinear().domain([-beforeMin, 0]).range([range.before, range.start]).clamp(true);
  const between = (a: number, b: number) => (t: number) => lerp(a, b, t);
  const gap = scaleLinear().domain([0, firstMin]).range([range.start, range.first]);
  // In decades, because the logarithms to base 10 of whole decades are exact, as those of `scaleLog` are not.
  const log = scaleLinear()
    .domain([Math.log10(firstMin), Math.log10(lastMin)])
    .range([range.first, range.last])
    .interpolate(between)
    .clamp(true);
  return {
    domain,
    range,
    x(minutes) {
      if (minutes <= 0) return before ? before(minutes) : range.start;
      return minutes < firstMin ? gap(minutes) : log(Math.log10(minutes));
    },
    minutesAt(x) {
      if (x <= range.start) return before ? before.invert(x) : 0;
      return x < range.first ? gap.invert(x) : 10 ** log.invert(x);
    },
  };
}
