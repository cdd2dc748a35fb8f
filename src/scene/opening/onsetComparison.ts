import { orderOfFigure } from '../../layout/time/timeOrder';
import type { ClinicalCourse } from '../../model/contextRecords';
import type { TimeFigure } from '../../model/graph';
import type { Mechanism } from '../../model/mechanism';
import { figureText } from '../clinical/figureWords';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Units of a linear axis, the longest first, in minutes. */
const UNITS: readonly (readonly [one: string, minutes: number])[] = [
  ['year', 365.25 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', 1],
];

/** When a treatment begins to act, in minutes after its first dose. */
export interface Onset {
  label: string;
  /** The figure in the words of its source. */
  text: string;
  figure: TimeFigure;
  fromMin: number;
  toMin: number;
  /** Whether only the order is known, such as "weeks": hatched, and without a sharp end. */
  orderOnly: boolean;
}

/** The treatment of a mechanism beside the conventional one, on one linear axis. */
export interface OnsetComparison {
  treatment: Onset;
  conventional: Onset;
  lastMin: number;
  ticks: readonly { atMin: number; name: string }[];
}

function onsetOf({ label, timing: { onset: figure } }: ClinicalCourse): Onset | null {
  if (!figure) return null;
  const { fromMin = figure.toMin, toMin = fromMin } = figure;
  const order = orderOfFigure(figure);
  const text = figureText(figure);
  if (order) return { label, text, figure, ...order, orderOnly: true };
  return fromMin === undefined || toMin === undefined
    ? null
    : { label, text, figure, fromMin, toMin, orderOnly: false };
}

/** Where an order begins, this many times as much is shown: enough to see it go on. */
const ORDER_ROOM = 4;

/**
 * Compares when the first course and the conventional treatment begin to act. Null without two courses and their times,
 * and where the treatment is not the faster one.
 */
export function compareOnsets({ courses, teaching }: Mechanism): OnsetComparison | null {
  const baseline = courses.find(({ id }) => id === teaching?.baseline);
  const first = courses.find((course) => course !== baseline);
  const treatment = first ? onsetOf(first) : null;
  const conventional = baseline ? onsetOf(baseline) : null;
  if (!treatment || !conventional || treatment.toMin >= conventional.fromMin) return null;
  const lastMin = conventional.orderOnly ? conventional.fromMin * ORDER_ROOM : conventional.toMin * 1.15;
  const [name, unit] = UNITS.find(([, minutes]) => minutes * 2 <= lastMin) ?? ['minute', 1];
  const every = Math.max(1, Math.round(lastMin / unit / 6));
  const ticks = [{ atMin: 0, name: 'dose' }];
  for (let count = every; count * unit <= lastMin; count += every) {
    ticks.push({ atMin: count * unit, name: `${count} ${name}${count === 1 ? '' : 's'}` });
  }
  return { treatment, conventional, lastMin, ticks };
}
