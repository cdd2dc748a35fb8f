import type { Box } from '../../layout/geometry';
import type { Scene, SceneItem } from '../../scene/scene';
import type { Token } from '../../scene/tokens';
import { ExportError } from '../exportError';
import { type Stamp, STAMP_KEY } from '../stamp/stamp';

/** A scene in its place on a sheet: what lies within `frame` is shown in `at`, and nothing beyond its edge. */
export interface PlacedPicture {
  id: string;
  scene: Scene;
  /** In the units of the scene. */
  frame: Box;
  /** On the sheet. */
  at: Box;
}

/**
 * Everything that an exported picture shows, as plain data: pictures in their places, and words and rules over them. All
 * writers draw this and nothing else. The unit is the point, 1/72 inch; y runs downwards.
 */
export interface Sheet {
  width: number;
  height: number;
  /** What lies behind everything; null for a transparent sheet. */
  background: Token | null;
  pictures: readonly PlacedPicture[];
  items: readonly SceneItem[];
  /** What it is called, in one line. */
  title: string;
  /** What it shows, for whoever cannot see it. */
  description: string;
  /** The language of its words, as BCP 47 has it. */
  language: string;
  /** What reopens it. */
  stamp: Stamp;
}

/** Sheets are measured in points, 1/72 inch. */
export const PT_PER_MM = 72 / 25.4;
/** Of the web: 96 to the inch. */
export const PT_PER_PX = 0.75;

/** The least that journals print. The art direction asks for as much. */
export const SMALLEST_PRINTED_PT = 6.5;
/** The smallest words of a picture that is measured in pixels. */
export const SMALLEST_SCREEN_PT = 12 * PT_PER_PX;

/**
 * Widths that can be asked for. Less has no room for words: either is some 26 times its smallest words. More is no page
 * and no screen.
 */
export const WIDTH_LIMITS = { mm: { least: 60, most: 600 }, px: { least: 320, most: 8000 } } as const;

/** A slide and a film, in points: the proportions of a screen. */
export const SLIDE_SIZE = { width: 960, height: 540 } as const;

/** A width that papers ask for. */
export interface WidthPreset {
  id: string;
  name: string;
  widthMm: number;
}

/**
 * Widths of columns. Journals differ, and what counts is the guide for authors of the one a figure is for. 89 mm is the
 * single column of Comparative Medicine (aalas.org, figure preparation); 173.5 and 190.5 mm are the width of two
 * columns in PLOS ONE's figure specifications and the largest that PLOS Medicine takes (journals.plos.org, figures);
 * 180 mm is the art direction's page.
 */
export const widthPresets: readonly WidthPreset[] = [
  { id: 'single', name: 'Single column', widthMm: 89 },
  { id: 'double', name: 'Double column', widthMm: 180 },
  { id: 'plos', name: 'PLOS, two columns', widthMm: 173.5 },
  { id: 'plos-most', name: 'PLOS, widest', widthMm: 190.5 },
];

/** How many pixels a picture has: so many an inch, or so many across. */
export type PngResolution = { dpi: number } | { pixelWidth: number };

export interface PngSize {
  width: number;
  height: number;
  dpi: number;
}

const POINTS_PER_INCH = 72;
/** What Chromium and Safari draw at most, along a side and in all. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = MOST_SIDE * MOST_SIDE;

/** The size in pixels; throws an `ExportFailure` where no browser could draw it. */
export function pngSize({ width, height }: Pick<Sheet, 'width' | 'height'>, resolution: PngResolution): PngSize {
  const dpi = 'dpi' in resolution ? resolution.dpi : (resolution.pixelWidth * POINTS_PER_INCH) / width;
  const [across, down] = [width, height].map((points) => Math.round((points / POINTS_PER_INCH) * dpi));
  if (across === undefined || down === undefined || !(across >= 1 && down >= 1)) {
    throw new ExportError('A picture needs at least one pixel each way: choose a larger size or more dpi.');
  }
  if (across > MOST_SIDE || down > MOST_SIDE || across * down > MOST_PIXELS) {
    throw new ExportError(
      `The picture would have ${across} × ${down} pixels, and a browser draws at most ${MOST_SIDE} along a side: choose fewer dpi or a smaller width, or save it as SVG or PDF.`,
    );
  }
  return { width: across, height: down, dpi };
}

/** What a PNG of a sheet says of itself, by the keys that the PNG standard names, and what reopens it. */
export function pngMetadataTexts({ title, description, stamp }: Sheet): Record<string, string> {
  return { Title: title, Description: description, Software: 'Pathlight', [STAMP_KEY]: JSON.stringify(stamp) };
}
