import { figureName, type FigureSpec, settledPlayhead } from '../../export/sheet/figureSpec';
import type { Choices } from './choices';
import { paletteIdOf, takesOf } from './exportPlan';
import type { Situation } from './situation';

/** The ending of the file that is made; many pictures are put in one archive, but a PDF has pages. */
function endingOf(choices: Choices, count: number): string {
  const { kind, picture, film, handout } = choices;
  if (kind === 'picture') return count > 1 && picture !== 'pdf' ? `${picture}.zip` : picture;
  return { slides: 'pptx', film, handout: `handout.${handout}`, package: 'figure.zip' }[kind];
}

/** "ketamine-2-glutamate-burst-cell-light.png", "ketamine-all-steps-cell-light-handout.pdf". */
export function fileNameOf(shots: readonly FigureSpec[], choices: Choices, situation: Situation): string {
  const [first, ...rest] = endingOf(choices, shots.length).split('.');
  const theme = paletteIdOf(choices, situation);
  const [ending] = rest;
  return ending === undefined
    ? figureName(shots, theme, first ?? '')
    : figureName(shots, theme, ending).replace(/\.\w+$/, `-${first}.${ending}`);
}

/** The same before the other shots are there: a name needs no picture. */
export function nameBefore(shot: FigureSpec, choices: Choices, situation: Situation): string {
  const shots = takesOf(choices, situation).map(({ viewId, stepIndex }): FigureSpec => {
    const step = situation.mechanism.steps[stepIndex]?.id ?? '';
    return { ...shot, viewId, playhead: settledPlayhead(stepIndex), stamp: { ...shot.stamp, step, view: viewId } };
  });
  return fileNameOf(shots, choices, situation);
}
