import type { Palette } from '../../scene/palettes';
import { createCanvasContext, requirePixels } from '../canvas/canvasContext';
import { createPainter } from '../canvas/paintSheet';
import { ExportError } from '../exportError';
import type { Typefaces } from '../fonts/typefaces';
import { pngMetadataTexts, type PngResolution, type PngSize, pngSize, type Sheet } from '../sheet/sheetLayout';
import { stampPng } from '../pngMetadata';
import { createYieldToMain } from '../yieldToMain';

export type PngOptions = { palette: Palette; typefaces: Typefaces } & PngResolution;

function tooLarge({ width, height }: PngSize): ExportError {
  return new ExportError(
    `This browser has no room for a picture of ${width} × ${height} pixels: choose fewer dpi or a smaller width, or save it as SVG or PDF.`,
  );
}

/** A canvas of a size, checked by its last pixel: above their limit some browsers return one that stays empty. */
function canvasOf(size: PngSize): OffscreenCanvasRenderingContext2D {
  let context: OffscreenCanvasRenderingContext2D | null = null;
  try {
    context = createCanvasContext(size.width, size.height);
    context?.fillRect(size.width - 1, size.height - 1, 1, 1);
    if (context?.getImageData(size.width - 1, size.height - 1, 1, 1).data[3] !== 255) throw tooLarge(size);
  } catch {
    throw tooLarge(size);
  }
  context.clearRect(0, 0, size.width, size.height);
  return context;
}

/** A sheet as a PNG with its physical size and its stamp; throws an `ExportError` if it is too large for the browser. */
export async function sheetToPng(
  sheet: Sheet,
  { palette, typefaces, ...resolution }: PngOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = pngSize(sheet, resolution);
  const context = canvasOf(size);
  const { yieldToMain, close } = createYieldToMain();
  try {
    await createPainter({ palette, typefaces }).paintInPieces(context, sheet, yieldToMain);
  } finally {
    close();
  }
  requirePixels(context);
  let png: Blob;
  try {
    png = await context.canvas.convertToBlob({ type: 'image/png' });
  } catch {
    throw tooLarge(size);
  }
  return stampPng(new Uint8Array(await png.arrayBuffer()), { dpi: size.dpi, texts: pngMetadataTexts(sheet) });
}
