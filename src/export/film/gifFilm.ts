import { GIFEncoder } from 'gifenc';
import type { Playhead } from '../../scene/frameState';
import { type FilmSize, filmTypes } from './filmFormat';
import { eachFrame, type FilmWork } from './eachFrame';
import { createStage, type FilmSource } from './filmStage';
import { type GifColours, gifColours } from './gifColours';

/** Pictures from which the colours are chosen. */
const SAMPLES = 24;
/** One point in so many, each way. */
const SAMPLE_STEP = 3;
/** Of all the work, choosing the colours. */
const SAMPLE_SHARE = 0.1;
/** The frame stays under the next. */
const KEEP = 1;

interface Run {
  playhead: Playhead;
  frames: number;
}

/** Frames that are the same, as one that lasts longer. */
function runsOf(frames: readonly Playhead[]): Run[] {
  const runs: Run[] = [];
  for (const playhead of frames) {
    const last = runs.at(-1);
    if (last?.playhead === playhead) last.frames++;
    else runs.push({ playhead, frames: 1 });
  }
  return runs;
}

/** Every so many points of a picture. */
function sampled(rgba: Uint8ClampedArray, { width, height }: FilmSize): Uint8ClampedArray {
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

/** What of a frame is not as in the one before; null where nothing is. */
function changes(now: Uint8Array, before: Uint8Array | null, asBefore: number): Uint8Array | null {
  if (!before) return now;
  let isSame = true;
  const changed = now.map((place, at) => {
    if (place === before[at]) return asBefore;
    isSame = false;
    return place;
  });
  return isSame ? null : changed;
}

/** A film as a GIF that runs for ever, in the 255 colours that suit it best. */
export async function gifFilm(source: FilmSource, size: FilmSize, { onProgress, signal }: FilmWork): Promise<Blob> {
  const { width, height } = size;
  const frameMs = 1000 / source.plan.fps;
  const runs = runsOf(source.plan.frames);
  const { pixelsOf } = createStage(source, size);

  const count = Math.min(SAMPLES, runs.length);
  const samples: Uint8ClampedArray[] = [];
  await eachFrame(count, { signal, onProgress: (share) => onProgress?.(share * SAMPLE_SHARE) }, (index) => {
    const run = runs[Math.round((index * (runs.length - 1)) / Math.max(count - 1, 1))];
    if (run) samples.push(sampled(pixelsOf(run.playhead), size));
  });
  const colours: GifColours = gifColours(samples, source.palette);

  const { palette, asBefore } = colours;
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  /** Written when it is known how long it lasts. */
  let waiting: { points: Uint8Array; frames: number; isFirst: boolean } | null = null;
  const write = (): void => {
    if (!waiting) return;
    const { points, frames, isFirst } = waiting;
    gif.writeFrame(points, width, height, {
      delay: frames * frameMs,
      dispose: KEEP,
      ...(isFirst ? { palette, repeat: 0 } : { transparent: true, transparentIndex: asBefore }),
    });
  };
  const report = (share: number): void => onProgress?.(SAMPLE_SHARE + share * (1 - SAMPLE_SHARE));
  await eachFrame(runs.length, { signal, onProgress: report }, (index) => {
    const run = runs[index];
    if (!run) return;
    const now = colours.indexed(pixelsOf(run.playhead));
    const points = changes(now, before, asBefore);
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
