import { createFilmPlan, type FilmFormat, filmFps } from '../../../src/export/film/filmPlan';
import { filmSupport, renderFilm } from '../../../src/export/film/renderFilm';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { type PngResolution, pngSize } from '../../../src/export/sheet/sheetLayout';
import { sheetToPng } from '../../../src/export/png/sheetToPng';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import { filmSheet } from '../../../src/export/sheet/filmSheet';
import { createFigureSpec, type FigureSpec } from '../../../src/export/sheet/figureSpec';
import { sheetToSvg } from '../../../src/export/svg/sheetToSvg';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { Playhead } from '../../../src/scene/frameState';
import { type PaletteId, palettes } from '../../../src/scene/palettes';
import type { ViewId } from '../../../src/scene/views/ids';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { ketamineViews } from '../../fixtures/ketamineViews';

/*
 * What the exports do in a browser, for tests: the same modules as the page's own dialog, without the dialog. Bytes are
 * handed over as base64, which is what the driver of a browser can carry.
 */

interface Pictured {
  viewId: ViewId;
  stepIndex: number;
  theme: PaletteId;
  whatIf?: string[];
}

interface Filmed extends Omit<Pictured, 'stepIndex'> {
  format: FilmFormat;
  steps: number[];
  /** Only the first frames, so that a test is short. */
  frames?: number;
  fps?: number;
  holdMs?: number;
  width: number;
  height: number;
  /** A share at which the film is cancelled. */
  cancelAt?: number;
}

async function base64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.readAsDataURL(new Blob([bytes]));
  });
}

async function shotsFor({
  viewId,
  whatIf = [],
}: Omit<Pictured, 'stepIndex'>): Promise<(stepIndex: number) => FigureSpec> {
  const view = ketamineViews[viewId];
  const run = whatIf.length > 0 ? runFor(ketamine, readParts(ketamine, whatIf).parts) : null;
  return (stepIndex) =>
    createFigureSpec({
      mechanism: ketamine,
      view,
      stepIndex,
      ...(run && { asked: { lens: null, marks: false, run } }),
    });
}

async function failureOf<T>(make: () => Promise<T>): Promise<T | { name: string; message: string }> {
  try {
    return await make();
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
}

const exportPage = {
  /** A figure as PNG by the canvas, and as SVG for another program. */
  async figure(
    { theme, background, playhead, ...pictured }: Pictured & { background: boolean; playhead?: Playhead },
    resolution: PngResolution,
  ) {
    const figure = (await shotsFor({ theme, ...pictured }))(pictured.stepIndex);
    const sheet = figureSheet(
      { ...figure, ...(playhead && { playhead }) },
      {
        title: true,
        caption: true,
        legend: true,
        citation: true,
        background,
        width: 510.24,
        whole: false,
        smallestPt: 6.5,
      },
    );
    const [palette, faces] = [palettes[theme], typefaces()];
    return failureOf(async () => ({
      png: await base64(await sheetToPng(sheet, { palette, typefaces: faces, ...resolution })),
      svg: sheetToSvg(sheet, {
        palette,
        text: { kind: 'outlines', typefaces: faces },
        size: { width: `${pngSize(sheet, resolution).width}px`, height: `${pngSize(sheet, resolution).height}px` },
        stretched: true,
      }),
      sheet: { width: sheet.width, height: sheet.height, title: sheet.title, description: sheet.description },
    }));
  },

  support: (format: FilmFormat, width: number, height: number) => filmSupport(format, { width, height }),

  async film({
    format,
    steps,
    frames,
    holdMs,
    width,
    height,
    cancelAt,
    fps = filmFps[format],
    theme,
    ...pictured
  }: Filmed) {
    const whole = createFilmPlan({ mechanism: ketamine, steps, fps, ...(holdMs !== undefined && { holdMs }) });
    const plan = { ...whole, frames: whole.frames.slice(0, frames) };
    const figureAt = await shotsFor({ theme, ...pictured });
    const faces = typefaces();
    const controller = new AbortController();
    const shares: number[] = [];
    let longestMs = 0;
    let ticks = 0;
    let last = performance.now();
    const ticker = setInterval(() => ticks++, 10);
    const start = last;
    const result = await failureOf(async () => {
      const film = await renderFilm({
        format,
        plan,
        figureAt,
        sheetOf: (figure) =>
          filmSheet(figure, {
            width: 960,
            height: (960 * height) / width,
            caption: true,
            citation: true,
            legend: false,
            smallestPt: 0,
          }),
        pixelWidth: width,
        pixelHeight: height,
        palette: palettes[theme],
        typefaces: faces,
        title: ketamine.title,
        signal: controller.signal,
        onProgress(share) {
          shares.push(share);
          const now = performance.now();
          longestMs = Math.max(longestMs, now - last);
          last = now;
          if (cancelAt !== undefined && share >= cancelAt) controller.abort();
        },
      });
      return { bytes: await base64(new Uint8Array(await film.arrayBuffer())), size: film.size, type: film.type };
    });
    clearInterval(ticker);
    return { ...result, frames: plan.frames.length, shares, longestMs, ticks, ms: performance.now() - start };
  },
};

export type ExportPage = typeof exportPage;

declare global {
  var exportPage: ExportPage;
}

globalThis.exportPage = exportPage;
