import { createFilmPlan, filmFps, type FilmPlan } from '../../export/film/filmPlan';
import type { FigureSpec } from '../../export/sheet/figureSpec';
import { readingTimeMs } from '../../player/createPlayer';
import { palettes } from '../../scene/palettes';
import { stepDurationMs } from '../../scene/timeline';
import { predictionOf } from '../../scene/whatIf/prediction';
import type { Choices } from './choices';
import { paletteIdOf, sheetOf, takesOf } from './exportPlan';
import type { Making } from './making';
import type { Situation } from './situation';
import { filmSizes } from './size';
import { writers } from './writers';

/** A step rests at least this long before the next. */
const REST_MS = 2000;

/** The moments of the film that is asked for. A step stays until its caption can have been read. */
export function planOf(choices: Choices, situation: Situation): FilmPlan {
  const { mechanism, asked } = situation;
  const answer = asked.run ? predictionOf(mechanism, asked.run).sentence : '';
  const holdMs = (step: number): number => {
    if (!choices.parts.caption) return REST_MS;
    const told = `${answer} ${mechanism.steps[step]?.caption ?? ''}`;
    return Math.max(REST_MS, readingTimeMs(told) - stepDurationMs(mechanism, step));
  };
  const steps = takesOf(choices, situation).map(({ stepIndex }) => stepIndex);
  return createFilmPlan({ mechanism, steps, fps: filmFps[choices.film], holdMs });
}

/** A film of a step, or of the whole play, from the settled picture of each step. */
export async function filmContent(
  shots: readonly FigureSpec[],
  choices: Choices,
  situation: Situation,
  { signal, onProgress }: Making,
): Promise<Blob> {
  const [renderFilm, typefaces] = await Promise.all([writers.film(), writers.typefaces()]);
  const byStep = new Map(shots.map((shot) => [shot.playhead.stepIndex, shot]));
  const { width, height } = filmSizes(choices.film)[choices.filmSize];
  return renderFilm({
    format: choices.film,
    pixelWidth: width,
    pixelHeight: height,
    title: situation.mechanism.title,
    plan: planOf(choices, situation),
    shotAt(stepIndex) {
      const shot = byStep.get(stepIndex);
      if (!shot) throw new RangeError(`The film has no step ${stepIndex}.`);
      return shot;
    },
    sheetOf: (shot) => sheetOf(shot, choices),
    palette: palettes[paletteIdOf(choices, situation)],
    typefaces,
    signal,
    onProgress,
  });
}
