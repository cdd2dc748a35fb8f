import { BufferTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource, WebMOutputFormat } from 'mediabunny';
import type { Playhead } from '../../scene/frameState';
import { ExportFailure } from '../exportFailure';
import { type FilmSize, filmTypes } from './filmFormat';
import { eachFrame, type FilmWork, stopIfCancelled } from './eachFrame';
import { createStage, type FilmSource } from './filmStage';
import { I420_COLOURS, i420Bytes, toI420 } from './toI420';
import { codecFor, filmQuality, type VideoFormat } from './videoCodec';

/** Between whole pictures, to which a player can jump. */
const KEY_FRAME_SECONDS = 2;

/** A film as MP4 (H.264) or WebM (VP9, or VP8). Every frame lasts as long as every other; nothing of it is left if it fails. */
export async function videoFilm(
  format: VideoFormat,
  source: FilmSource & { title: string },
  size: FilmSize,
  work: FilmWork,
): Promise<Blob> {
  const codec = await codecFor(format, size);
  if (!codec) throw new ExportFailure('This browser has no encoder for this film: choose GIF.');
  const { plan } = source;
  const { pixelsOf } = createStage(source, size);
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
  let shown: Playhead | null = null;
  try {
    await output.start();
    await eachFrame(plan.frames.length, work, async (index) => {
      const playhead = plan.frames[index];
      if (!playhead) return;
      if (playhead !== shown) toI420(pixelsOf(playhead), size, data);
      shown = playhead;
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
