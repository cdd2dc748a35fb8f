import { ExportFailure } from '../exportFailure';
import { evenSize, type FilmFormat } from './filmFormat';
import { filmSupport } from './filmSupport';
import { type FilmWork, stopIfCancelled } from './eachFrame';
import type { FilmSource } from './filmStage';

export interface FilmInput extends FilmSource, FilmWork {
  format: FilmFormat;
  /** Odd sides are made even. */
  pixelWidth: number;
  pixelHeight: number;
  /** What the film is called, in the file. */
  title: string;
}

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Makes a film of a plan, frame by frame, in the page and as fast as the machine can; the machine's speed changes nothing in
 * it. Rejects with an `AbortError` where the signal says so, else with an `ExportFailure`; nothing is left half-written.
 */
export async function renderFilm({ format, pixelWidth, pixelHeight, ...input }: FilmInput): Promise<Blob> {
  const { signal, onProgress } = input;
  stopIfCancelled(signal);
  const size = evenSize({ width: pixelWidth, height: pixelHeight });
  const support = await filmSupport(format, size);
  if (!support.ok) throw new ExportFailure(support.sentence);
  const work = { signal, onProgress };
  try {
    if (format === 'gif') return await (await import('./gifFilm')).gifFilm(input, size, work);
    return await (await import('./videoFilm')).videoFilm(format, input, size, work);
  } catch (error) {
    if (isCancelled(error) || error instanceof ExportFailure) throw error;
    stopIfCancelled(signal);
    const failure = new ExportFailure(
      format === 'gif'
        ? 'The film could not be made, perhaps for want of memory: choose a smaller size or fewer steps.'
        : 'The encoder of this browser gave up: choose a smaller size, fewer steps, or GIF.',
    );
    failure.cause = error;
    throw failure;
  }
}
