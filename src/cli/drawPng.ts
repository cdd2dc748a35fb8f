import { initWasm, Resvg } from '@resvg/resvg-wasm';
import program from '@resvg/resvg-wasm/index_bg.wasm?url&inline';
import { ExportFailure } from '../export/exportFailure';
import type { Drawing } from './drawingOf';

let ready: Promise<void> | undefined;

/** The program itself comes as part of this file; it is unpacked once. */
function loaded(): Promise<void> {
  ready ??= initWasm(Buffer.from(program.slice(program.indexOf(',') + 1), 'base64'));
  return ready;
}

/** A drawing as a PNG. Import this file lazily: it brings a program of 2.5 MB. */
export async function drawPng({ svg, width, height }: Drawing): Promise<Uint8Array> {
  await loaded();
  try {
    const drawing = new Resvg(svg, {
      font: { loadSystemFonts: false },
      crop: { left: 0, top: 0, right: width, bottom: height },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  } catch (error) {
    throw new ExportFailure(
      `The PNG could not be drawn (${error instanceof Error ? error.message : String(error)}): choose a smaller --width or --dpi, or write an SVG or a PDF.`,
    );
  }
}
