import { quoted } from '../player/urlCodec';
import { PT_PER_MM, PT_PER_PX, SMALLEST_PRINTED_PT, SMALLEST_SCREEN_PT, WIDTHS } from '../export/sheet/measures';
import { WrongUse } from './problems';

/** How wide a picture is to be. */
export interface Width {
  /** On paper, where a resolution makes the pixels, or on a screen, of which they are the measure. */
  of: 'paper' | 'screen';
  /** In points, 1/72 inch. */
  points: number;
  /** The smallest words may be, in points. */
  smallestPt: number;
}

/** Points in each unit. */
const UNITS = { mm: PT_PER_MM, cm: 10 * PT_PER_MM, in: 72, pt: 1, px: PT_PER_PX } as const;
const WIDTH = /^(\d+\.?\d*|\.\d+)\s*(mm|cm|in|pt|px)$/i;

/** “180mm”, “17cm”, “7in”, “510pt” or “1920px”. */
export function readWidth(text: string): Width {
  const [, figure = '', written = ''] = WIDTH.exec(text.trim()) ?? [];
  const unit = written.toLowerCase() as keyof typeof UNITS;
  if (figure === '') {
    throw new WrongUse(`${quoted(text)} is no width: write a number and a unit, as in “180mm”, “7in” or “1920px”.`);
  }
  const value = Number(figure);
  if (unit === 'px') {
    const { least, most } = WIDTHS.px;
    if (!(value >= least && value <= most) || !Number.isInteger(value)) {
      throw new WrongUse(`A width in pixels is a whole number from ${least} to ${most}px, not ${quoted(text)}.`);
    }
    return { of: 'screen', points: value * UNITS.px, smallestPt: SMALLEST_SCREEN_PT };
  }
  const points = value * UNITS[unit];
  const mm = points / UNITS.mm;
  const { least, most } = WIDTHS.mm;
  // A hair is left for widths that were turned into another unit.
  if (!(mm >= least - 0.01 && mm <= most + 0.01)) {
    throw new WrongUse(`A width on paper is from ${least} to ${most}mm, not ${quoted(text)}.`);
  }
  return { of: 'paper', points, smallestPt: SMALLEST_PRINTED_PT };
}
