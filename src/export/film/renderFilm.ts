import { ExportError } from '../exportError';
import { type FilmSource, type FilmWork, stopIfCancelled } from './filmFrames';
import { evenSize, type FilmFormat, type FilmSize } from './filmPlan';

export type FilmSupport = { ok: true } | { ok: false; sentence: string };

const NAMES = { mp4: 'H.264', webm: 'VP9 or VP8' } as const;
/** A size that every encoder supports. */
const SMALL: FilmSize = { width: 640, height: 360 };

/** Whether this browser can encode a film of a size in pixels; if not, why and what to use instead. */
export async function filmSupport(format: FilmFormat, size: FilmSize): Promise<FilmSupport> {
  if (typeof OffscreenCanvas === 'undefined') {
    return { ok: false, sentence: 'This browser is too old to make films: update it, or save pictures instead.' };
  }
  if (format === 'gif') return { ok: true };
  if (typeof VideoEncoder === 'undefined') {
    return globalThis.isSecureContext
      ? {
          ok: false,
          sentence: 'This browser cannot encode video. Choose GIF, or open Pathlight in Chrome, Edge or Safari.',
        }
      : {
          ok: false,
          sentence: 'Browsers encode video only on pages opened over https. Choose GIF, or open the page over https.',
        };
  }
  const { codecFor } = await import('./videoFilm');
  const even = evenSize(size);
  if (await codecFor(format, even)) return { ok: true };
  const name = NAMES[format];
  if (await codecFor(format, SMALL)) {
    const asked = `${even.width} × ${even.height} pixels`;
    return { ok: false, sentence: `This browser cannot encode ${name} at ${asked}. Choose a smaller film, or GIF.` };
  }
  const other = format === 'mp4' ? 'webm' : 'mp4';
  const instead = (await codecFor(other, even)) ? `${other === 'webm' ? 'WebM' : 'MP4'} or GIF` : 'GIF';
  const browsers = format === 'mp4' ? 'Chrome, Edge or Safari' : 'Chrome or Edge';
  return {
    ok: false,
    sentence: `This browser cannot encode ${name}. Choose ${instead}, or open Pathlight in ${browsers}.`,
  };
}

export interface FilmInput extends FilmSource, FilmWork {
  format: FilmFormat;
  /** Odd sides are made even. */
  pixelWidth: number;
  pixelHeight: number;
  /** The title in the metadata of the file. */
  title: string;
}

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Renders and encodes a film, frame by frame, as fast as the machine can. Rejects with an `AbortError` when it is cancelled,
 * else with an `ExportError`; returns complete files only.
 */
export async function renderFilm({ format, pixelWidth, pixelHeight, ...input }: FilmInput): Promise<Blob> {
  const { signal, onProgress } = input;
  stopIfCancelled(signal);
  const size = evenSize({ width: pixelWidth, height: pixelHeight });
  const support = await filmSupport(format, size);
  if (!support.ok) throw new ExportError(support.sentence);
  const work = { signal, onProgress };
  try {
    if (format === 'gif') return await (await import('./gifFilm')).gifFilm(input, size, work);
    return await (await import('./videoFilm')).videoFilm(format, input, size, work);
  } catch (error) {
    if (isCancelled(error) || error instanceof ExportError) throw error;
    stopIfCancelled(signal);
    const failure = new ExportError(
      format === 'gif'
        ? 'The film could not be made, perhaps for want of memory: choose a smaller size or fewer steps.'
        : 'The encoder of this browser gave up: choose a smaller size, fewer steps, or GIF.',
    );
    failure.cause = error;
    throw failure;
  }
}
