import { type Clock, wait } from '../../../clock/clock';
import { ExportError } from '../../../export/exportError';
import type { FigureSpec } from '../../../export/sheet/figureSpec';
import type { Sheet } from '../../../export/sheet/sheetLayout';
import { missingWords } from '../../../export/sheet/sheetLetters';
import { filmSubtitles } from '../../../export/film/subtitles';
import type { Palette } from '../../../scene/palettes';
import { type ExportChoices, resolutionOf, svgSize } from './exportChoices';
import {
  type ExportContext,
  type FigureRequest,
  figureRequestsOf,
  figureSpecFor,
  fileNameOf,
  hasSubtitles,
  paletteOf,
  sheetOf,
} from './exportPlan';
import { filmInputOf, filmPlanOf } from './filmContent';

/** Loads the code of a writer when it is first needed. */
async function loadWriter<T>(what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const failure = new ExportError(
      `The code that makes ${what} did not load. Check the connection, and reload the page if this continues.`,
    );
    failure.cause = error;
    throw failure;
  }
}

/** The file writers, each loaded on demand. */
export const writers = {
  typefaces: () => loadWriter('letters', async () => (await import('../../../export/fonts/typefaces')).typefaces()),
  textFonts: () => loadWriter('SVG', async () => (await import('../../../export/svg/textFonts')).textFonts),
  svg: () => loadWriter('SVG', async () => (await import('../../../export/svg/sheetToSvg')).sheetToSvg),
  png: () => loadWriter('PNG', async () => (await import('../../../export/png/sheetToPng')).sheetToPng),
  pdf: () => loadWriter('PDF', async () => (await import('../../../export/pdf/sheetsToPdf')).sheetsToPdf),
  film: () => loadWriter('films', async () => (await import('../../../export/film/renderFilm')).renderFilm),
  filmInWorker: () => loadWriter('films', () => import('./filmInWorker')),
  deck: () => loadWriter('slides', async () => (await import('../../../export/pptx/writeDeck')).writeDeck),
  handoutPdf: () => loadWriter('handouts', async () => (await import('../../../export/handout/handoutPdf')).handoutPdf),
  handoutHtml: () =>
    loadWriter('handouts', async () => (await import('../../../export/handout/handoutHtml')).handoutHtml),
  package: () =>
    loadWriter('packages', async () => (await import('../../../export/package/figurePackage')).figurePackage),
  zip: () => loadWriter('archives', async () => (await import('../../../export/package/figurePackage')).zipFiles),
};

/** Where no worker makes the film. */
const IN_PAGE_NOTE = 'This browser makes the film in the page itself, which may answer slowly until it is done.';

/** Progress and cancellation of the making of a file. */
export interface FileTask {
  clock: Clock;
  signal: AbortSignal;
  /** Called with the finished share, 0 to 1. */
  onProgress: (share: number) => void;
  /** Called with a sentence about how the file is made, to be read meanwhile. */
  onNote: (sentence: string) => void;
  /** What the reader is told of the finished file. */
  told: Set<string>;
  /** Lets the page respond between two pieces of work; throws if the task was cancelled. */
  yieldToMain: () => Promise<void>;
}

export function createFileTask(
  clock: Clock,
  signal: AbortSignal,
  { onProgress, onNote }: Pick<FileTask, 'onProgress' | 'onNote'>,
): FileTask {
  const yieldToMain = async (): Promise<void> => {
    await wait(clock, 0);
    signal.throwIfAborted();
  };
  return { clock, signal, onProgress, onNote, told: new Set(), yieldToMain };
}

/** A requested picture. */
interface RequestedFigure {
  take: FigureRequest;
  figure: FigureSpec;
}

/** A requested picture with its layout. */
interface LaidOutFigure extends RequestedFigure {
  sheet: Sheet;
}

async function figuresFor(
  choices: ExportChoices,
  situation: ExportContext,
  making: FileTask,
): Promise<RequestedFigure[]> {
  const all: RequestedFigure[] = [];
  for (const take of figureRequestsOf(choices, situation)) {
    await making.yieldToMain();
    all.push({ take, figure: await figureSpecFor(take, situation, making.clock) });
  }
  return all;
}

/** Lays out pictures one at a time. */
async function layOutFigures(
  requested: readonly RequestedFigure[],
  choices: ExportChoices,
  making: FileTask,
): Promise<LaidOutFigure[]> {
  const all: LaidOutFigure[] = [];
  for (const { take, figure } of requested) {
    await making.yieldToMain();
    all.push({ take, figure, sheet: sheetOf(figure, choices, take.at) });
  }
  return all;
}

/** One picture as a file of the chosen format. */
export async function pictureBytes(sheet: Sheet, choices: ExportChoices, palette: Palette): Promise<Uint8Array> {
  const typefaces = await writers.typefaces();
  switch (choices.picture) {
    case 'png':
      return (await writers.png())(sheet, { palette, typefaces, ...resolutionOf(choices, sheet) });
    case 'pdf':
      return (await writers.pdf())([sheet], { palette, typefaces });
    case 'svg': {
      const text =
        choices.svgText === 'text'
          ? await (await writers.textFonts())(sheet)
          : ({ kind: 'outlines', typefaces } as const);
      const svg = (await writers.svg())(sheet, { palette, text, ...svgSize(choices, sheet) });
      return new TextEncoder().encode(svg);
    }
  }
}

/** A film of one step or of all, each from the settled picture of the step before; in a worker, where the browser can. */
async function filmContent(
  figures: readonly FigureSpec[],
  choices: ExportChoices,
  situation: ExportContext,
  { signal, onProgress, onNote }: FileTask,
): Promise<Blob> {
  const { filmInWorker } = await writers.filmInWorker();
  const film = await filmInWorker(choices, situation, { signal, onProgress });
  if (film) return film;
  onNote(IN_PAGE_NOTE);
  const [renderFilm, typefaces] = await Promise.all([writers.film(), writers.typefaces()]);
  return renderFilm({ ...filmInputOf(figures, choices, situation), typefaces, signal, onProgress });
}

/** A finished file. */
export interface ExportFile {
  name: string;
  type: string;
  content: BlobPart;
}

type FileContent = Uint8Array | string | Blob;

const MIME_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  mp4: 'video/mp4',
  webm: 'video/webm',
  gif: 'image/gif',
  html: 'text/html;charset=utf-8',
  zip: 'application/zip',
};

/**
 * Makes the requested file. Throws an `ExportError` for what the reader must be told, or the signal's reason when
 * cancelled. Nothing is returned before the whole file is ready.
 */
export async function makeFile(
  choices: ExportChoices,
  situation: ExportContext,
  making: FileTask,
): Promise<ExportFile> {
  const requested = await figuresFor(choices, situation, making);
  const name = fileNameOf(
    requested.map(({ figure }) => figure),
    choices,
    situation,
  );
  const content = await createContent(requested, choices, situation, making);
  making.signal.throwIfAborted();
  // Writers return arrays that own their memory.
  return { name, type: MIME_TYPES[name.split('.').at(-1) ?? ''] ?? '', content: content as BlobPart };
}

async function createContent(
  requested: readonly RequestedFigure[],
  choices: ExportChoices,
  situation: ExportContext,
  making: FileTask,
): Promise<FileContent> {
  const { mechanism } = situation;
  const palette = paletteOf(choices, situation);
  const figures = requested.map(({ figure }) => figure);
  switch (choices.kind) {
    case 'picture':
      return pictureContent(await layOutFigures(requested, choices, making), choices, situation, making);
    case 'slides': {
      const slides = await layOutFigures(requested, choices, making);
      return (await writers.deck())({ mechanism, slides, palette, builds: choices.builds });
    }
    case 'handout': {
      const write = choices.handout === 'pdf' ? await writers.handoutPdf() : await writers.handoutHtml();
      return write({ mechanism, figures, palette, typefaces: await writers.typefaces() });
    }
    case 'film': {
      const film = await filmContent(figures, choices, situation, making);
      if (!hasSubtitles(choices)) return film;
      const name = fileNameOf(figures, { ...choices, subtitles: false }, situation);
      const track = filmSubtitles(mechanism, filmPlanOf(choices, situation), figures[0]?.whatIf);
      const files = new Map([
        [name, new Uint8Array(await film.arrayBuffer())],
        [name.replace(/\.\w+$/, '.vtt'), new TextEncoder().encode(track)],
      ]);
      return (await writers.zip())(files);
    }
    case 'package': {
      const [first] = await layOutFigures(requested, choices, making);
      if (!first) throw new RangeError('A package is of one picture.');
      const missing = missingWords([first.sheet], await writers.typefaces());
      if (missing !== '') making.told.add(missing);
      const formats = ['pdf', 'svg', 'png'] as const;
      const files = await filesOf(
        formats.map((picture) => ({ ...first, choices: { ...choices, kind: 'picture', picture, words: 'outlines' } })),
        situation,
        making,
      );
      return (await writers.package())({ figure: first.figure, files, mechanism });
    }
  }
}

async function pictureContent(
  pictured: readonly LaidOutFigure[],
  choices: ExportChoices,
  situation: ExportContext,
  making: FileTask,
): Promise<FileContent> {
  const sheets = pictured.map(({ sheet }) => sheet);
  if (choices.picture !== 'svg' || choices.svgText !== 'text') {
    const missing = missingWords(sheets, await writers.typefaces());
    if (missing !== '') making.told.add(missing);
  }
  if (choices.picture === 'pdf') {
    const palette = paletteOf(choices, situation);
    return (await writers.pdf())(sheets, { palette, typefaces: await writers.typefaces() });
  }
  const files = await filesOf(
    pictured.map((one) => ({ ...one, choices })),
    situation,
    making,
  );
  const [only] = files.values();
  return only && files.size === 1 ? only : (await writers.zip())(files);
}

/** Makes files one after the other, by name. */
async function filesOf(
  orders: readonly (LaidOutFigure & { choices: ExportChoices })[],
  situation: ExportContext,
  making: FileTask,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [at, { figure, sheet, choices }] of orders.entries()) {
    await making.yieldToMain();
    const palette = paletteOf(choices, situation);
    files.set(fileNameOf([figure], choices, situation), await pictureBytes(sheet, choices, palette));
    making.onProgress((at + 1) / orders.length);
  }
  return files;
}
