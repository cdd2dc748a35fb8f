import { ExportFailure } from '../export/exportFailure';

/** A picture of this size takes about 3 GB of the 4 that a WebAssembly program may have. */
const MOST_PIXELS = 120e6;

/** Throws where a PNG would be too large to draw. */
export function requirePixels({ width, height }: { width: number; height: number }): void {
  if (width * height <= MOST_PIXELS) return;
  const [asked, most] = [width * height, MOST_PIXELS].map((count) => Math.round(count / 1e6));
  throw new ExportFailure(
    `A PNG of ${width} × ${height} pixels is too large: it would have ${asked} million of them, and ${most} million can be drawn. Choose a smaller --width or --dpi, or write an SVG or a PDF.`,
  );
}
