import { canEncodeVideo, Quality } from 'mediabunny';
import type { FilmFormat, FilmSize } from './filmFormat';

export type VideoFormat = Exclude<FilmFormat, 'gif'>;
export type FilmCodec = 'avc' | 'vp9' | 'vp8';

/** The best first. */
const CODECS: Readonly<Record<VideoFormat, readonly FilmCodec[]>> = { mp4: ['avc'], webm: ['vp9', 'vp8'] };

/** Letters and thin lines show at once where an encoder saves. */
export const filmQuality = new Quality('very-high');

/** The first codec of a format that this browser encodes at a size, or none. */
export async function codecFor(format: VideoFormat, size: FilmSize): Promise<FilmCodec | null> {
  for (const codec of CODECS[format]) {
    if (await canEncodeVideo(codec, { ...size, quality: filmQuality })) return codec;
  }
  return null;
}
