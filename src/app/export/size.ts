import type { FilmFormat } from '../../export/film/filmPlan';
import {
  type PngResolution,
  pngSize,
  PT_PER_MM,
  PT_PER_PX,
  type Sheet,
  SMALLEST_PRINTED_PT,
  SMALLEST_SCREEN_PT,
  WIDTH_LIMITS,
  widthPresets,
} from '../../export/sheet/sheetLayout';
import type { SvgOptions } from '../../export/svg/sheetToSvg';
import { type Choices, DEFAULT_CHOICES } from './choices';

/** How wide a picture of a slide is. */
const SLIDE_PX = 1920;

interface Measured {
  width: number;
  height: number;
}

/** How wide a picture is to be. */
export interface Width {
  unit: 'mm' | 'px';
  /** In points. */
  points: number;
  /** The smallest words may be, in points. */
  smallestPt: number;
}

/** The width that is asked for, or a sentence that says why it is none. */
export function widthOf({ size, own }: Pick<Choices, 'size' | 'own'>): Width | string {
  if (size !== 'own') {
    const preset =
      widthPresets.find(({ id }) => id === size) ?? widthPresets.find(({ id }) => id === DEFAULT_CHOICES.size);
    return { unit: 'mm', points: (preset?.widthMm ?? 180) * PT_PER_MM, smallestPt: SMALLEST_PRINTED_PT };
  }
  const { unit } = own;
  const { least, most } = WIDTH_LIMITS[unit];
  const typed = own.text.trim().replace(',', '.');
  const value = /^\d{1,6}(\.\d{1,3})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(value >= least && value <= most)) return `Give a width from ${least} to ${most} ${unit}.`;
  return unit === 'mm'
    ? { unit, points: value * PT_PER_MM, smallestPt: SMALLEST_PRINTED_PT }
    : { unit, points: Math.round(value) * PT_PER_PX, smallestPt: SMALLEST_SCREEN_PT };
}

/** What a PNG of a sheet is told to be: a resolution on paper, or a width in pixels on a screen. */
export function resolutionOf({ kind, size, own, dpi }: Choices, { width }: Pick<Sheet, 'width'>): PngResolution {
  if (size === 'slide' && kind === 'picture') return { pixelWidth: SLIDE_PX };
  return size === 'own' && own.unit === 'px' ? { pixelWidth: Math.round(width / PT_PER_PX) } : { dpi };
}

const mm = (points: number): string => {
  const value = points / PT_PER_MM;
  return value < 100 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
};

const times = ({ width, height }: Measured, unit: string): string => `${width} × ${height} ${unit}`;

/** "180 × 146 mm, 2126 × 1725 px". Throws an `ExportError` where no browser could draw so many pixels. */
export function sizeWords(choices: Choices, sheet: Measured): string {
  const told = resolutionOf(choices, sheet);
  const isPng = choices.kind === 'package' || choices.picture === 'png';
  const paper = `${mm(sheet.width)} × ${mm(sheet.height)} mm`;
  if ('dpi' in told && !isPng) return paper;
  const pixels = times(pngSize(sheet, told), 'px');
  return 'dpi' in told ? `${paper}, ${pixels}` : pixels;
}

/** How an SVG has its size; one of whole pixels is filled to its very edge. */
export function svgSize(choices: Choices, sheet: Measured): Pick<SvgOptions, 'size' | 'stretched'> {
  const told = resolutionOf(choices, sheet);
  if ('pixelWidth' in told) {
    const { width, height } = pngSize(sheet, told);
    return { size: { width: `${width}px`, height: `${height}px` }, stretched: true };
  }
  const inMm = (points: number): string => `${Math.round((points / PT_PER_MM) * 1000) / 1000}mm`;
  return { size: { width: inMm(sheet.width), height: inMm(sheet.height) } };
}

const FILM_PX = { 480: 854, 720: 1280, 1080: 1920 } as const;

/** The sizes a film can have, in pixels; a GIF is kept small, because it is large in bytes. */
export function filmSizes(format: FilmFormat): Readonly<Record<'small' | 'large', Measured>> {
  const [small, large] = format === 'gif' ? ([480, 720] as const) : ([720, 1080] as const);
  return { small: { width: FILM_PX[small], height: small }, large: { width: FILM_PX[large], height: large } };
}
