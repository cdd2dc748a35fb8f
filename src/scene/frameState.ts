import { clamp } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import { easeOut } from './ease';
import type { StoryMoment } from './storyAt';
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
  /** Where a reader moves along the axis of time: the states are those of that time, and not those of the step. */
  moment?: StoryMoment | null;
}

/** One thing on its way from a look to a look. */
export interface Transition {
  from: VisualState;
  to: VisualState;
  /** 0 to 1; 1 is settled. */
  progress: number;
  /** The state it has without the what-if that changes it, so that a view can show what is missing. */
  told?: VisualState;
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
  { stepIndex, fromIndex, motion, tMs, moment }: Playhead,
  alter: StateOverride = noOverride,
): FrameState {
  const after = visualStatesAt(mechanism, stepIndex);
  const arrived = (id: string, told: VisualState): Transition => {
    const to = alter(id, told);
    return { from: to, to, progress: 1, ...(to !== told && { told }) };
  };
  if (motion === 'still') {
    const settled = (id: string): Transition => {
      const own = moment?.transition(id) ?? { from: 'idle', to: after.get(id) ?? 'idle', progress: 1 };
      const from = alter(id, own.from);
      const end = arrived(id, own.to);
      return own.progress >= 1 || from === end.to ? end : { from, to: end.to, progress: own.progress };
    };
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
      const end = arrived(id, after.get(id) ?? 'idle');
      const [from, { to }] = [alter(id, before.get(id) ?? 'idle'), end];
      const cued = motion === 'play' ? cueProgress(timeline, id, tMs) : undefined;
      const progress = from === to && cued === undefined ? 1 : (cued ?? fade);
      // Once it has arrived, where it came from leaves no trace.
      return progress >= 1 ? end : { from, to, progress };
    },
  };
}

/** What a passage that does not move looks like, as a key to keep its picture under; null while it moves. */
export function restKey({ from, to, progress, told }: Transition): string | null {
  if (progress >= 1) return told ? `${to} for ${told}` : to;
  return progress <= 0 ? `${from}>${to}` : null;
}

/** How long the passage from one view to another takes: under a second. */
export const MORPH_MS = 900;
