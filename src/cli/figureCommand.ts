import { join } from 'node:path';
import { ExportError } from '../export/exportError';
import { stampPng } from '../export/pngMetadata';
import { greyPalette } from '../export/greyPalette';
import { figureSheet, panelAfter } from '../export/sheet/figureSheet';
import { createFigureSpec, figureName, type FigureSpec } from '../export/sheet/figureSpec';
import { pngMetadataTexts, PT_PER_MM, type Sheet, SLIDE_SIZE } from '../export/sheet/sheetLayout';
import { missingWords } from '../export/sheet/sheetLetters';
import { slideSheet } from '../export/sheet/slideSheet';
import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import type { Drawing } from '../scene/drawing';
import { shotsOf } from '../scene/shots';
import { type Palette, palettes } from '../scene/palettes';
import { loadView, viewsOf } from '../scene/views/loadView';
import { type Command, type CommandIo, formatJson } from './command';
import { EXAMPLE } from './exampleNames';
import { FIGURE_OPTIONS, type FigureFormat, type FigureRequest, parseFigureRequest } from './figureRequest';
import { errorReason } from './loadMechanism';
import { CommandError } from './parseArguments';

/** A picture of this size takes about 3 GB of the 4 GB that WebAssembly may use. */
const MAX_PIXELS = 120e6;

/** Throws where a PNG would be too large to draw. */
function requirePixels({ width, height }: { width: number; height: number }): void {
  if (width * height <= MAX_PIXELS) return;
  const [asked, most] = [width * height, MAX_PIXELS].map((count) => Math.round(count / 1e6));
  throw new ExportError(
    `A PNG of ${width} × ${height} pixels is too large: it would have ${asked} million of them, and ${most} million can be drawn. Choose a smaller --width or --dpi, or write an SVG or a PDF.`,
  );
}

/** The size of a picture, in pixels or on paper. */
export interface FigureSize {
  width: number;
  height: number;
  unit: 'mm' | 'px';
}

export interface DrawnFigure extends FigureSize {
  content: string | Uint8Array;
  /** What to say of letters that no typeface has. */
  missing?: string;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function pixelsOf({ width, height }: Sheet, { width: { of }, dpi }: FigureRequest): FigureSize {
  const scale = of === 'screen' ? 96 / 72 : dpi / 72;
  return { width: Math.round(width * scale), height: Math.round(height * scale), unit: 'px' };
}

function onPaper({ width, height }: { width: number; height: number }): FigureSize {
  return { width: hundredths(width / PT_PER_MM), height: hundredths(height / PT_PER_MM), unit: 'mm' };
}

/** The size on paper, or in pixels for a width in px. */
function sizeOf(sheet: Sheet, request: FigureRequest): FigureSize {
  if (request.width.of === 'screen') return pixelsOf(sheet, request);
  return onPaper(sheet);
}

function inUnits({ width, height, unit }: FigureSize): { width: string; height: string } {
  return { width: `${width}${unit}`, height: `${height}${unit}` };
}

type FigureSpecs = readonly [FigureSpec, ...FigureSpec[]];

function sheetFor(figure: FigureSpec, { width, whole, parts, panel }: FigureRequest, at = 0): Sheet {
  const { points, smallestPt } = width;
  return figureSheet(figure, { ...parts, whole, width: points, smallestPt, panel: panel && panelAfter(panel, at) });
}

async function writeSvg([figure]: FigureSpecs, request: FigureRequest, palette: Palette): Promise<DrawnFigure> {
  const sheet = sheetFor(figure, request);
  const { sheetToSvg } = await import('../export/svg/sheetToSvg');
  const size = sizeOf(sheet, request);
  const options = { palette, size: inUnits(size), stretched: size.unit === 'px' };
  if (request.words === 'text') {
    const { textFonts } = await import('../export/svg/textFonts');
    return { ...size, content: sheetToSvg(sheet, { ...options, text: await textFonts(sheet) }) };
  }
  const { typefaces } = await import('../export/fonts/typefaces');
  const content = sheetToSvg(sheet, { ...options, text: { kind: 'outlines', typefaces: typefaces() } });
  return { ...size, content, missing: missingWords([sheet], typefaces()) };
}

async function writePng([figure]: FigureSpecs, request: FigureRequest, palette: Palette): Promise<DrawnFigure> {
  const sheet = sheetFor(figure, request);
  const size = pixelsOf(sheet, request);
  requirePixels(size);
  const [{ prepareDrawing, rasterizePng }, { typefaces }] = await Promise.all([
    import('./rasterizeSvg'),
    import('../export/fonts/typefaces'),
  ]);
  const drawn = await rasterizePng(prepareDrawing(sheet, size, { palette, typefaces: typefaces() }));
  const content = stampPng(drawn, {
    dpi: request.width.of === 'screen' ? 96 : request.dpi,
    texts: pngMetadataTexts(sheet),
  });
  return { ...size, content, missing: missingWords([sheet], typefaces()) };
}

async function writePdf(figures: FigureSpecs, request: FigureRequest, palette: Palette): Promise<DrawnFigure> {
  const [{ sheetsToPdf }, { typefaces }] = await Promise.all([
    import('../export/pdf/sheetsToPdf'),
    import('../export/fonts/typefaces'),
  ]);
  const sheets = figures.map((figure, at) => sheetFor(figure, request, at));
  const content = await sheetsToPdf(sheets, { palette, typefaces: typefaces() });
  return { ...onPaper(sheets[0] ?? SLIDE_SIZE), content, missing: missingWords(sheets, typefaces()) };
}

async function writePptx(figures: FigureSpecs, { parts }: FigureRequest, palette: Palette): Promise<DrawnFigure> {
  const { writeDeck } = await import('../export/pptx/writeDeck');
  const slides = figures.map((figure) => ({
    figure,
    sheet: slideSheet(figure, { ...parts, ...SLIDE_SIZE, smallestPt: 0 }),
  }));
  return {
    ...onPaper(SLIDE_SIZE),
    content: writeDeck({ mechanism: figures[0].mechanism, slides, palette, builds: false }),
  };
}

/** The picture in words, as its alternative text has it. */
async function writeTxt([figure]: FigureSpecs, request: FigureRequest): Promise<DrawnFigure> {
  const sheet = sheetFor(figure, request);
  return { ...onPaper(sheet), content: `${sheet.description}\n` };
}

const WRITERS: Readonly<Record<FigureFormat, typeof writeSvg>> = {
  svg: writeSvg,
  png: writePng,
  pdf: writePdf,
  pptx: writePptx,
  txt: writeTxt,
};

/** Writes figures as one file; only PDF and PPTX have more than one figure. The size is that of the first. */
function writeFigure(
  format: FigureFormat,
  figures: readonly FigureSpec[],
  request: FigureRequest,
  palette: Palette,
): Promise<DrawnFigure> {
  const [first, ...rest] = figures;
  if (!first) throw new ExportError('There is nothing to write: choose at least one step.');
  return WRITERS[format]([first, ...rest], request, palette);
}

/** A file in the output of `--json`. */
interface WrittenFile extends FigureSize {
  file: string;
  format: FigureFormat;
  views: readonly string[];
  steps: readonly string[];
  theme: string;
  bytes: number;
}

async function figureSpecsFor(mechanism: Mechanism, request: FigureRequest, drawing: Drawing): Promise<FigureSpec[]> {
  const { views, steps, shot, numbers, asked, lensText } = request;
  const loaded = await Promise.all(
    views.map(async (id) => {
      try {
        const view = await loadView(id, { graph: mechanism, drawing });
        view.layout(mechanism);
        return view;
      } catch (error) {
        throw new CommandError(
          `The view ${quoteText(id)} cannot show ${quoteText(mechanism.id)}. ${errorReason(error)}`,
        );
      }
    }),
  );
  return loaded.flatMap((view) =>
    steps.map((stepIndex) => {
      const count = shotsOf(mechanism, view, stepIndex).shots.length;
      if (typeof shot === 'number' && shot > count) {
        const step = quoteText(mechanism.steps[stepIndex]?.id ?? '');
        const has = count === 1 ? 'one shot' : `${count} shots`;
        throw new CommandError(
          `There is no shot ${shot}: the step ${step} has ${has} in the view ${quoteText(view.id)}.`,
        );
      }
      return createFigureSpec({ mechanism, view, stepIndex, shot, numbers, asked, lensText });
    }),
  );
}

/** Writes to a temporary name first, so that an existing file is replaced by a complete one only. */
function writeFileAtomically(io: CommandIo, folder: string, name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  const unfinished = join(folder, `.${name}.part`);
  try {
    io.writeFile(unfinished, content);
    io.rename(unfinished, file);
  } catch (error) {
    io.remove(unfinished);
    throw new CommandError(`The file ${quoteText(file)} cannot be written: ${errorReason(error)}.`);
  }
  return file;
}

function createFolder(io: CommandIo, folder: string): void {
  try {
    io.makeDir(folder);
  } catch (error) {
    throw new CommandError(`The folder ${quoteText(folder)} cannot be made: ${errorReason(error)}.`);
  }
}

/** The files to write, with the figures in each. */
function planFiles(
  figures: readonly FigureSpec[],
  { formats, oneFile }: FigureRequest,
): { format: FigureFormat; figures: readonly FigureSpec[] }[] {
  const isJoint = (format: FigureFormat): boolean => format === 'pptx' || (oneFile && format === 'pdf');
  const single = formats.filter((format) => !isJoint(format));
  return [
    ...figures.flatMap((figure) => single.map((format) => ({ format, figures: [figure] }))),
    ...formats.filter(isJoint).map((format) => ({ format, figures })),
  ];
}

async function writeFigures(
  mechanism: Mechanism,
  request: FigureRequest,
  io: CommandIo,
  drawing: Drawing,
): Promise<string> {
  const { theme, grey, panel, out } = request;
  const palette = grey ? greyPalette(palettes[theme]) : palettes[theme];
  const written: WrittenFile[] = [];
  const told = new Set<string>();
  const files = planFiles(await figureSpecsFor(mechanism, request, drawing), request);
  createFolder(io, out);
  const order = [...new Set(files.flatMap(({ figures }) => figures))];
  for (const { format, figures } of files) {
    // Figures in files of their own are panels of one figure, too.
    const at = order.indexOf(figures[0] as FigureSpec);
    const own = { ...request, panel: panel && panelAfter(panel, at) };
    const { content, missing = '', ...size } = await writeFigure(format, figures, own, palette);
    const file = writeFileAtomically(io, out, figureName(figures, grey ? 'grey' : theme, format), content);
    if (!request.json) io.stdout(`${file}\n`);
    if (missing !== '') told.add(missing);
    written.push({
      file,
      format,
      views: [...new Set(figures.map(({ view }) => view.id))],
      steps: [...new Set(figures.map(({ stamp }) => stamp.step))],
      theme,
      ...size,
      bytes: Buffer.byteLength(content),
    });
  }
  const notes = [...told];
  if (request.json) return formatJson({ mechanism: mechanism.id, files: written, ...(notes.length > 0 && { notes }) });
  for (const note of notes) io.stderr(`${note}\n`);
  return '';
}

export const figureCommand: Command = {
  name: 'figure',
  summary: 'Draw steps as SVG, PNG, PDF or slides, for papers and talks',
  about:
    'Draws what the page shows of a step at rest, with its title, caption, legend and sources, and prints the name of each\nfile. A file of the same name is replaced, and only by a whole one. A picture carries what it shows: drop it on the\npage, and the page opens there.',
  options: FIGURE_OPTIONS,
  examples: [
    `figure ${EXAMPLE.mechanism} --step ${EXAMPLE.step} --view cell --format svg,png,pdf --width 180mm --dpi 600 --theme light`,
    `figure ${EXAMPLE.mechanism} --all --view all --format png --width 1920px --theme projector --out figures`,
    `figure ${EXAMPLE.mechanism} --all --format pdf --one-file --what-if ${EXAMPLE.node}=0`,
  ],
  answer: (mechanism, given, io, drawing) =>
    writeFigures(mechanism, parseFigureRequest(mechanism, given, viewsOf(mechanism, drawing)), io, drawing),
};
