import type { StoryMoment } from '../scene/storyAt';
import type { ViewId } from '../scene/views/ids';

/** The selected node or arrow. */
export interface Selection {
  kind: 'node' | 'edge';
  id: string;
}

/**
 * `play`: the step's motion, from the settled picture of the step before; `fade`: a cross-fade between two settled
 * pictures; `still`: the settled picture of the step.
 */
export type Motion = 'play' | 'fade' | 'still';

export { FADE_MS } from '../scene/frameState';

/** The pages of the panel. */
export const panelIds = ['evidence', 'trust', 'debate', 'whatif', 'story', 'sources'] as const;
export type PanelId = (typeof panelIds)[number];

/** The state of the player. Immutable: each change is a new object. */
export interface PlayerState {
  stepIndex: number;
  /** The step the motion starts from; null when still and before the first step. */
  fromIndex: number | null;
  motion: Motion;
  /**
   * Time within the motion, in ms: 0 to the step's duration in `play`, 0 to `FADE_MS` in `fade`; the duration when
   * still.
   */
  tMs: number;
  /** The time to which the reader has moved along the axis of time; null where the story stands at its step. */
  moment: StoryMoment | null;
  /** Paused within a motion. */
  paused: boolean;
  autoplay: boolean;
  /** How long autoplay waits in all until the step is read and the next begins; null when it does not wait. */
  waitMs: number | null;
  reducedMotion: boolean;
  view: ViewId;
  /** The transition from another view, `t` from 0 to 1; null when finished. */
  morph: { from: ViewId; t: number } | null;
  selection: Selection | null;
  panel: PanelId;
  /** The highlighted parts as written by `serializeLens`; validated once the records have loaded. */
  lens: string | null;
  /** Whether the diagram shows evidence marks. */
  marks: boolean;
  /** The active changes, each the id of an intervention or a clamp such as `kinase=0`; empty is the baseline. */
  whatIf: readonly string[];
  /** The question put to the audience, by id; its answer is hidden until `revealed`. */
  question: string | null;
  revealed: boolean;
  /** Notices for the reader, such as for an unknown step in the address. */
  notices: readonly string[];
  /** Speed of motion; 1 is normal. */
  speed: number;
}

/** Whether a step's motion or autoplay is running. */
export function isPlaying({ autoplay, motion, paused }: PlayerState): boolean {
  return autoplay || (motion === 'play' && !paused);
}

/** What a new player may start with. */
export type InitialState = Partial<
  Pick<
    PlayerState,
    'stepIndex' | 'selection' | 'notices' | 'speed' | 'view' | 'panel' | 'lens' | 'marks' | 'whatIf' | 'question'
  >
>;
