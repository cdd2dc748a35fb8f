import type { Box } from '../../layout/geometry';
import type { Scene, SceneItem } from '../../scene/scene';
import type { Token } from '../../scene/tokens';
import { ExportError } from '../exportError';
import { type Stamp, STAMP_KEY } from '../stamp/stamp';

/** A scene on a sheet: its `frame` is shown in `at` and clipped there. */
export interface PlacedPicture {
  id: string;
  scene: Scene;
  /** In the units of the scene. */
  frame: Box;
  /** On the sheet. */
  at: Box;
}

/**
 * Everything that an exported picture shows, as plain data: scenes, and texts and rules over them. Every writer draws this
 * and nothing else. In points, 1/72 inch; y runs downwards.
 */
export interface Sheet {
  width: number;
  height: number;
  /** Null for a transparent sheet. */
  background: Token | null;
  pictures: readonly PlacedPicture[];
  items: readonly SceneItem[];
  title: string;
  /** The alternative text. */
  description: string;
  /** The language of its texts, a BCP 47 tag. */
  language: string;
  /** Reopens the step in Pathlight. */
  stamp: Stamp;
}

/** Sheets are measured in points, 1/72 inch. */
export const PT_PER_MM = 72 / 25.4;
/** A CSS pixel is 1/96 inch. */
export const PT_PER_PX = 0.75;

/** The smallest text that journals accept; also the minimum of the art direction. */
export const SMALLEST_PRINTED_PT = 6.5;
/** The smallest text of a picture in pixels. */
export const SMALLEST_SCREEN_PT = 12 * PT_PER_PX;

/**
 * Widths that can be chosen. The minimum is some 26 times the smallest text; more than the maximum is no page and no screen.
 */
export const WIDTH_LIMITS = { mm: { least: 60, most: 600 }, px: { least: 320, most: 8000 } } as const;

/** Slides and films, in points: 16 to 9. */
export const SLIDE_SIZE = { width: 960, height: 540 } as const;

/** A column width of journals. */
export interface WidthPreset {
  id: string;
  name: string;
  widthMm: number;
}

/**
 * Column widths. Journals differ: the guide for authors of the journal decides. 89 mm is the
 * single column of Comparative Medicine (aalas.org, figure preparation); 173.5 and 190.5 mm are the width of two
 * columns in PLOS ONE's figure specifications and the largest that PLOS Medicine takes (journals.plos.org, figures);
 * 180 mm is the art direction's page.
 */
export const widthPresets: readonly WidthPreset[] = [
  { id: 'single-85', name: 'Single column', widthMm: 85 },
  { id: 'single', name: 'Single column', widthMm: 89 },
  { id: 'middle', name: 'One and a half columns', widthMm: 120 },
  { id: 'double-174', name: 'Double column', widthMm: 174 },
  { id: 'double', name: 'Double column', widthMm: 180 },
  { id: 'plos', name: 'PLOS, two columns', widthMm: 173.5 },
  { id: 'plos-most', name: 'PLOS, widest', widthMm: 190.5 },
];

/** The resolution of a PNG: pixels per inch, or the width in pixels. */
export type PngResolution = { dpi: number } | { pixelWidth: number };

export interface PngSize {
  width: number;
  height: number;
  dpi: number;
}

const POINTS_PER_INCH = 72;
/** Limits of canvases in Chromium and Safari: a side and the area. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = MAX_SIDE * MAX_SIDE;

/** The size in pixels; throws an `ExportError` where no browser could draw it. */
export function pngSize({ width, height }: Pick<Sheet, 'width' | 'height'>, resolution: PngResolution): PngSize {
  const dpi = 'dpi' in resolution ? resolution.dpi : (resolution.pixelWidth * POINTS_PER_INCH) / width;
  const [across, down] = [width, height].map((points) => Math.round((points / POINTS_PER_INCH) * dpi));
  if (across === undefined || down === undefined || !(across >= 1 && down >= 1)) {
    throw new ExportError('A picture needs at least one pixel each way: choose a larger size or more dpi.');
  }
  if (across > MAX_SIDE || down > MAX_SIDE || across * down > MAX_PIXELS) {
    throw new ExportError(
      `The picture would have ${across} × ${down} pixels, and a browser draws at most ${MAX_SIDE} along a side: choose fewer dpi or a smaller width, or save it as SVG or PDF.`,
    );
  }
  return { width: across, height: down, dpi };
}

/** The texts of a PNG, by the keywords of the PNG standard, and its stamp. */
export function pngMetadataTexts({ title, description, stamp }: Sheet): Record<string, string> {
  return { Title: title, Description: description, Software: 'Pathlight', [STAMP_KEY]: JSON.stringify(stamp) };
}
