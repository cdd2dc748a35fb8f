import { evenSize, type FilmFormat, type FilmSize } from './filmFormat';

export type FilmSupport = { ok: true } | { ok: false; sentence: string };

const NAMES = { mp4: 'H.264', webm: 'VP9 or VP8' } as const;
/** A size that every encoder of a codec takes. */
const SMALL: FilmSize = { width: 640, height: 360 };

/** Whether this browser can make such a film, of a size in pixels; if it cannot, why and what to use instead. */
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
  const { codecFor } = await import('./videoCodec');
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
