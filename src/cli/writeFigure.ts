import { ExportFailure } from '../export/exportFailure';
import { figureSheet } from '../export/sheet/figureSheet';
import { PT_PER_MM, SLIDE } from '../export/sheet/measures';
import type { Sheet } from '../export/sheet/sheet';
import type { Shot } from '../export/sheet/shot';
import { slideSheet } from '../export/sheet/slideSheet';
import { pngTexts } from '../export/png/pngTexts';
import { stampPng } from '../export/png/stampPng';
import type { Palette } from '../scene/palettes';
import type { Format } from './figureOptions';
import type { FigureOrder } from './figureOrder';
import { requirePixels } from './requirePixels';

/** How large a picture is: in pixels, or on paper. */
export interface Size {
  width: number;
  height: number;
  unit: 'mm' | 'px';
}

export interface Drawn extends Size {
  content: string | Uint8Array;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function pixelsOf({ width, height }: Sheet, { width: { of }, dpi }: FigureOrder): Size {
  const scale = of === 'screen' ? 96 / 72 : dpi / 72;
  return { width: Math.round(width * scale), height: Math.round(height * scale), unit: 'px' };
}

function onPaper({ width, height }: { width: number; height: number }): Size {
  return { width: hundredths(width / PT_PER_MM), height: hundredths(height / PT_PER_MM), unit: 'mm' };
}

/** The size on paper, or on the screen for a picture that is measured in pixels. */
function sizeOf(sheet: Sheet, order: FigureOrder): Size {
  if (order.width.of === 'screen') return pixelsOf(sheet, order);
  return onPaper(sheet);
}

function inUnits({ width, height, unit }: Size): { width: string; height: string } {
  return { width: `${width}${unit}`, height: `${height}${unit}` };
}

type Shots = readonly [Shot, ...Shot[]];

function figureOf(shot: Shot, { width, whole, parts }: FigureOrder): Sheet {
  return figureSheet(shot, { ...parts, whole, width: width.points, smallestPt: width.smallestPt });
}

async function svg([shot]: Shots, order: FigureOrder, palette: Palette): Promise<Drawn> {
  const sheet = figureOf(shot, order);
  const { sheetToSvg } = await import('../export/svg/sheetToSvg');
  const size = sizeOf(sheet, order);
  const options = { palette, size: inUnits(size), stretched: size.unit === 'px' };
  if (order.words === 'text') {
    const { textFonts } = await import('../export/svg/textFonts');
    return { ...size, content: sheetToSvg(sheet, { ...options, text: await textFonts(sheet) }) };
  }
  const { typefaces } = await import('../export/fonts/typefaces');
  return { ...size, content: sheetToSvg(sheet, { ...options, text: { kind: 'outlines', typefaces: typefaces() } }) };
}

async function png([shot]: Shots, order: FigureOrder, palette: Palette): Promise<Drawn> {
  const sheet = figureOf(shot, order);
  const size = pixelsOf(sheet, order);
  requirePixels(size);
  const [{ drawingOf }, { typefaces }, { drawPng }] = await Promise.all([
    import('./drawingOf'),
    import('../export/fonts/typefaces'),
    import('./drawPng'),
  ]);
  const drawn = await drawPng(drawingOf(sheet, size, { palette, typefaces: typefaces() }));
  const content = stampPng(drawn, {
    dpi: order.width.of === 'screen' ? 96 : order.dpi,
    texts: pngTexts(sheet),
  });
  return { ...size, content };
}

async function pdf(shots: Shots, order: FigureOrder, palette: Palette): Promise<Drawn> {
  const [{ sheetsToPdf }, { typefaces }] = await Promise.all([
    import('../export/pdf/sheetsToPdf'),
    import('../export/fonts/typefaces'),
  ]);
  const sheets = shots.map((shot) => figureOf(shot, order));
  const content = await sheetsToPdf(sheets, { palette, typefaces: typefaces() });
  return { ...onPaper(sheets[0] ?? SLIDE), content };
}

async function pptx(shots: Shots, { parts }: FigureOrder, palette: Palette): Promise<Drawn> {
  const { writeDeck } = await import('../export/pptx/writeDeck');
  const slides = shots.map((shot) => ({ shot, sheet: slideSheet(shot, { ...parts, ...SLIDE, smallestPt: 0 }) }));
  return { ...onPaper(SLIDE), content: writeDeck({ mechanism: shots[0].mechanism, slides, palette, builds: false }) };
}

const WRITERS: Readonly<Record<Format, typeof svg>> = { svg, png, pdf, pptx };

/** Pictures as one file of a format; only a PDF and a presentation take more than one. Its size is that of the first. */
export function writeFigure(
  format: Format,
  shots: readonly Shot[],
  order: FigureOrder,
  palette: Palette,
): Promise<Drawn> {
  const [first, ...rest] = shots;
  if (!first) throw new ExportFailure('There is nothing to write: choose at least one step.');
  return WRITERS[format]([first, ...rest], order, palette);
}
