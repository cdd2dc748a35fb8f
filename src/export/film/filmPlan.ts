import type { Mechanism } from '../../model/mechanism';
import type { Playhead } from '../../scene/frameState';
import { stepDurationMs } from '../../scene/timeline';
import { settledPlayhead } from '../sheet/figureSpec';

export type FilmFormat = 'mp4' | 'webm' | 'gif';

/** Frames per second. Delays of a GIF are in hundredths of a second: 8 for each frame. */
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

/** The nearest size with even sides: video encoders halve the resolution of colours. */
export function evenSize({ width, height }: FilmSize): FilmSize {
  const even = (side: number): number => Math.max(2 * Math.round(side / 2), 2);
  return { width: even(width), height: even(height) };
}

export interface FilmPlanInput {
  mechanism: Mechanism;
  /** The steps to play, by index, in the order of the film. */
  steps: readonly number[];
  /** Frames per second. */
  fps: number;
  /** How long the settled picture of a step stays, so that its text can be read. */
  holdMs?: number | ((stepIndex: number) => number);
}

/** The playheads of a film, frame by frame. Equal frames have the same object. */
export interface FilmPlan {
  fps: number;
  frames: readonly Playhead[];
}

const HOLD_MS = 2000;

/**
 * Plays each step from the one before it in the film, the first from the one before it in the story, and then holds it. Times
 * are counted in frames, not measured: a film is the same on every machine.
 */
export function createFilmPlan({ mechanism, steps, fps, holdMs = HOLD_MS }: FilmPlanInput): FilmPlan {
  const framesIn = (ms: number): number => Math.max(Math.ceil((ms * fps) / 1000 - 1e-6), 1);
  const frames = steps.flatMap((stepIndex, at): Playhead[] => {
    const played = Array.from({ length: framesIn(stepDurationMs(mechanism, stepIndex)) }, (_, frame) => ({
      stepIndex,
      fromIndex: steps[at - 1] ?? null,
      motion: 'play' as const,
      tMs: (frame * 1000) / fps,
    }));
    const still = settledPlayhead(stepIndex);
    const held = framesIn(typeof holdMs === 'number' ? holdMs : holdMs(stepIndex));
    return [...played, ...Array.from({ length: held }, () => still)];
  });
  return { fps, frames };
}

/** How long a film is. */
export function filmDurationMs({ fps, frames }: FilmPlan): number {
  return (frames.length * 1000) / fps;
}
