import { useCallback, useEffect, useRef, useState } from 'react';
import { ExportError } from '../../export/exportError';
import { palettes } from '../../scene/palettes';
import { useSession } from '../session/useSession';
import type { Choices } from './choices';
import { copyPicture } from './copyPicture';
import { downloadBytes } from './downloadBytes';
import { paletteIdOf, sheetOf } from './exportPlan';
import { makeFile } from './makeFile';
import { type Making, makingWith } from './making';
import { pictureBytes } from './pictureBytes';
import { shotFor, type Situation, type Take } from './situation';
import { formatName } from './summary';

/** What became of the last press. */
export type Job =
  | { state: 'idle' }
  | { state: 'working'; what: string; share: number }
  | { state: 'done' | 'cancelled'; sentence: string }
  | { state: 'failed'; sentence: string; tryPicture: boolean };

/** What is made where a picture is copied. */
export const COPIED = 'the picture';

const CANCELLED = 'Cancelled. No file was made.';

function failureOf(error: unknown, choices: Choices): Job {
  if (error instanceof ExportError) return { state: 'failed', sentence: error.message, tryPicture: false };
  const isSvg = choices.kind === 'picture' && choices.picture === 'svg';
  const sentence = `The ${formatName(choices)} file could not be made.`;
  return { state: 'failed', sentence: `${sentence} ${isSvg ? 'Try another format.' : ''}`.trim(), tryPicture: !isSvg };
}

/** Makes files and copies pictures, one at a time. What was begun is given up when the dialog closes. */
export function useJob(choices: Choices, count: number, situation: Situation) {
  const { clock, announcer, window } = useSession();
  const [job, setJob] = useState<Job>({ state: 'idle' });
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (asked: Choices, what: string, work: (making: Making) => Promise<string>): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const show = (next: Job): void => {
      if (current.current === controller) setJob(next);
    };
    show({ state: 'working', what, share: 0 });
    try {
      const sentence = await work(makingWith(clock, signal, (share) => show({ state: 'working', what, share })));
      signal.throwIfAborted();
      show({ state: 'done', sentence });
      announcer.say(sentence);
    } catch (error) {
      // What was cancelled has been told.
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
      downloadBytes(content, name, type, clock, window.document);
      return `${name} is being downloaded.`;
    });

  const asPng: Choices = { ...choices, picture: 'png' };
  const copy = (take: Take): Promise<void> =>
    run(asPng, COPIED, async () => {
      const png = async (): Promise<BlobPart> => {
        const sheet = sheetOf(await shotFor(take, situation, clock), choices);
        const palette = palettes[paletteIdOf(choices, situation)];
        return (await pictureBytes(sheet, asPng, palette)) as BlobPart;
      };
      await copyPicture(png, window as Window & typeof globalThis);
      return 'The picture is on the clipboard.';
    });

  const clear = useCallback(() => setJob((last) => (last.state === 'working' ? last : { state: 'idle' })), []);
  return { job, download, copy, cancel, clear };
}
