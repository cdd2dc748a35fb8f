import { clamp } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import { easeOut } from './ease';
import { type Timeline, timelineOf } from './timeline';
import { type VisualState, visualStatesAt } from './visualState';

/** How long a cross-fade between two settled pictures takes. */
export const FADE_MS = 320;

/** Where the story stands. `fromIndex` is the step whose settled picture the motion starts from. */
export interface Playhead {
  stepIndex: number;
  fromIndex: number | null;
  motion: 'play' | 'fade' | 'still';
  /** Time within the motion, in milliseconds. */
  tMs: number;
}

/** One thing on its way from a look to a look. */
export interface Transition {
  from: VisualState;
  to: VisualState;
  /** 0 to 1; 1 is settled. */
  progress: number;
}

/** The looks of everything at one moment, and how far the change of scenery is. */
export interface FrameState {
  stepIndex: number;
  fromIndex: number;
  /** 0 to 1: bands, cells and headers change over with this. */
  scenery: number;
  /** Milliseconds before the end of the step's motion; 0 when settled. Signals travel by this. */
  beforeEndMs: number;
  transition(id: string): Transition;
}

function cueProgress(timeline: Timeline, id: string, tMs: number): number | undefined {
  const cue = timeline.cues.get(id);
  return cue && clamp((tMs - cue.startMs) / (cue.endMs - cue.startMs), 0, 1);
}

/** How a thing looks in place of how the story has it, as where something is blocked. Depends on its arguments alone. */
export type StateOverride = (id: string, told: VisualState) => VisualState;

const noOverride: StateOverride = (_id, told) => told;

/** What a playhead means for every node and arrow. Pure: the same playhead gives the same moment. */
export function frameStateAt(
  mechanism: MechanismGraph,
  { stepIndex, fromIndex, motion, tMs }: Playhead,
  alter: StateOverride = noOverride,
): FrameState {
  const after = visualStatesAt(mechanism, stepIndex);
  const lookAfter = (id: string) => alter(id, after.get(id) ?? 'idle');
  if (motion === 'still') {
    const settled = (id: string): Transition => ({ from: lookAfter(id), to: lookAfter(id), progress: 1 });
    return { stepIndex, fromIndex: stepIndex, scenery: 1, beforeEndMs: 0, transition: settled };
  }
  const start = fromIndex ?? stepIndex - 1;
  const before = visualStatesAt(mechanism, start);
  const fade = easeOut(clamp(tMs / FADE_MS, 0, 1));
  const timeline = timelineOf(mechanism, stepIndex);
  return {
    stepIndex,
    fromIndex: start,
    scenery: fade,
    beforeEndMs: motion === 'play' ? Math.max(0, timeline.durationMs - tMs) : 0,
    transition(id) {
      const [from, to] = [alter(id, before.get(id) ?? 'idle'), lookAfter(id)];
      const cued = motion === 'play' ? cueProgress(timeline, id, tMs) : undefined;
      const progress = from === to && cued === undefined ? 1 : (cued ?? fade);
      // Once it has arrived, where it came from leaves no trace.
      return progress >= 1 ? { from: to, to, progress: 1 } : { from, to, progress };
    },
  };
}

/** What a passage that does not move looks like, as a key to keep its picture under; null while it moves. */
export function restKey({ from, to, progress }: Transition): string | null {
  if (progress >= 1) return to;
  return progress <= 0 ? `${from}>${to}` : null;
}

/** How long the passage from one view to another takes: under a second. */
export const MORPH_MS = 900;
