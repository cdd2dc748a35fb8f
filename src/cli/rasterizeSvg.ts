import { initWasm, Resvg } from '@resvg/resvg-wasm';
import program from '@resvg/resvg-wasm/index_bg.wasm?url&inline';
import { ExportError } from '../export/exportError';
import type { Typefaces } from '../export/fonts/typefaces';
import { itemBox } from '../export/itemBox';
import type { Sheet } from '../export/sheet/sheetLayout';
import { sheetToSvg, visibleItems } from '../export/svg/sheetToSvg';
import { union } from '../layout/geometry';
import type { Palette } from '../scene/palettes';

/** An SVG for resvg, and the size of the picture in it. */
export interface ResvgDrawing {
  svg: string;
  width: number;
  height: number;
}

interface Span {
  from: number;
  to: number;
}

/** Pixels: what resvg adds around a layer, and a few more. */
const RIM = 16;

/**
 * The side a drawing needs: resvg fails at layers beyond two sides from where the layer around them begins, and none begins
 * further than two sides before the drawing (crates/resvg/src/render.rs).
 */
function sideFor(side: number, { from, to }: Span): number {
  return Math.max(side, Math.ceil((to - from) / 2) + RIM);
}

/** The extent of what is drawn of a sheet, along both axes, in shares of the sheet. */
function reachOf({ width, height, pictures }: Sheet): { x: Span; y: Span } {
  const boxes = pictures.flatMap(({ scene, frame, at }) => {
    const scale = at.w / frame.w;
    return visibleItems(scene, frame).flatMap((item) => {
      const box = itemBox(item);
      if (!box) return [];
      const [x, y] = [at.x + (box.x - frame.x) * scale, at.y + (box.y - frame.y) * scale];
      return { x, y, w: box.w * scale, h: box.h * scale };
    });
  });
  const { x, y, w, h } = union([{ x: 0, y: 0, w: width, h: height }, ...boxes]);
  return { x: { from: x / width, to: (x + w) / width }, y: { from: y / height, to: (y + h) / height } };
}

/** A sheet as an SVG for resvg, with text as outlines; larger where resvg needs it, and cropped to its size later. */
export function prepareDrawing(
  sheet: Sheet,
  { width, height }: { width: number; height: number },
  { palette, typefaces }: { palette: Palette; typefaces: Typefaces },
): ResvgDrawing {
  const reach = reachOf(sheet);
  const across = sideFor(width, { from: reach.x.from * width, to: reach.x.to * width });
  const down = sideFor(height, { from: reach.y.from * height, to: reach.y.to * height });
  const roomy = { ...sheet, width: (sheet.width * across) / width, height: (sheet.height * down) / height };
  const svg = sheetToSvg(roomy, {
    palette,
    text: { kind: 'outlines', typefaces },
    size: { width: `${across}px`, height: `${down}px` },
    stretched: true,
    covered: true,
  });
  return { svg, width, height };
}

let ready: Promise<void> | undefined;

/** resvg is bundled with this file and compiled once. */
function loadResvg(): Promise<void> {
  ready ??= initWasm(Buffer.from(program.slice(program.indexOf(',') + 1), 'base64'));
  return ready;
}

/** Renders a drawing as a PNG. Import this file lazily: it brings 2.5 MB of WebAssembly. */
export async function rasterizePng({ svg, width, height }: ResvgDrawing): Promise<Uint8Array> {
  await loadResvg();
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
    throw new ExportError(
      `The PNG could not be drawn (${error instanceof Error ? error.message : String(error)}): choose a smaller --width or --dpi, or write an SVG or a PDF.`,
    );
  }
}
