import {
  BufferTarget,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import type { Playhead } from '../../scene/frameState';
import { ExportError } from '../exportError';
import { createFrameRenderer, type FilmSource, type FilmWork, forEachFrame, stopIfCancelled } from './filmFrames';
import { type FilmFormat, type FilmSize, filmTypes } from './filmPlan';

export type VideoFormat = Exclude<FilmFormat, 'gif'>;
export type FilmCodec = 'avc' | 'vp9' | 'vp8';

/** In the order of preference. */
const CODECS: Readonly<Record<VideoFormat, readonly FilmCodec[]>> = { mp4: ['avc'], webm: ['vp9', 'vp8'] };

/** Low bit rates are visible at letters and thin lines. */
export const filmQuality = new Quality('very-high');

/** The first codec of a format that this browser encodes at a size, or none. */
export async function codecFor(format: VideoFormat, size: FilmSize): Promise<FilmCodec | null> {
  for (const codec of CODECS[format]) {
    if (await canEncodeVideo(codec, { ...size, quality: filmQuality })) return codec;
  }
  return null;
}

/** The color space of `toI420`. Without the range, some players show paler colors. */
export const I420_COLOURS = {
  primaries: 'bt709',
  transfer: 'iec61966-2-1',
  matrix: 'bt709',
  fullRange: false,
} as const satisfies VideoColorSpaceInit;

/** Bytes of a frame with even sides. */
export function i420Bytes({ width, height }: FilmSize): number {
  return (width * height * 3) / 2;
}

// Coefficients of ITU-R BT.709 in 1/65536, for limited range: luma 16 to 235, chroma 16 to 240.
const lumaOf = (red: number, green: number, blue: number): number =>
  16 + ((11_966 * red + 40_254 * green + 4_064 * blue + 0x8000) >> 16);
// For the sums of four pixels.
const chromaBlueOf = (red: number, green: number, blue: number): number =>
  128 + ((-6_596 * red - 22_189 * green + 28_785 * blue + 0x20000) >> 18);
const chromaRedOf = (red: number, green: number, blue: number): number =>
  128 + ((28_785 * red - 26_145 * green - 2_640 * blue + 0x20000) >> 18);

/** Luma of a pixel of a canvas: red is in the lowest byte. */
const pixelLuma = (point: number): number => lumaOf(point & 255, (point >> 8) & 255, (point >> 16) & 255);

/**
 * Converts RGBA to I420: luma for every pixel, then blue and red chroma for every four. Done here because browsers differ in
 * matrix and range. Writes `i420Bytes` bytes.
 */
export function toI420(rgba: Uint8ClampedArray, { width, height }: FilmSize, out: Uint8Array): void {
  const points = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  let u = width * height;
  let v = u + u / 4;
  for (let top = 0; top < points.length; top += 2 * width) {
    for (let at = top; at < top + width; at += 2) {
      const a = points[at] as number;
      const b = points[at + 1] as number;
      const c = points[at + width] as number;
      const d = points[at + width + 1] as number;
      out[at] = pixelLuma(a);
      out[at + 1] = pixelLuma(b);
      out[at + width] = pixelLuma(c);
      out[at + width + 1] = pixelLuma(d);
      const red = (a & 255) + (b & 255) + (c & 255) + (d & 255);
      const green = ((a >> 8) & 255) + ((b >> 8) & 255) + ((c >> 8) & 255) + ((d >> 8) & 255);
      const blue = ((a >> 16) & 255) + ((b >> 16) & 255) + ((c >> 16) & 255) + ((d >> 16) & 255);
      out[u++] = chromaBlueOf(red, green, blue);
      out[v++] = chromaRedOf(red, green, blue);
    }
  }
}

/** Between key frames, to which a player can seek. */
const KEY_FRAME_SECONDS = 2;

/** A film as MP4 (H.264) or WebM (VP9, or VP8), with a constant frame rate. */
export async function videoFilm(
  format: VideoFormat,
  source: FilmSource & { title: string },
  size: FilmSize,
  work: FilmWork,
): Promise<Blob> {
  const codec = await codecFor(format, size);
  if (!codec) throw new ExportError('This browser has no encoder for this film: choose GIF.');
  const { plan } = source;
  const { pixelsOf } = createFrameRenderer(source, size);
  const target = new BufferTarget();
  const output = new Output({ format: format === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const samples = new VideoSampleSource({
    codec,
    quality: filmQuality,
    keyFrameInterval: KEY_FRAME_SECONDS,
  });
  output.addVideoTrack(samples, { frameRate: plan.fps });
  output.setMetadataTags({ title: source.title });
  const data = new Uint8Array(i420Bytes(size));
  let last: Playhead | null = null;
  try {
    await output.start();
    await forEachFrame(plan.frames.length, work, async (index) => {
      const playhead = plan.frames[index];
      if (!playhead) return;
      if (playhead !== last) toI420(pixelsOf(playhead), size, data);
      last = playhead;
      const sample = new VideoSample(data, {
        format: 'I420',
        codedWidth: size.width,
        codedHeight: size.height,
        timestamp: index / plan.fps,
        duration: 1 / plan.fps,
        colorSpace: I420_COLOURS,
      });
      try {
        await samples.add(sample);
      } finally {
        sample.close();
      }
    });
    await output.finalize();
    stopIfCancelled(work.signal);
  } finally {
    // Frees the encoder, whatever went wrong.
    if (output.state !== 'finalized') await output.cancel();
  }
  if (!target.buffer) throw new Error('The encoder gave nothing.');
  return new Blob([target.buffer], { type: filmTypes[format] });
}
