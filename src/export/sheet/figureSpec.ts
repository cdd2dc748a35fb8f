import { lensTitle } from '../../evidence/lensTitle';
import { slug } from '../../evidence/referenceFile';
import type { Evidence } from '../../model/evidence';
import { overlaidHypotheses } from '../../model/lens';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import type { Playhead } from '../../scene/frameState';
import { type Asked, type Highlighting, highlightingFor } from '../../scene/highlighting';
import type { PaletteId } from '../../scene/palettes';
import type { View } from '../../scene/views/view';
import { partText } from '../../scene/whatIf/parts';
import { predictionOf } from '../../scene/whatIf/prediction';
import { whatIfWords } from '../../scene/whatIf/stepAnswer';
import type { Stamp } from '../stamp/stamp';

/**
 * What part of the view a figure shows: the whole; where the camera of the story is; the nearest shot of the step; or one of
 * its shots, counted from 1.
 */
export type FigureShot = 'whole' | 'story' | 'step' | number;

/** The content of a figure: a step of a mechanism in a view, with the highlighting and the what-if of the screen. */
export interface FigureSpec {
  mechanism: Mechanism;
  view: View;
  playhead: Playhead;
  shot: FigureShot;
  /** Whether the numbers of the steps stand in the picture. */
  numbers: boolean;
  highlighting: Highlighting | null;
  /** The what-if, the answer of the model and what it makes of each step; null without one. */
  whatIf: { title: string; sentence: string; sentenceAt(stepIndex: number): string } | null;
  /** The lens as a title: "Only what was shown in people". */
  lens: string | null;
  /** Whether the picture has marks of the strength of evidence, and so a legend of them. */
  marks: boolean;
  /** Evidence beside that of the step: of the experiments of the what-if and of the hypotheses of the lens. */
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
  /** The whole view, where it is missing. */
  shot?: FigureShot;
  /** As on screen, where it is missing. */
  numbers?: boolean;
  asked?: Asked;
  /** The lens as an address has it. */
  lensText?: string | null;
}

/** The settled step as the screen shows it. Throws a RangeError for a step that does not exist. */
export function createFigureSpec({
  mechanism,
  view,
  stepIndex,
  shot = 'whole',
  numbers = true,
  asked,
  lensText = null,
}: FigureSpecInput): FigureSpec {
  const step = mechanism.steps[stepIndex];
  if (!step) throw new RangeError(`There is no step ${stepIndex}: the mechanism has ${mechanism.steps.length}.`);
  const run = asked?.run ?? null;
  const experiments = run?.parts.flatMap((part) => (part.kind === 'intervention' ? [part.intervention] : [])) ?? [];
  const words = run && whatIfWords(mechanism, run);
  const hypothesisIds = new Set([...overlaidHypotheses(asked?.lens ?? null), ...(run?.laid ?? [])]);
  const hypotheses = mechanism.hypotheses.filter(({ id }) => hypothesisIds.has(id));
  return {
    mechanism,
    view,
    playhead: settledPlayhead(stepIndex),
    shot,
    numbers,
    highlighting: asked ? highlightingFor(mechanism, asked) : null,
    whatIf: run &&
      words && {
        title: `What if: ${words.title}`,
        sentence: predictionOf(mechanism, run).sentence,
        sentenceAt: words.sentenceAt,
      },
    lens: asked?.lens ? lensTitle(mechanism, asked.lens) : null,
    marks: asked?.marks ?? false,
    evidence: [...experiments, ...hypotheses].flatMap(({ evidence }) => evidence),
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

/** Most file systems take 255 characters; browsers add a few to duplicate names. */
const MAX_NAME_LENGTH = 200;

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/**
 * The name of a file with these figures: mechanism, steps, view, shot, what-if, lens, marks, colours, as in
 * "reflex-5-kinase-cell-light.svg" and "reflex-all-steps-cell-light.pdf". Fit for every file system.
 */
export function figureName(figures: readonly FigureSpec[], colours: PaletteId | 'grey', ending: string): string {
  const [first] = figures;
  if (!first) throw new RangeError('A file has at least one picture.');
  const { mechanism, stamp, shot } = first;
  const indexes = [...new Set(figures.map(({ playhead }) => playhead.stepIndex))].sort((a, b) => a - b);
  const numbers = indexes.map((index) => stepNumberAt(mechanism, index).number);
  const all = indexes.length === mechanism.steps.length;
  const steps = indexes.length === 1 ? `${numbers[0]} ${stamp.step}` : all ? 'all steps' : `steps ${numbers.join(' ')}`;
  const views = unique(figures.map(({ stamp: { view } }) => view));
  // "kinase=0.5" holds it there and "kinase*0.5" halves it: two pictures need two names.
  const whatIf = stamp.whatIf.map((part) => part.replace('*', ' x '));
  const parts = [
    slug(mechanism.id) || 'mechanism',
    steps,
    views.join(' '),
    shot === 'step' ? 'shot' : typeof shot === 'number' ? `shot ${shot}` : '',
    whatIf.length > 0 ? `what if ${whatIf.join(' ')}` : '',
    stamp.lens ?? '',
    stamp.marks ? 'marks' : '',
  ];
  const name = parts.map(slug).filter((part) => part !== '');
  return `${name.join('-').slice(0, MAX_NAME_LENGTH)}-${colours}.${ending}`;
}
