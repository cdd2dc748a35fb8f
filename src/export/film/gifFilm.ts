import { GIFEncoder, nearestColorIndex, quantize, snapColorsToPalette } from 'gifenc';
import type { Playhead } from '../../scene/frameState';
import type { Palette } from '../../scene/palettes';
import { rgbChannels } from '../solidColor';
import { createFrameRenderer, type FilmSource, type FilmWork, forEachFrame } from './filmFrames';
import { type FilmSize, filmTypes } from './filmPlan';

export type GifColor = [number, number, number];

/** One of the 256 palette entries is transparent: the pixel stays as in the frame before. */
const MAX_COLORS = 255;
/** Largest distance of a quantized color from a color of the theme that replaces it. */
const SNAP_DISTANCE = 3;

export interface GifColors {
  palette: readonly GifColor[];
  /** The transparent palette index. */
  transparentIndex: number;
  /** The palette index of each pixel. */
  indexed(rgba: Uint8ClampedArray): Uint8Array;
}

/**
 * Quantizes the colors of a whole film from pixels of some of its frames. One palette for all frames, so that what does not
 * move does not flicker.
 */
export function createGifColors(samples: readonly Uint8ClampedArray[], theme: Palette): GifColors {
  const all = new Uint8ClampedArray(samples.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  const palette = quantize(all, MAX_COLORS, { format: 'rgb565' });
  // Plain areas keep the exact colors of the theme.
  const plain = Object.values(theme).map(rgbChannels);
  snapColorsToPalette(palette, plain, SNAP_DISTANCE);
  const transparentIndex = palette.length;
  // Cached by the upper six bits of each channel.
  const places = new Int16Array(1 << 18).fill(-1);
  const placeOf = (r: number, g: number, b: number): number => {
    const key = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2);
    const known = places[key] ?? -1;
    if (known >= 0) return known;
    const place = nearestColorIndex(palette, [r, g, b]);
    places[key] = place;
    return place;
  };
  return {
    palette: [...palette, [0, 0, 0]],
    transparentIndex,
    indexed(rgba) {
      const places = new Uint8Array(rgba.length / 4);
      for (let at = 0; at < places.length; at++) {
        places[at] = placeOf(rgba[4 * at] ?? 0, rgba[4 * at + 1] ?? 0, rgba[4 * at + 2] ?? 0);
      }
      return places;
    },
  };
}

/** Number of frames from which the colors are chosen. */
const SAMPLES = 24;
/** Every third pixel, in both directions. */
const SAMPLE_STEP = 3;
/** Share of the progress for choosing the colors. */
const SAMPLE_SHARE = 0.1;
/** Disposal method 1: the frame stays under the next. */
const KEEP_FRAME = 1;

interface FrameRun {
  playhead: Playhead;
  frames: number;
}

/** Joins equal frames into one that lasts longer. */
function runsOf(frames: readonly Playhead[]): FrameRun[] {
  const runs: FrameRun[] = [];
  for (const playhead of frames) {
    const last = runs.at(-1);
    if (last?.playhead === playhead) last.frames++;
    else runs.push({ playhead, frames: 1 });
  }
  return runs;
}

/** A sample of the pixels of a frame. */
function samplePixels(rgba: Uint8ClampedArray, { width, height }: FilmSize): Uint8ClampedArray {
  const [across, down] = [Math.ceil(width / SAMPLE_STEP), Math.ceil(height / SAMPLE_STEP)];
  const points = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const some = new Uint32Array(across * down);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      some[row * across + column] = points[row * SAMPLE_STEP * width + column * SAMPLE_STEP] ?? 0;
    }
  }
  return new Uint8ClampedArray(some.buffer);
}

/** The palette indexes that differ from the frame before, the others transparent; null where none differs. */
function changedPixels(now: Uint8Array, before: Uint8Array | null, transparentIndex: number): Uint8Array | null {
  if (!before) return now;
  let isSame = true;
  const changed = now.map((place, at) => {
    if (place === before[at]) return transparentIndex;
    isSame = false;
    return place;
  });
  return isSame ? null : changed;
}

/** A film as a GIF that loops, in up to 255 colors. */
export async function gifFilm(source: FilmSource, size: FilmSize, { onProgress, signal }: FilmWork): Promise<Blob> {
  const { width, height } = size;
  const frameMs = 1000 / source.plan.fps;
  const runs = runsOf(source.plan.frames);
  const { pixelsOf } = createFrameRenderer(source, size);

  const count = Math.min(SAMPLES, runs.length);
  const samples: Uint8ClampedArray[] = [];
  await forEachFrame(count, { signal, onProgress: (share) => onProgress?.(share * SAMPLE_SHARE) }, (index) => {
    const run = runs[Math.round((index * (runs.length - 1)) / Math.max(count - 1, 1))];
    if (run) samples.push(samplePixels(pixelsOf(run.playhead), size));
  });
  const colours: GifColors = createGifColors(samples, source.palette);

  const { palette, transparentIndex } = colours;
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  /** The last frame, written once its duration is known. */
  let waiting: { points: Uint8Array; frames: number; isFirst: boolean } | null = null;
  const write = (): void => {
    if (!waiting) return;
    const { points, frames, isFirst } = waiting;
    gif.writeFrame(points, width, height, {
      delay: frames * frameMs,
      dispose: KEEP_FRAME,
      ...(isFirst ? { palette, repeat: 0 } : { transparent: true, transparentIndex: transparentIndex }),
    });
  };
  const report = (share: number): void => onProgress?.(SAMPLE_SHARE + share * (1 - SAMPLE_SHARE));
  await forEachFrame(runs.length, { signal, onProgress: report }, (index) => {
    const run = runs[index];
    if (!run) return;
    const now = colours.indexed(pixelsOf(run.playhead));
    const points = changedPixels(now, before, transparentIndex);
    if (points === null && waiting) waiting.frames += run.frames;
    else if (points) {
      write();
      waiting = { points, frames: run.frames, isFirst: before === null };
    }
    before = now;
  });
  write();
  gif.finish();
  return new Blob([gif.bytes()], { type: filmTypes.gif });
}
