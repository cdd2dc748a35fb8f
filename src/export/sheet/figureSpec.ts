import { lensTitle } from '../../evidence/lensTitle';
import { slug } from '../../evidence/referenceFile';
import type { Evidence } from '../../model/evidence';
import { overlaidHypotheses } from '../../model/lens';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import type { Playhead } from '../../scene/frameState';
import { type Asked, type Highlighting, highlightingFor } from '../../scene/highlighting';
import type { PaletteId } from '../../scene/palettes';
import type { View } from '../../scene/views/view';
import { titleOf } from '../../scene/whatIf/partWords';
import { partText } from '../../scene/whatIf/parts';
import { predictionOf } from '../../scene/whatIf/prediction';
import type { Stamp } from '../stamp/stamp';

/** What is to be pictured: a step of a mechanism in a view, lit and altered as on the screen. */
export interface FigureSpec {
  mechanism: Mechanism;
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
export function settledPlayhead(stepIndex: number): Playhead {
  return { stepIndex, fromIndex: null, motion: 'still', tMs: 0 };
}

interface FigureSpecInput {
  mechanism: Mechanism;
  view: View;
  /** From 0, in the order of the story. */
  stepIndex: number;
  asked?: Asked;
  /** The lens as an address has it. */
  lensText?: string | null;
}

/** What the screen shows of a step at rest. A step that does not exist is the caller's error and throws. */
export function createFigureSpec({ mechanism, view, stepIndex, asked, lensText = null }: FigureSpecInput): FigureSpec {
  const step = mechanism.steps[stepIndex];
  if (!step) throw new RangeError(`There is no step ${stepIndex}: the mechanism has ${mechanism.steps.length}.`);
  const run = asked?.run ?? null;
  const experiments = run?.parts.flatMap((part) => (part.kind === 'intervention' ? [part.intervention] : [])) ?? [];
  const laid = new Set([...overlaidHypotheses(asked?.lens ?? null), ...(run?.laid ?? [])]);
  const explanations = mechanism.hypotheses.filter(({ id }) => laid.has(id));
  return {
    mechanism,
    view,
    playhead: settledPlayhead(stepIndex),
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
      view: view.id,
      whatIf: run?.parts.map(partText) ?? [],
      ...(lensText !== null && { lens: lensText }),
      ...(asked?.marks && { marks: true }),
    },
  };
}

/** Most file systems take 255 letters; some of them are left for what a browser adds. */
const MAX_NAME_LENGTH = 200;

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/**
 * What the file with these pictures is called: mechanism, steps, view, whatever was asked of the picture, theme, as in
 * "reflex-5-kinase-cell-light.svg" and "reflex-all-steps-cell-light.pdf". Fit for every file system.
 */
export function figureName(shots: readonly FigureSpec[], theme: PaletteId, ending: string): string {
  const [first] = shots;
  if (!first) throw new RangeError('A file has at least one picture.');
  const { mechanism, stamp } = first;
  const indexes = [...new Set(shots.map(({ playhead }) => playhead.stepIndex))].sort((a, b) => a - b);
  const numbers = indexes.map((index) => stepNumberAt(mechanism, index).number);
  const all = indexes.length === mechanism.steps.length;
  const steps = indexes.length === 1 ? `${numbers[0]} ${stamp.step}` : all ? 'all steps' : `steps ${numbers.join(' ')}`;
  const views = unique(shots.map(({ stamp: { view } }) => view));
  // "kinase=0.5" holds it there and "kinase*0.5" halves it: two pictures need two names.
  const whatIf = stamp.whatIf.map((part) => part.replace('*', ' x '));
  const parts = [
    slug(mechanism.id) || 'mechanism',
    steps,
    views.join(' '),
    whatIf.length > 0 ? `what if ${whatIf.join(' ')}` : '',
    stamp.lens ?? '',
    stamp.marks ? 'marks' : '',
  ];
  const name = parts.map(slug).filter((part) => part !== '');
  return `${name.join('-').slice(0, MAX_NAME_LENGTH)}-${theme}.${ending}`;
}
