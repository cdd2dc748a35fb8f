import { ExportError } from '../../../export/exportError';
import type { FilmWork } from '../../../export/film/filmFrames';
import { filmSupport, renderFilm } from '../../../export/film/renderFilm';
import type { FaceFiles } from '../../../export/fonts/faceFiles';
import { createTypefaces } from '../../../export/fonts/typefaces';
import { createFigureSpec } from '../../../export/sheet/figureSpec';
import { drawingFor } from '../../../mechanisms/registry';
import { parseLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import type { Drawing } from '../../../scene/drawing';
import { entryOf } from '../../../scene/mechanismEntry';
import type { PaletteId } from '../../../scene/palettes';
import type { ViewId } from '../../../scene/views/ids';
import { loadView } from '../../../scene/views/loadView';
import { readParts } from '../../../scene/whatIf/parts';
import { runFor } from '../../../scene/whatIf/whatIfRun';
import { type ExportChoices, filmSizes } from './exportChoices';
import { type ExportContext, figureRequestsOf } from './exportPlan';
import { filmInputOf } from './filmContent';

/** What the page asks of the worker: plain data, from which it makes the same pictures. */
export interface FilmRequest {
  choices: ExportChoices;
  mechanism: Mechanism;
  arrangement: Drawing['arrangement'];
  views: readonly ViewId[];
  viewId: ViewId;
  stepIndex: number;
  screen: PaletteId;
  lensText: string | null;
  marks: boolean;
  /** The parts of the what-if, as an address has them. */
  whatIf: readonly string[];
  faces: FaceFiles;
}

/**
 * How far it is, from 0 to 1, and at the end the film or why there is none: `cannot` where a worker of this browser makes no
 * films, `problem` with a sentence for the reader.
 */
export type FilmAnswer = { progress: number } | { film: Blob } | { cannot: true } | { problem: string };

const scope = self as unknown as {
  postMessage(answer: FilmAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FilmRequest>) => void): void;
};

async function makeFilm(request: FilmRequest, onProgress: NonNullable<FilmWork['onProgress']>): Promise<Blob> {
  const { choices, mechanism, arrangement, whatIf, lensText, marks, faces, ...shown } = request;
  const { parts } = readParts(mechanism, whatIf);
  const drawing = { ...(await drawingFor(mechanism)), ...(arrangement && { arrangement }) };
  const situation: ExportContext = {
    ...shown,
    mechanism,
    entry: entryOf(mechanism, drawing),
    lensText,
    asked: {
      lens: lensText === null ? null : parseLens(mechanism, lensText),
      marks,
      run: parts.length > 0 ? runFor(mechanism, parts) : null,
    },
  };
  const view = await loadView(situation.viewId, situation.entry);
  const { asked } = situation;
  const figures = figureRequestsOf(choices, situation).map(({ stepIndex, shot, numbers }) =>
    createFigureSpec({ mechanism, view, stepIndex, shot, numbers, asked, lensText }),
  );
  return renderFilm({
    ...filmInputOf(figures, choices, situation),
    typefaces: createTypefaces(faces),
    onProgress,
  });
}

async function answerFor(request: FilmRequest): Promise<FilmAnswer> {
  const { film, filmSize } = request.choices;
  if (!(await filmSupport(film, filmSizes(film)[filmSize])).ok) return { cannot: true };
  let told = 0;
  try {
    const made = await makeFilm(request, (share) => {
      if (share < told + 0.01 && share < 1) return;
      told = share;
      scope.postMessage({ progress: share }, []);
    });
    return { film: made };
  } catch (error) {
    if (error instanceof ExportError) return { problem: error.message };
    throw error;
  }
}

scope.addEventListener('message', ({ data }) => {
  answerFor(data).then(
    (answer) => scope.postMessage(answer, []),
    // Becomes the `error` event of the worker.
    (error: unknown) => reportError(error),
  );
});
