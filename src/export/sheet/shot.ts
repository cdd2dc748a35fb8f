import { lensTitle } from '../../evidence/lensTitle';
import type { Evidence } from '../../model/evidence';
import { overlaidHypotheses } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import { type Asked, type Highlighting, highlightingFor } from '../../scene/highlighting';
import type { Playhead } from '../../scene/frameState';
import type { ViewId } from '../../scene/views/ids';
import type { View } from '../../scene/views/view';
import { partText } from '../../scene/whatIf/parts';
import { titleOf } from '../../scene/whatIf/partWords';
import { predictionOf } from '../../scene/whatIf/prediction';
import type { Stamp } from '../stamp/stamp';

/** What is to be pictured: a step of a mechanism in a view, lit and altered as on the screen. */
export interface Shot {
  mechanism: Mechanism;
  viewId: ViewId;
  view: View;
  playhead: Playhead;
  light: Highlighting | null;
  /** What is done to the mechanism and what the model answers, in words; null for the story as told. */
  whatIf: { title: string; sentence: string } | null;
  /** What is set aside or laid over, in words: "Only what was shown in people". */
  lens: string | null;
  /** Whether marks tell how well each part is backed, and need a key. */
  marks: boolean;
  /** What the picture rests on beside its step: that of the experiments made in it and of the explanations laid over it. */
  evidence: readonly Evidence[];
  stamp: Stamp;
}

/** The settled picture of a step. */
export function settled(stepIndex: number): Playhead {
  return { stepIndex, fromIndex: null, motion: 'still', tMs: 0 };
}

interface ShotInput {
  mechanism: Mechanism;
  viewId: ViewId;
  view: View;
  /** From 0, in the order of the story. */
  stepIndex: number;
  asked?: Asked;
  /** The lens as an address has it. */
  lensText?: string | null;
}

/** What the screen shows of a step at rest. A step that does not exist is the caller's error and throws. */
export function shotOf({ mechanism, viewId, view, stepIndex, asked, lensText = null }: ShotInput): Shot {
  const step = mechanism.steps[stepIndex];
  if (!step) throw new RangeError(`There is no step ${stepIndex}: the mechanism has ${mechanism.steps.length}.`);
  const run = asked?.run ?? null;
  const experiments = run?.parts.flatMap((part) => (part.kind === 'intervention' ? [part.intervention] : [])) ?? [];
  const laid = new Set([...overlaidHypotheses(asked?.lens ?? null), ...(run?.laid ?? [])]);
  const explanations = mechanism.hypotheses.filter(({ id }) => laid.has(id));
  return {
    mechanism,
    viewId,
    view,
    playhead: settled(stepIndex),
    light: asked ? highlightingFor(mechanism, asked) : null,
    whatIf: run && {
      title: `What if: ${titleOf(mechanism, run.parts)}`,
      sentence: predictionOf(mechanism, run).sentence,
    },
    lens: asked?.lens ? lensTitle(mechanism, asked.lens) : null,
    marks: asked?.marks ?? false,
    evidence: [...experiments, ...explanations].flatMap(({ evidence }) => evidence),
    stamp: {
      pathlight: 1,
      mechanism: mechanism.id,
      schemaVersion: mechanism.schemaVersion,
      step: step.id,
      view: viewId,
      whatIf: run?.parts.map(partText) ?? [],
      ...(lensText !== null && { lens: lensText }),
      ...(asked?.marks && { marks: true }),
    },
  };
}
