import type { Playhead } from '../../scene/frameState';
import type { Palette } from '../../scene/palettes';
import { createCanvasContext } from '../canvas/canvasContext';
import { createPainter } from '../canvas/paintSheet';
import { ExportError } from '../exportError';
import type { Typefaces } from '../fonts/typefaces';
import type { FigureSpec } from '../sheet/figureSpec';
import type { Sheet } from '../sheet/sheetLayout';
import type { FilmPlan, FilmSize } from './filmPlan';

/**
 * Lets the page do what waits: answer a click, paint, report progress. A message comes without the pause that browsers
 * put between timers, and goes on where the page is hidden.
 */
function createYieldToMain(): { yieldToMain: () => Promise<void>; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  return {
    yieldToMain: () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    close() {
      port1.close();
      port2.close();
    },
  };
}

export interface FilmWork {
  /** From 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Throws where the film is not wanted any more. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The film was cancelled.', 'AbortError');
}

/** Goes through so many pieces of work, one at a time, and lets the page yieldToMain after each. */
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
  /** The settled picture of a step, by index; asked for once a step. */
  figureAt: (stepIndex: number) => FigureSpec;
  /** The sheet of a moment; the same size for all. */
  sheetOf: (figure: FigureSpec) => Sheet;
  plan: FilmPlan;
  palette: Palette;
  typefaces: Typefaces;
}

export interface FrameRenderer {
  /** The pixels of a moment; the same array for the same moment as before. */
  pixelsOf: (playhead: Playhead) => Uint8ClampedArray;
}

/** Where the moments of a film are painted, in a size in pixels. */
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
  let shown: { playhead: Playhead; pixels: Uint8ClampedArray } | null = null;
  return {
    pixelsOf(playhead) {
      if (shown?.playhead === playhead) return shown.pixels;
      const figure = figures.get(playhead.stepIndex) ?? figureAt(playhead.stepIndex);
      figures.set(playhead.stepIndex, figure);
      painter.paint(context, sheetOf({ ...figure, playhead }));
      shown = { playhead, pixels: context.getImageData(0, 0, width, height).data };
      return shown.pixels;
    },
  };
}
