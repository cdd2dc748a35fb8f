import { bisectLeft, bisectRight, extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { MechanismGraph } from '../../model/mechanism';
import { textWidth } from '../textWidth';
import { type } from '../typeSizes';

/** From when to when an axis runs, in minutes after the start. */
export interface TimeDomain {
  /** How long before the start the even scale begins; 0 where nothing is said of that time. */
  beforeMin: number;
  /** The logarithmic scale after the start. */
  firstMin: number;
  lastMin: number;
}

/** Where the ends of the scales stand, in design units. */
export interface AxisPlaces {
  before: number;
  start: number;
  first: number;
  last: number;
}

export interface Tick {
  minutes: number;
  x: number;
  name: string;
}

/** One axis from before the start to the last figure: even, then a break, then logarithmic. */
export interface TimeScale extends AxisPlaces {
  /** Null where no text gives any time: then places mean nothing but the order of the steps. */
  domain: TimeDomain | null;
  /** Where a time stands. */
  x(minutes: number): number;
  /** The time that stands at a place: the inverse of `x` within the scales. */
  minutesAt(x: number): number;
  /** The named times but the start, from left to right. */
  named: readonly Tick[];
  /** Places of ticks without a name, from left to right. */
  small: readonly number[];
}

/** The places of an axis as wide as the picture of a time view. */
export const AXIS: AxisPlaces = { before: 242, start: 340, first: 412, last: 1640 };

const SECOND = 1 / 60;
const MS = SECOND / 1000;
const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 365.25 * DAY;
const MONTH = YEAR / 12;

/** Units with the counts of them that may be named; those that begin a unit are named first where room is short. */
const LADDER: readonly (readonly [
  unit: number,
  name: string,
  counts: readonly number[],
  between: readonly number[],
])[] = [
  [MS / 1e6, 'ns', [1, 10, 100], []],
  [MS / 1e3, 'µs', [1, 10, 100], []],
  [
    MS,
    'ms',
    [1, 10, 100],
    [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90, 200, 300, 400, 500, 600, 700, 800, 900],
  ],
  [SECOND, 's', [1, 10], [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50]],
  [1, 'min', [1, 10], [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50]],
  [HOUR, 'h', [1, 6], [2, 3, 4, 5, 12]],
  [DAY, 'd', [1, 3], [2, 4, 5, 6]],
  [WEEK, 'wk', [1, 2, 4], [3]],
  [MONTH, 'mo', [3], [2, 6]],
  [
    YEAR,
    'yr',
    [1, 3, 10, 30, 100, 1000, 10_000, 100_000, 1_000_000],
    [2, 4, 5, 6, 7, 8, 9, 20, 40, 50, 60, 70, 80, 90],
  ],
];

interface Rung {
  minutes: number;
  name: string;
  isUnit: boolean;
}

const RUNGS: readonly Rung[] = LADDER.flatMap(([unit, name, counts]) =>
  counts.map((count) => ({ minutes: count * unit, name: `${count} ${name}`, isUnit: count === 1 })),
);
const RUNG_MINUTES = RUNGS.map(({ minutes }) => minutes);
const BETWEEN: readonly number[] = LADDER.flatMap(([unit, , , between]) => between.map((count) => count * unit));

/** Least room between the names of two ticks, and between two ticks without a name. */
const NAME_GAP = 12;
const TICK_GAP = 4;
const nameWidth = (name: string) => textWidth(name, type.sublabel, 650);

/** Times before the start in units that are easy to count: how many, of which unit. */
function countBefore(minutes: number): { count: number; unit: number; name: string } {
  const units = LADDER.map(([unit, name]) => ({ unit, name })).filter(({ name }) => name !== 'mo');
  const { unit, name } = units.findLast((candidate) => minutes >= candidate.unit * 0.999) ?? { unit: MS, name: 'ms' };
  const exact = Math.max(1, Math.ceil(minutes / unit - 1e-9));
  const step = exact <= 12 ? 1 : 10 ** Math.floor(Math.log10(exact)) / 2;
  return { count: Math.ceil(exact / step) * step, unit, name };
}

/** The domain that holds every figure of a graph's nodes; null where none of them has a number. */
export function timeDomain({ nodes }: Pick<MechanismGraph, 'nodes'>): TimeDomain | null {
  const figures = nodes.flatMap(({ timing }) =>
    [timing?.onset, timing?.peak, timing?.decay].flatMap((figure) => [figure?.fromMin, figure?.toMin]),
  );
  const known = figures.filter((minutes) => minutes !== undefined);
  if (known.length === 0) return null;
  const [earliest] = extent(known);
  const [least, most] = extent(known.filter((minutes) => minutes > 0));
  const before = Math.max(0, -(earliest ?? 0));
  const { count, unit } = countBefore(before);
  const last = RUNGS.length - 1;
  const from = Math.max(0, bisectRight(RUNG_MINUTES, (least ?? 1) * 1.001) - 1);
  const to = Math.min(last, bisectLeft(RUNG_MINUTES, (most ?? HOUR) * 0.999));
  // One time alone stands between two named times.
  const [low, high] = to - from < 2 ? [Math.max(0, from - 1), Math.min(last, to + 1)] : [from, to];
  return {
    beforeMin: before > 0 ? count * unit : 0,
    firstMin: RUNG_MINUTES[low] as number,
    lastMin: RUNG_MINUTES[high] as number,
  };
}

/** Ticks whose names have room: those at the ends, then whole units, then the rest. */
function nameTicks({ firstMin, lastMin }: TimeDomain, place: (minutes: number) => number): Tick[] {
  const within = RUNGS.filter(({ minutes }) => minutes >= firstMin * 0.999 && minutes <= lastMin * 1.001);
  const isEnd = ({ minutes }: Rung) => minutes <= firstMin * 1.001 || minutes >= lastMin * 0.999;
  const urgency = (rung: Rung) => (isEnd(rung) ? 0 : rung.isUnit ? 1 : 2);
  const kept: Tick[] = [];
  for (const rung of [...within].sort((a, b) => urgency(a) - urgency(b))) {
    const tick = { minutes: rung.minutes, x: place(rung.minutes), name: rung.name };
    const half = nameWidth(tick.name) / 2 + NAME_GAP;
    if (kept.every(({ x, name }) => Math.abs(x - tick.x) >= half + nameWidth(name) / 2)) kept.push(tick);
  }
  return kept.sort((a, b) => a.minutes - b.minutes);
}

/** The scale of an axis. Times outside of the domain stand at its ends. */
export function createTimeScale(domain: TimeDomain | null, places: AxisPlaces = AXIS): TimeScale {
  const { before, start, first, last } = places;
  if (!domain) {
    const order = scaleLinear([0, 1], [start, last]).clamp(true);
    return { ...places, domain, x: () => start, minutesAt: (x) => order.invert(x), named: [], small: [] };
  }
  const { beforeMin, firstMin, lastMin } = domain;
  const even = scaleLinear([-Math.max(beforeMin, Number.MIN_VALUE), 0], [beforeMin > 0 ? before : start, start]).clamp(
    true,
  );
  const gap = scaleLinear([0, firstMin], [start, first]);
  const log = scaleLog([firstMin, lastMin], [first, last]).clamp(true);
  const x = (minutes: number) => (minutes <= 0 ? even(minutes) : minutes < firstMin ? gap(minutes) : log(minutes));
  const named = nameTicks(domain, x);
  const past: Tick[] = [];
  const small: number[] = [];
  if (beforeMin > 0) {
    const { count, unit, name } = countBefore(beforeMin);
    past.push({ minutes: -beforeMin, x: before, name: `−${count} ${name}` });
    const steps = count <= 12 ? count : 5;
    for (let i = 1; i < steps; i++) small.push(x(-count * unit * (1 - i / steps)));
  }
  const marks = [...BETWEEN, ...RUNG_MINUTES].filter((minutes) => minutes > firstMin && minutes < lastMin);
  const isNamed = (minutes: number) => named.some((tick) => Math.abs(tick.minutes - minutes) < minutes / 1000);
  let reached = first;
  for (const minutes of [...new Set(marks)].sort((a, b) => a - b)) {
    if (isNamed(minutes)) continue;
    const at = x(minutes);
    if (at - reached < TICK_GAP) continue;
    small.push(at);
    reached = at;
  }
  return {
    ...places,
    domain,
    x,
    minutesAt: (at) => (at <= start ? even.invert(at) : at < first ? gap.invert(at) : log.invert(at)),
    named: [...past, ...named],
    small,
  };
}
