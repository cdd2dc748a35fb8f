import { ExportError } from '../../../export/exportError';
import type { FilmWork } from '../../../export/film/filmFrames';
import { faceFiles } from '../../../export/fonts/faceFiles';
import { drawingFor } from '../../../mechanisms/registry';
import { partText } from '../../../scene/whatIf/parts';
import type { ExportChoices } from './exportChoices';
import type { ExportContext } from './exportPlan';
import type { FilmAnswer, FilmRequest } from './filmWorker';
import { startWorker } from '../../../live/startWorker';

/** Whether a worker, which gets no functions, finds the same drawing. */
async function isDrawnAnywhere({ mechanism, entry }: ExportContext): Promise<boolean> {
  const { arrangement: _, ...own } = entry.drawing;
  return Object.keys(own).length === 0 || (await drawingFor(mechanism)) === entry.drawing;
}

function requestOf(choices: ExportChoices, situation: ExportContext): FilmRequest {
  const { mechanism, entry, views, viewId, stepIndex, screen, lensText, asked } = situation;
  return {
    choices,
    mechanism,
    arrangement: entry.drawing.arrangement,
    views,
    viewId,
    stepIndex,
    screen,
    lensText,
    marks: asked.marks,
    whatIf: asked.run?.parts.map(partText) ?? [],
    faces: faceFiles,
  };
}

/**
 * A film made in a worker, so that the page stays smooth; null where this browser has no worker that can. Rejects with the
 * reason of the signal when it is cancelled, which ends the worker and frees all it holds.
 */
export async function filmInWorker(
  choices: ExportChoices,
  situation: ExportContext,
  { signal, onProgress }: FilmWork,
): Promise<Blob | null> {
  if (!(await isDrawnAnywhere(situation))) return null;
  signal?.throwIfAborted();
  const worker = startWorker(() => new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return null;
  let hasBegun = false;
  return new Promise<Blob | null>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<FilmAnswer>) => {
      if ('progress' in data) {
        hasBegun = true;
        onProgress?.(data.progress);
      } else if ('film' in data) resolve(data.film);
      else if ('problem' in data) reject(new ExportError(data.problem));
      else resolve(null);
    });
    // One that does not start, as in a copy opened from a disk, leaves the film to the page.
    worker.addEventListener('error', () => {
      if (!hasBegun) return resolve(null);
      reject(new ExportError('The film could not be made to its end: choose a smaller size or fewer steps, or GIF.'));
    });
    worker.postMessage(requestOf(choices, situation), []);
  }).finally(() => worker.terminate());
}
