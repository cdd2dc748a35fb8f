import type { Mechanism } from '../../model/mechanism';
import type { Playhead } from '../../scene/frameState';
import { stepDurationMs } from '../../scene/timeline';
import { settledPlayhead } from '../sheet/figureSpec';

export type FilmFormat = 'mp4' | 'webm' | 'gif';

/** Frames a second. A GIF counts in hundredths of a second: 8 of them for each frame. */
export const filmFps: Readonly<Record<FilmFormat, number>> = { mp4: 30, webm: 30, gif: 12.5 };

export const filmTypes: Readonly<Record<FilmFormat, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  gif: 'image/gif',
};

export interface FilmSize {
  width: number;
  height: number;
}

/** The nearest size in pixels that encoders take: they halve the colours, and so want even sides. */
export function evenSize({ width, height }: FilmSize): FilmSize {
  const even = (side: number): number => Math.max(2 * Math.round(side / 2), 2);
  return { width: even(width), height: even(height) };
}

export interface FilmPlanInput {
  mechanism: Mechanism;
  /** The steps to act out, by index, in the order in which they are shown. */
  steps: readonly number[];
  /** Frames a second. */
  fps: number;
  /** How long the settled picture of a step stays, so that its words can be read. */
  holdMs?: number | ((stepIndex: number) => number);
}

/** What a film shows, frame by frame. Frames that show the same have the same object. */
export interface FilmPlan {
  fps: number;
  frames: readonly Playhead[];
}

const HOLD_MS = 2000;

/**
 * Each step acted out from the one before it in the film, the first from its forerunner in the story, and then held. The
 * moments are counted in frames and never measured, so that a film is the same on every machine.
 */
export function createFilmPlan({ mechanism, steps, fps, holdMs = HOLD_MS }: FilmPlanInput): FilmPlan {
  const framesIn = (ms: number): number => Math.max(Math.ceil((ms * fps) / 1000 - 1e-6), 1);
  const frames = steps.flatMap((stepIndex, at): Playhead[] => {
    const acted = Array.from({ length: framesIn(stepDurationMs(mechanism, stepIndex)) }, (_, frame) => ({
      stepIndex,
      fromIndex: steps[at - 1] ?? null,
      motion: 'play' as const,
      tMs: (frame * 1000) / fps,
    }));
    const still = settledPlayhead(stepIndex);
    const held = framesIn(typeof holdMs === 'number' ? holdMs : holdMs(stepIndex));
    return [...acted, ...Array.from({ length: held }, () => still)];
  });
  return { fps, frames };
}

/** How long a film is. */
export function filmDurationMs({ fps, frames }: FilmPlan): number {
  return (frames.length * 1000) / fps;
}
