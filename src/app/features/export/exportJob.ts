import { useCallback, useEffect, useRef, useState } from 'react';
import { ExportError } from '../../../export/exportError';
import { filmDurationMs, filmFps } from '../../../export/film/filmPlan';
import type { Sheet } from '../../../export/sheet/sheetLayout';
import { useSession } from '../../session/session';
import { downloadFile } from '../../ui/copyAndDownload';
import { type ExportChoices, figureSizeText, filmSizes, formatOf } from './exportChoices';
import {
  type ExportContext,
  type FigureRequest,
  figureRequestsOf,
  figureSpecFor,
  paletteOf,
  sheetOf,
} from './exportPlan';
import { filmPlanOf } from './filmContent';
import { createFileTask, type FileTask, makeFile, pictureBytes } from './makeFile';

const CLIPBOARD_MISSING = 'This browser cannot put pictures on the clipboard. Download the PNG instead.';
const CLIPBOARD_REFUSED =
  'The browser does not allow copying here. Download the PNG instead, or allow it and try again.';

function refusedFailure(cause: unknown): ExportError {
  const failure = new ExportError(CLIPBOARD_REFUSED);
  failure.cause = cause;
  return failure;
}

/**
 * Copies a PNG to the clipboard. The promise is passed before the PNG is made, because some browsers allow copying only
 * at the moment of the press.
 */
async function copyPicture(make: () => Promise<BlobPart>, window: Window & typeof globalThis): Promise<void> {
  const { clipboard } = window.navigator as { clipboard?: Clipboard };
  if (!clipboard || typeof clipboard.write !== 'function' || typeof window.ClipboardItem !== 'function') {
    throw new ExportError(CLIPBOARD_MISSING);
  }
  let reason: Error | undefined;
  const png = make().then((content) => new Blob([content], { type: 'image/png' }));
  png.catch((error: Error) => {
    reason = error;
  });
  try {
    await clipboard.write([new window.ClipboardItem({ 'image/png': png })]);
  } catch (error) {
    throw reason ?? refusedFailure(error);
  }
}

const FORMAT_NAMES: Readonly<Record<string, string>> = { webm: 'WebM', html: 'HTML' };

/** "PNG", or "8 PNG" for several files in an archive. */
export function formatName(choices: ExportChoices, count = 1): string {
  const format = formatOf(choices);
  const name = FORMAT_NAMES[format] ?? format.toUpperCase();
  return choices.kind === 'picture' && choices.picture !== 'pdf' && count > 1 ? `${count} ${name}` : name;
}

function countUnits(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function factsOf(choices: ExportChoices, situation: ExportContext, sheet: Sheet | null): (string | false)[] {
  const { length } = figureRequestsOf(choices, situation);
  const size = sheet && figureSizeText(choices, sheet);
  switch (choices.kind) {
    case 'picture':
      return [length > 1 && countUnits(length, choices.picture === 'pdf' ? 'page' : 'picture'), size ?? false];
    case 'package':
      return [size ?? false];
    case 'slides':
      return [countUnits(length, 'slide'), '16 : 9'];
    case 'handout':
      return [countUnits(length, 'step')];
    case 'film': {
      const { width, height } = filmSizes(choices.film)[choices.filmSize];
      const seconds = Math.round(filmDurationMs(filmPlanOf(choices, situation)) / 1000);
      return [countUnits(seconds, 'second'), `${width} × ${height} px`, `${filmFps[choices.film]} frames a second`];
    }
  }
}

/** One line about the file, or why no browser could make it. */
export function summaryOf(
  choices: ExportChoices,
  situation: ExportContext,
  sheet: Sheet | null,
): { text: string } | { problem: string } {
  try {
    const facts = factsOf(choices, situation, sheet).filter((fact) => fact !== false);
    // A mechanism has one language so far.
    return { text: [...facts, 'Labels: English'].join(' · ') };
  } catch (error) {
    if (error instanceof ExportError) return { problem: error.message };
    throw error;
  }
}

/** Why this browser cannot make the requested film; null if it can, and while that is unknown. */
export function useFilmSupport({ kind, film, filmSize }: ExportChoices): string | null {
  const asked = kind === 'film' ? `${film} ${filmSize}` : null;
  const [known, setKnown] = useState<{ asked: string; sentence: string | null } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let isGone = false;
    const checkSupport = async (): Promise<void> => {
      const { filmSupport } = await import('../../../export/film/renderFilm');
      const support = await filmSupport(film, filmSizes(film)[filmSize]);
      if (!isGone) setKnown({ asked, sentence: support.ok ? null : support.sentence });
    };
    // If the check fails, the error appears when the film is made.
    checkSupport().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [asked, film, filmSize]);
  return known !== null && known.asked === asked ? known.sentence : null;
}

/** The state of the last request. */
export type ExportJob =
  | { state: 'idle' }
  | { state: 'working'; what: string; share: number; note?: string | undefined }
  | { state: 'done' | 'cancelled'; sentence: string }
  | { state: 'failed'; sentence: string; tryPicture: boolean };

/** Name of the task that copies a picture. */
export const COPY_TASK_NAME = 'the picture';

const CANCELLED = 'Cancelled. No file was made.';

function failureOf(error: unknown, choices: ExportChoices): ExportJob {
  if (error instanceof ExportError) return { state: 'failed', sentence: error.message, tryPicture: false };
  const isSvg = choices.kind === 'picture' && choices.picture === 'svg';
  const sentence = `The ${formatName(choices)} file could not be made.`;
  return { state: 'failed', sentence: `${sentence} ${isSvg ? 'Try another format.' : ''}`.trim(), tryPicture: !isSvg };
}

/** Makes files and copies pictures, one at a time. Closing the dialog cancels the task. */
export function useExportJob(choices: ExportChoices, count: number, situation: ExportContext) {
  const { clock, announcer, window } = useSession();
  const [job, setJob] = useState<ExportJob>({ state: 'idle' });
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (
    asked: ExportChoices,
    what: string,
    work: (making: FileTask) => Promise<string>,
  ): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const show = (next: ExportJob): void => {
      if (current.current === controller) setJob(next);
    };
    let working: ExportJob & { state: 'working' } = { state: 'working', what, share: 0 };
    const report = (news: { share: number } | { note: string }): void => {
      working = { ...working, ...news };
      show(working);
    };
    report(working);
    try {
      const task = { onProgress: (share: number) => report({ share }), onNote: (note: string) => report({ note }) };
      const sentence = await work(createFileTask(clock, signal, task));
      signal.throwIfAborted();
      show({ state: 'done', sentence });
      announcer.say(sentence);
    } catch (error) {
      // A cancelled task has been announced already.
      if (!signal.aborted) show(failureOf(error, asked));
    }
  };

  const cancel = (): void => {
    current.current?.abort();
    current.current = null;
    setJob({ state: 'cancelled', sentence: CANCELLED });
    announcer.say(CANCELLED);
  };

  const download = (): Promise<void> =>
    run(choices, formatName(choices, count), async (making) => {
      const { name, type, content } = await makeFile(choices, situation, making);
      downloadFile(content, name, type, clock, window.document);
      return [`${name} is being downloaded.`, ...making.told].join(' ');
    });

  const asPng: ExportChoices = { ...choices, picture: 'png' };
  const copy = (take: FigureRequest): Promise<void> =>
    run(asPng, COPY_TASK_NAME, async () => {
      const png = async (): Promise<BlobPart> => {
        const sheet = sheetOf(await figureSpecFor(take, situation, clock), choices, take.at);
        const palette = paletteOf(choices, situation);
        return (await pictureBytes(sheet, asPng, palette)) as BlobPart;
      };
      await copyPicture(png, window as Window & typeof globalThis);
      return 'The picture is on the clipboard.';
    });

  const clear = useCallback(() => setJob((last) => (last.state === 'working' ? last : { state: 'idle' })), []);
  return { job, download, copy, cancel, clear };
}
