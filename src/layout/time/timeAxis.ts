import { textWidth } from '../textWidth';
import { type as sizes } from '../typeSizes';
import { timesWithin, type UnitSpan, unitSpans } from './durations';
import { createTimeScale, type TimeDomain, type TimeRange, type TimeScale } from './timeScale';

export interface NamedTick {
  x: number;
  name: string;
}

/** Times with names, the more telling first. In minutes after the start. */
export type NamedTimes = readonly (readonly [minutes: number, name: string])[];

export interface NamesRoom {
  widthOf(name: string): number;
  /** Between one name and the next. */
  gap: number;
  left: number;
  right: number;
}

/** The names that have room on an axis, in their order, and the places of those that have none. */
export function placeNames(
  times: NamedTimes,
  x: (minutes: number) => number,
  { widthOf, gap, left, right }: NamesRoom,
): { named: NamedTick[]; unnamed: number[] } {
  const named: NamedTick[] = [];
  const unnamed: number[] = [];
  for (const [minutes, name] of times) {
    const at = x(minutes);
    const half = widthOf(name) / 2;
    const isFree = named.every((other) => Math.abs(other.x - at) >= half + widthOf(other.name) / 2 + gap);
    if (isFree && at + half <= right && at - half >= left) named.push({ x: at, name });
    else unnamed.push(at);
  }
  return { named, unnamed };
}

/** An axis by hand: what it spans, and which of its times are named and marked. */
export interface TimeAxisSpec {
  domain: TimeDomain;
  /** From left to right. */
  named: NamedTimes;
  between: readonly number[];
}

/** The axis of a time view. */
export interface TimeAxis {
  scale: TimeScale;
  /** False where no node has a figure: then the axis has no times, and only the order of the steps is drawn. */
  hasTimes: boolean;
  /** What minute 0 is called, if it has room. */
  start: NamedTick | null;
  /** Names and places of times, from left to right. The time before the start is the first. */
  named: readonly NamedTick[];
  /** Places of ticks without a name. */
  small: readonly number[];
  /** Where minutes, hours, days … stand, from left to right. */
  units: readonly { name: string; x0: number; x1: number }[];
}

/** Shares of the axis that the time before the start and the break after it take, which has room for a name at each end. */
const BEFORE = 0.09;
const BREAK = 0.06;

/** The parts of an axis between two places. */
export function rangeBetween(from: number, to: number, { beforeMin }: TimeDomain): TimeRange {
  const span = to - from;
  const start = beforeMin === undefined ? from : from + BEFORE * span;
  return { before: from, start, first: start + BREAK * span, last: to };
}

const placeUnits = (spans: readonly UnitSpan[], x: TimeScale['x']) =>
  spans.map(({ name, fromMin, toMin }) => ({ name, x0: x(fromMin), x1: x(toMin) }));

export function axisFromSpec({ domain, named, between }: TimeAxisSpec, range: TimeRange, start: string): TimeAxis {
  const scale = createTimeScale(domain, range);
  return {
    scale,
    hasTimes: true,
    start: { x: range.start, name: start },
    named: named.map(([minutes, name]) => ({ x: scale.x(minutes), name })),
    small: between.map(scale.x),
    units: placeUnits(unitSpans(domain), scale.x),
  };
}

/** Between two names over the axis, in design units. */
const NAME_GAP = 12;

/** An axis with the names and ticks that have room between `left` and `right`. */
export function axisOfDomain(
  domain: TimeDomain,
  range: TimeRange,
  start: string,
  bounds: Pick<NamesRoom, 'left' | 'right'>,
): TimeAxis {
  const scale = createTimeScale(domain, range);
  const { named: times, between } = timesWithin(domain);
  const room = { ...bounds, gap: NAME_GAP, widthOf: (name: string) => textWidth(name, sizes.sublabel, 650) };
  const { named, unnamed } = placeNames([[0, start], ...times], scale.x, room);
  const isStart = ({ x }: NamedTick) => x === range.start;
  const before = domain.beforeMin === undefined ? [] : [range.before];
  return {
    scale,
    hasTimes: true,
    start: named.find(isStart) ?? null,
    named: named.filter((tick) => !isStart(tick)).sort((a, b) => a.x - b.x),
    small: [...before, ...unnamed, ...between.map(scale.x)].filter((x) => x !== range.start),
    units: placeUnits(unitSpans(domain), scale.x),
  };
}

/** An axis for steps alone, where nothing has a time. */
export function axisWithoutTimes(from: number, to: number): TimeAxis {
  const range = { before: from, start: from, first: from, last: to };
  return {
    scale: createTimeScale({ firstMin: 1, lastMin: 60 }, range),
    hasTimes: false,
    start: null,
    named: [],
    small: [],
    units: [],
  };
}
