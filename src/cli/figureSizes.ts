import type { PanelLetter } from '../export/sheet/figureSheet';
import {
  PT_PER_MM,
  PT_PER_PX,
  SMALLEST_PRINTED_PT,
  SMALLEST_SCREEN_PT,
  WIDTH_LIMITS,
} from '../export/sheet/sheetLayout';
import { quoteText } from '../model/quoteText';
import { type GivenOptions, singleValue } from './command';
import { UsageError } from './parseArguments';

/** The width of a picture. */
export interface FigureWidth {
  /** On paper in units of length, or on a screen in pixels. */
  of: 'paper' | 'screen';
  /** In points, 1/72 inch. */
  points: number;
  /** The smallest text, in points. */
  smallestPt: number;
}

/** Points in each unit. */
const POINTS_PER_UNIT = { mm: PT_PER_MM, cm: 10 * PT_PER_MM, in: 72, pt: 1, px: PT_PER_PX } as const;
const WIDTH_PATTERN = /^(\d+\.?\d*|\.\d+)\s*(mm|cm|in|pt|px)$/i;

/** “180mm”, “17cm”, “7in”, “510pt” or “1920px”. */
export function parseWidth(text: string): FigureWidth {
  const [, figure = '', written = ''] = WIDTH_PATTERN.exec(text.trim()) ?? [];
  const unit = written.toLowerCase() as keyof typeof POINTS_PER_UNIT;
  if (figure === '') {
    throw new UsageError(
      `${quoteText(text)} is no width: write a number and a unit, as in “180mm”, “7in” or “1920px”.`,
    );
  }
  const value = Number(figure);
  if (unit === 'px') {
    const { least, most } = WIDTH_LIMITS.px;
    if (!(value >= least && value <= most) || !Number.isInteger(value)) {
      throw new UsageError(`A width in pixels is a whole number from ${least} to ${most}px, not ${quoteText(text)}.`);
    }
    return { of: 'screen', points: value * POINTS_PER_UNIT.px, smallestPt: SMALLEST_SCREEN_PT };
  }
  const points = value * POINTS_PER_UNIT[unit];
  const mm = points / POINTS_PER_UNIT.mm;
  const { least, most } = WIDTH_LIMITS.mm;
  // Tolerates rounding from other units.
  if (!(mm >= least - 0.01 && mm <= most + 0.01)) {
    throw new UsageError(`A width on paper is from ${least} to ${most}mm, not ${quoteText(text)}.`);
  }
  return { of: 'paper', points, smallestPt: SMALLEST_PRINTED_PT };
}

/** The size of a panel letter where none is given. */
export const DEFAULT_PANEL = '9pt';
/** Panel letters, in points. */
const PANEL_LIMITS = { least: 6.5, most: 24 } as const;

/** The letter of the first panel and its size; null for figures without letters. */
export function parsePanel(given: GivenOptions): PanelLetter | null {
  const letter = singleValue(given, 'panel');
  const size = singleValue(given, 'panel-size');
  if (letter === undefined) {
    if (size === undefined) return null;
    throw new UsageError('Which letter? Add --panel A to --panel-size.');
  }
  if (!/^[a-z]$/i.test(letter)) {
    throw new UsageError(`A panel has one letter, as in “A” or “b”, not ${quoteText(letter)}.`);
  }
  const [, figure = '', unit = ''] = WIDTH_PATTERN.exec(size ?? DEFAULT_PANEL) ?? [];
  const sizePt = Number(figure) * (POINTS_PER_UNIT[unit.toLowerCase() as keyof typeof POINTS_PER_UNIT] ?? Number.NaN);
  const { least, most } = PANEL_LIMITS;
  if (sizePt >= least && sizePt <= most) return { letter, sizePt };
  throw new UsageError(`The size of a panel letter is from ${least} to ${most}pt, not ${quoteText(size ?? '')}.`);
}
