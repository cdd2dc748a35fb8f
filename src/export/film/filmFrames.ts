import type { Playhead } from '../../scene/frameState';
import type { Palette } from '../../scene/palettes';
import { createCanvasContext, requirePixels } from '../canvas/canvasContext';
import { createPainter } from '../canvas/paintSheet';
import { ExportError } from '../exportError';
import type { Typefaces } from '../fonts/typefaces';
import type { FigureSpec } from '../sheet/figureSpec';
import type { Sheet } from '../sheet/sheetLayout';
import { createYieldToMain } from '../yieldToMain';
import type { FilmPlan, FilmSize } from './filmPlan';

export interface FilmWork {
  /** From 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Throws an `AbortError` if the film was cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The film was cancelled.', 'AbortError');
}

/** Runs `work` for each index, and yields to the event loop after each. */
export async function forEachFrame(
  count: number,
  { onProgress, signal }: FilmWork,
  work: (index: number) => Promise<void> | void,
): Promise<void> {
  const { yieldToMain, close } = createYieldToMain();
  try {
    for (let index = 0; index < count; index++) {
      stopIfCancelled(signal);
      await work(index);
      onProgress?.((index + 1) / count);
      await yieldToMain();
    }
    stopIfCancelled(signal);
  } finally {
    close();
  }
}

export interface FilmSource {
  /** The settled figure of a step, by index; called once for each step. */
  figureAt: (stepIndex: number) => FigureSpec;
  /** The sheet of a frame; all have the same size. */
  sheetOf: (figure: FigureSpec) => Sheet;
  plan: FilmPlan;
  palette: Palette;
  typefaces: Typefaces;
}

export interface FrameRenderer {
  /** The pixels of a frame; the same array as before for the same playhead. */
  pixelsOf: (playhead: Playhead) => Uint8ClampedArray;
}

/** Renders the frames of a film, in a size in pixels. */
export function createFrameRenderer(
  { figureAt, sheetOf, palette, typefaces }: FilmSource,
  { width, height }: FilmSize,
): FrameRenderer {
  const context = createCanvasContext(width, height, { alpha: false });
  if (!context) {
    throw new ExportError(
      `This browser has no room for a film of ${width} × ${height} pixels: choose a smaller one, or close other pages.`,
    );
  }
  const painter = createPainter({ palette, typefaces });
  const figures = new Map<number, FigureSpec>();
  let last: { playhead: Playhead; pixels: Uint8ClampedArray } | null = null;
  return {
    pixelsOf(playhead) {
      if (last?.playhead === playhead) return last.pixels;
      const figure = figures.get(playhead.stepIndex) ?? figureAt(playhead.stepIndex);
      figures.set(playhead.stepIndex, figure);
      painter.paint(context, sheetOf({ ...figure, playhead }));
      requirePixels(context);
      last = { playhead, pixels: context.getImageData(0, 0, width, height).data };
      return last.pixels;
    },
  };
}
