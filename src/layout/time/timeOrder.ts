import type { TimeFigure } from '../../model/graph';

type Worded = Pick<TimeFigure, 'fromMin' | 'toMin' | 'text'>;

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

/** What the words "hours", "days", "weeks" and "months" stand for on an axis. */
const UNITS: readonly (readonly [word: RegExp, from: number, to: number])[] = [
  [/\bhours?\b/i, HOUR, DAY],
  [/\bdays?\b/i, DAY, WEEK],
  [/\bweeks?\b/i, WEEK, MONTH],
  [/\bmonths?\b/i, MONTH, 3 * MONTH],
];

/** A stretch of time in minutes after the start that words name: no measured time, and none is made of it. */
export interface TimeOrder {
  fromMin: number;
  toMin: number;
}

/** The stretch that words without a number name, or null where they name none. */
export function orderInWords(text: string): TimeOrder | null {
  const met = UNITS.filter(([word]) => word.test(text));
  const [first, last] = [met[0], met.at(-1)];
  return first && last ? { fromMin: first[1], toMin: last[2] } : null;
}

/** Whether no number stands behind a figure, neither a place on the axis nor one in its words. */
export function isWithoutFigure({ fromMin, toMin, text }: Worded): boolean {
  return fromMin === undefined && toMin === undefined && !/\d/.test(text);
}

/**
 * The stretch that a figure without a number names: "weeks or months".
 *
 * @example
 * orderOfFigure({ text: 'within hours (rat)' }); // { fromMin: 60, toMin: 1440 }
 */
export function orderOfFigure(figure: Worded | undefined): TimeOrder | null {
  return figure && isWithoutFigure(figure) ? orderInWords(figure.text) : null;
}
