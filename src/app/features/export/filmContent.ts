import { createFilmPlan, filmFps, type FilmPlan } from '../../../export/film/filmPlan';
import type { FilmInput } from '../../../export/film/renderFilm';
import type { FigureSpec } from '../../../export/sheet/figureSpec';
import { readingTimeMs } from '../../../player/readingTime';
import { narrationScript } from '../../../scene/learning/narration';
import { stepDurationMs } from '../../../scene/timeline';
import { whatIfWords } from '../../../scene/whatIf/stepAnswer';
import { type ExportChoices, filmSizes } from './exportChoices';
import { type ExportContext, figureRequestsOf, hasSubtitles, paletteOf, sheetOf } from './exportPlan';

/** The shortest pause between two steps. */
const MIN_REST_MS = 2000;

/** The timeline of the requested film. A step stays until its caption can have been read. */
export function filmPlanOf(choices: ExportChoices, situation: ExportContext): FilmPlan {
  const { mechanism, asked } = situation;
  const words = asked.run && whatIfWords(mechanism, asked.run);
  const holdMs = (step: number): number => {
    const subtitles = hasSubtitles(choices) ? narrationScript(mechanism, step, words).join(' ') : '';
    if (!choices.parts.caption && subtitles === '') return MIN_REST_MS;
    const shown = words ? `${words.title} ${words.sentenceAt(step)}` : (mechanism.steps[step]?.caption ?? '');
    return Math.max(MIN_REST_MS, readingTimeMs(subtitles || shown) - stepDurationMs(mechanism, step));
  };
  const steps = figureRequestsOf(choices, situation).map(({ stepIndex }) => stepIndex);
  return createFilmPlan({ mechanism, steps, fps: filmFps[choices.film], holdMs });
}

/** What a film is made of, but for the letters; the same in the page and in a worker. */
export function filmInputOf(
  figures: readonly FigureSpec[],
  choices: ExportChoices,
  situation: ExportContext,
): Omit<FilmInput, 'typefaces' | 'signal' | 'onProgress'> {
  const byStep = new Map(figures.map((figure) => [figure.playhead.stepIndex, figure]));
  const { width, height } = filmSizes(choices.film)[choices.filmSize];
  return {
    format: choices.film,
    pixelWidth: width,
    pixelHeight: height,
    title: situation.mechanism.title,
    plan: filmPlanOf(choices, situation),
    figureAt(stepIndex) {
      const figure = byStep.get(stepIndex);
      if (!figure) throw new RangeError(`The film has no step ${stepIndex}.`);
      return figure;
    },
    sheetOf: (figure) => sheetOf(figure, choices),
    palette: paletteOf(choices, situation),
  };
}
