import type { Palette } from '../../scene/palettes';
import { canvasContext } from '../canvas/context';
import { createPainter } from '../canvas/paintSheet';
import { ExportFailure } from '../exportFailure';
import type { Typefaces } from '../fonts/typefaces';
import type { Sheet } from '../sheet/sheet';
import { type PngResolution, type PngSize, pngSize } from './pngSize';
import { pngTexts } from './pngTexts';
import { stampPng } from './stampPng';

export type PngOptions = { palette: Palette; typefaces: Typefaces } & PngResolution;

function tooLarge({ width, height }: PngSize): ExportFailure {
  return new ExportFailure(
    `This browser has no room for a picture of ${width} × ${height} pixels: choose fewer dpi or a smaller width, or save it as SVG or PDF.`,
  );
}

/** A canvas of which the last pixel can be painted: some browsers give one that stays empty, and do not say so. */
function canvasOf(size: PngSize): OffscreenCanvasRenderingContext2D {
  let context: OffscreenCanvasRenderingContext2D | null = null;
  try {
    context = canvasContext(size.width, size.height);
    context?.fillRect(size.width - 1, size.height - 1, 1, 1);
    if (context?.getImageData(size.width - 1, size.height - 1, 1, 1).data[3] !== 255) throw tooLarge(size);
  } catch {
    throw tooLarge(size);
  }
  context.clearRect(0, 0, size.width, size.height);
  return context;
}

/** A sheet as a PNG of the page, with its physical size and what reopens it; throws an `ExportFailure` if it is too large. */
export async function sheetToPng(
  sheet: Sheet,
  { palette, typefaces, ...resolution }: PngOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = pngSize(sheet, resolution);
  const context = canvasOf(size);
  createPainter({ palette, typefaces }).paint(context, sheet);
  let png: Blob;
  try {
    png = await context.canvas.convertToBlob({ type: 'image/png' });
  } catch {
    throw tooLarge(size);
  }
  return stampPng(new Uint8Array(await png.arrayBuffer()), { dpi: size.dpi, texts: pngTexts(sheet) });
}
