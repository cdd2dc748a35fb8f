import { ExportFailure } from '../exportFailure';
import type { Sheet } from '../sheet/sheet';

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
    throw new ExportFailure('A picture needs at least one pixel each way: choose a larger size or more dpi.');
  }
  if (across > MOST_SIDE || down > MOST_SIDE || across * down > MOST_PIXELS) {
    throw new ExportFailure(
      `The picture would have ${across} × ${down} pixels, and a browser draws at most ${MOST_SIDE} along a side: choose fewer dpi or a smaller width, or save it as SVG or PDF.`,
    );
  }
  return { width: across, height: down, dpi };
}
