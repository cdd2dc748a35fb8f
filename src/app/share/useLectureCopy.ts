import { useEffect, useRef, useState } from 'react';
import { downloadBytes } from '../export/downloadBytes';
import { useSession } from '../session/useSession';
import { CopyFailure, copyBytes, fetchCopy, bytesWords, withStart } from './lectureCopy';
import type { Told } from './useCopied';

/** What became of the last press. */
export type CopyJob = { state: 'idle' } | { state: 'working'; share: number } | { state: 'told'; told: Told };

/** Makes the lecture copy, one at a time. What was begun is given up when the dialog closes. */
export function useLectureCopy(hasCopy: boolean) {
  const { clock, announcer, window } = useSession();
  const [job, setJob] = useState<CopyJob>({ state: 'idle' });
  const [bytes, setBytes] = useState<number | null>(null);
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  useEffect(() => {
    if (!hasCopy) return;
    const controller = new AbortController();
    // Its size is good to know and nothing more.
    copyBytes(window.fetch.bind(window), controller.signal).then(setBytes, () => undefined);
    return () => controller.abort();
  }, [hasCopy, window]);

  const download = async (name: string, start: string, home: string | null): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const show = (next: CopyJob): void => {
      if (current.current === controller) setJob(next);
    };
    show({ state: 'working', share: 0 });
    try {
      const html = await fetchCopy(window.fetch.bind(window), signal, (share) => show({ state: 'working', share }));
      const content = new Blob([withStart(html, start, home)], { type: 'text/html;charset=utf-8' });
      signal.throwIfAborted();
      downloadBytes(content, name, content.type, clock, window.document);
      const sentence = `${name} is being downloaded, ${bytesWords(content.size)}.`;
      show({ state: 'told', told: { isDone: true, sentence } });
      announcer.say(sentence);
    } catch (error) {
      if (signal.aborted) return;
      const sentence = error instanceof CopyFailure ? error.message : 'The lecture copy could not be made.';
      show({ state: 'told', told: { isDone: false, sentence } });
    }
  };

  const cancel = (): void => {
    current.current?.abort();
    current.current = null;
    setJob({ state: 'idle' });
    announcer.say('Cancelled.');
  };
  return { job, bytes, download, cancel };
}
