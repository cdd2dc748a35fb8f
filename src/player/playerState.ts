import type { ViewId } from '../scene/views/ids';

/** What the reader has picked in the diagram or in the panel. */
export interface Selection {
  kind: 'node' | 'edge';
  id: string;
}

/**
 * - `play`: the step is acted out, from the settled picture of the step before it
 * - `fade`: a cross-fade between two settled pictures
 * - `still`: the settled picture of the step
 */
export type Motion = 'play' | 'fade' | 'still';

export { FADE_MS } from '../scene/frameState';

/** The pages of the panel. */
export const panelIds = ['evidence', 'trust', 'debate', 'whatif', 'story', 'sources'] as const;
export type PanelId = (typeof panelIds)[number];

/** Everything the diagram and the panels need to know. Immutable: each change is a new object. */
export interface PlayerState {
  stepIndex: number;
  /** The step whose settled picture the motion starts from; null when still, and before the first step. */
  fromIndex: number | null;
  motion: Motion;
  /** Time within the motion: 0 to the step's duration in `play`, 0 to `FADE_MS` in `fade`; the duration when still. */
  tMs: number;
  /** Held where it is, within a motion: nothing moves until it is played on or another command comes. */
  paused: boolean;
  autoplay: boolean;
  reducedMotion: boolean;
  view: ViewId;
  /** The passage from another view; null when the view has arrived. `t` runs from 0 to 1. */
  morph: { from: ViewId; t: number } | null;
  selection: Selection | null;
  panel: PanelId;
  /** What sets parts of the picture aside, in the words of `serializeLens`; whether it makes sense is known with the evidence. */
  lens: string | null;
  /** Whether the picture shows how well each part is backed. */
  marks: boolean;
  /** What is done to the mechanism, each an id of an intervention or a clamp such as `kinase=0`; none is the untouched one. */
  whatIf: readonly string[];
  /** The question put to the audience, by id; its answer is hidden until `revealed`. */
  question: string | null;
  revealed: boolean;
  /** Sentences to show the reader, such as what the address asked for in vain. */
  notices: readonly string[];
  /** How fast motion runs; 1 is the pace it was written for. */
  speed: number;
}

/** Whether a step is being acted out, or the steps follow each other by themselves. */
export function isPlaying({ autoplay, motion, paused }: PlayerState): boolean {
  return autoplay || (motion === 'play' && !paused);
}

/** What a fresh player may start with. */
export type InitialState = Partial<
  Pick<
    PlayerState,
    'stepIndex' | 'selection' | 'notices' | 'speed' | 'view' | 'panel' | 'lens' | 'marks' | 'whatIf' | 'question'
  >
>;
