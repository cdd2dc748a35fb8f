import { bisectLeft, bisectRight, extent } from 'd3-array';
import type { MechanismNode } from '../../model/graph';
import { orderOfFigure } from './timeOrder';
import type { TimeDomain } from './timeScale';

const SECOND = 1 / 60;
const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 365.25 * DAY;
const MONTH = YEAR / 12;

/** Units of time in minutes, the longest first. */
const UNITS: readonly (readonly [name: string, minutes: number])[] = [
  ['y', YEAR],
  ['mo', MONTH],
  ['wk', WEEK],
  ['d', DAY],
  ['h', HOUR],
  ['min', 1],
  ['s', SECOND],
  ['ms', SECOND / 1e3],
  ['µs', SECOND / 1e6],
  ['ns', SECOND / 1e9],
];

/** A length of time in its longest unit: "10 ms", "6 h", "20 y". For the times of this module, which are whole numbers. */
export function durationName(minutes: number): string {
  const [name, unit] = UNITS.find(([, unit]) => minutes / unit > 1 - 1e-6) ?? ['ns', SECOND / 1e9];
  const count = String(Math.round(minutes / unit));
  return `${count.replace(/(?<=\d)(?=(\d{3})+$)/g, count.length > 4 ? '\u2009' : '')} ${name}`;
}

const WORDS: Readonly<Record<string, string>> = {
  y: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  ms: 'millisecond',
  µs: 'microsecond',
  ns: 'nanosecond',
};

/**
 * A length of time in words: "2 hours", "1.5 days". For any time, such as one that a hand has dragged to.
 */
export function durationWords(minutes: number): string {
  const [name, unit] = UNITS.find(([, length]) => minutes / length > 1 - 1e-6) ?? ['ns', SECOND / 1e9];
  const count = minutes / unit;
  const rounded = count < 10 ? Math.round(count * 2) / 2 : Math.round(count);
  return `${rounded} ${WORDS[name]}${rounded === 1 ? '' : 's'}`;
}

/** From which to which time a unit is the one to count in. */
export interface UnitSpan {
  /** "hours". */
  name: string;
  fromMin: number;
  toMin: number;
}

/** The units of time that a domain passes through after the start, from the shortest. */
export function unitSpans({ firstMin, lastMin }: TimeDomain): UnitSpan[] {
  return UNITS.map(([name, unit], i): UnitSpan => {
    const next = UNITS[i - 1]?.[1] ?? Number.POSITIVE_INFINITY;
    return { name: `${WORDS[name]}s`, fromMin: Math.max(unit, firstMin), toMin: Math.min(next, lastMin) };
  })
    .filter(({ fromMin, toMin }) => toMin > fromMin * (1 + 1e-6))
    .reverse();
}

const powers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
const times = (unit: number, counts: readonly number[]): number[] => counts.map((count) => count * unit);
const TWO_TO_NINE = [2, 3, 4, 5, 6, 7, 8, 9];
const SHORT = powers(-9, -1);
const LONG = powers(0, 6);

/** From nanoseconds to a million years: times that an axis names where it has room, and at which it begins and ends. */
const NAMED: readonly number[] = [
  ...times(SECOND, [...SHORT, 1, 10]),
  ...[1, 10, HOUR, 6 * HOUR, DAY, 3 * DAY, WEEK, 2 * WEEK, MONTH, 3 * MONTH],
  ...times(YEAR, LONG),
];
/** The more telling names, which go before the others where there is no room for all. */
const TELLING = new Set([SECOND, 1, HOUR, DAY, WEEK, MONTH, YEAR]);
const LESS_TELLING = new Set([6 * HOUR, 3 * DAY, 2 * WEEK, 3 * MONTH]);

/** Times between those, which get a tick and no name. */
const BETWEEN: readonly number[] = [
  ...SHORT.flatMap((power) => times(power * SECOND, TWO_TO_NINE)),
  ...times(SECOND, [...TWO_TO_NINE, 20, 30, 40, 50]),
  ...[...TWO_TO_NINE, 20, 30, 40, 50],
  ...times(HOUR, [2, 3, 4, 5, 12]),
  ...times(DAY, [2, 4, 5, 6]),
  3 * WEEK,
  ...times(MONTH, [2, 4, 5, 6, 7, 8, 9, 10, 11]),
  ...LONG.slice(0, -1).flatMap((power) => times(power * YEAR, TWO_TO_NINE)),
];
const ALL = [...NAMED, ...BETWEEN].sort((a, b) => a - b);

const floorIn = (list: readonly number[], value: number): number =>
  list[Math.max(0, bisectRight(list, value) - 1)] as number;
const ceilIn = (list: readonly number[], value: number): number =>
  list[Math.min(list.length - 1, bisectLeft(list, value))] as number;

const ROUNDING = 1e-9;

/** What the axis spans after the start where every figure lies before it or at it. */
const NOTHING_AFTER = { firstMin: 1, lastMin: HOUR };

/**
 * What an axis spans to show every figure of some nodes, and every order that words name, out to the next named time; null
 * where no node has one.
 *
 * @example
 * timeDomain(nodes); // { firstMin: 10, lastMin: 1440 } for figures of 12 minutes to 20 hours
 */
export function timeDomain(nodes: readonly Pick<MechanismNode, 'timing'>[]): TimeDomain | null {
  const figures = nodes.flatMap(({ timing }) => [timing?.onset, timing?.peak, timing?.decay]);
  const minutes = figures.flatMap((figure) => {
    const { fromMin = [], toMin = [] } = orderOfFigure(figure) ?? figure ?? {};
    return [fromMin, toMin].flat();
  });
  if (minutes.length === 0) return null;
  const [shortest, longest] = extent(minutes.filter((value) => value > 0));
  const earliest = Math.min(...minutes);
  const domain = shortest === undefined ? NOTHING_AFTER : logDomain(shortest, longest);
  return earliest < 0 ? { beforeMin: ceilIn(ALL, -earliest), ...domain } : domain;
}

function logDomain(shortest: number, longest: number): { firstMin: number; lastMin: number } {
  // A figure that is a named time but for rounding is taken to be it.
  const [firstMin, lastMin] = [floorIn(NAMED, shortest * (1 + ROUNDING)), ceilIn(NAMED, longest * (1 - ROUNDING))];
  if (firstMin < lastMin) return { firstMin, lastMin };
  // One time alone stands in the middle of its neighbours.
  const at = NAMED.indexOf(firstMin);
  return {
    firstMin: NAMED[Math.max(0, at - 1)] as number,
    lastMin: NAMED[Math.min(NAMED.length - 1, at + 1)] as number,
  };
}

/** The named times of a domain, the more telling first, and the times between them. In minutes after the start. */
export function timesWithin({ beforeMin, firstMin, lastMin }: TimeDomain): {
  named: [number, string][];
  between: number[];
} {
  const isWithin = (minutes: number) => minutes >= firstMin && minutes <= lastMin;
  const rank = (minutes: number) => {
    if (minutes === firstMin || minutes === lastMin) return 0;
    return TELLING.has(minutes) ? 1 : LESS_TELLING.has(minutes) ? 3 : 2;
  };
  const after = NAMED.filter(isWithin).sort((a, b) => rank(a) - rank(b));
  const before = beforeMin === undefined ? [] : [[-beforeMin, `−${durationName(beforeMin)}`] as [number, string]];
  return {
    named: [...before, ...after.map((minutes): [number, string] => [minutes, durationName(minutes)])],
    between: BETWEEN.filter(isWithin),
  };
}
