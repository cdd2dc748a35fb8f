import { useEffect, useRef, useState } from 'react';
import { attributeText } from '../../../draw/xmlMarkup';
import { useSession } from '../../session/session';
import { type CopyResult, downloadFile } from '../../ui/copyAndDownload';

/** Beside the page, in the same folder. */
const COPY_FILE = './lecture.html';

/** Why there is no copy, in a sentence for people. */
class LectureCopyError extends Error {}

const COPY_ABSENT = 'There is no lecture copy beside this page. A built site has one: npm run build makes it.';
const COPY_BROKEN = 'The lecture copy did not arrive. Check the connection and try again.';

/** As it stands in the file, for what it opens with to be put beside it. */
const ROOT = '<html lang="en"';

/**
 * The copy with what it opens with in its first tag, and where its page is on the web, so that a code for the audience can
 * be made in the hall. A server that answers every question with its usual page has no copy: that page does not say it is one.
 */
function setOpeningAddress(html: string, start: string, home: string | null): string {
  const after = html.indexOf(ROOT) + ROOT.length;
  if (after < ROOT.length || !/^[^<>]*\sdata-copy\b/.test(html.slice(after))) throw new LectureCopyError(COPY_ABSENT);
  const said = attributeText({ 'data-start': start, 'data-home': home ?? undefined });
  return `${html.slice(0, after)}${said}${html.slice(after)}`;
}

/** Whether this page is such a copy, or comes from a file at all: it has no files beside it. */
export function isLectureCopy({ location, document }: Window): boolean {
  return location.protocol === 'file:' || document.documentElement.dataset.copy !== undefined;
}

/** How many bytes the copy has, where the server says so; null where it does not. */
async function fetchCopySize(fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<number | null> {
  const response = await fetch(COPY_FILE, { method: 'HEAD', signal });
  const { ok, headers } = response;
  // An answer that nobody reads to its end counts as broken off, be it empty.
  await response.text();
  // What is said of packed bytes is not the size of the file.
  const said = ok && !headers.get('content-encoding') ? Number(headers.get('content-length')) : 0;
  return said > 0 ? said : null;
}

/** The copy as text. How much of it is here is told as a share of 1 where the server says how much there is. */
async function fetchCopy(
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(COPY_FILE, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw Object.assign(new LectureCopyError(COPY_BROKEN), { cause: error });
  }
  if (response.status === 404) throw new LectureCopyError(COPY_ABSENT);
  if (!response.ok || !response.body) throw new LectureCopyError(COPY_BROKEN);
  const total = response.headers.get('content-encoding') ? 0 : Number(response.headers.get('content-length'));
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      bytes += value.length;
      if (total > 0) onShare(Math.min(bytes / total, 1));
    }
  } catch (error) {
    signal.throwIfAborted();
    throw Object.assign(new LectureCopyError(COPY_BROKEN), { cause: error });
  }
}

/** "2.4 MB", "850 kB". */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What became of the last press. */
export type CopyJob = { state: 'idle' } | { state: 'working'; share: number } | { state: 'told'; told: CopyResult };

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
    fetchCopySize(window.fetch.bind(window), controller.signal).then(setBytes, () => undefined);
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
      const content = new Blob([setOpeningAddress(html, start, home)], { type: 'text/html;charset=utf-8' });
      signal.throwIfAborted();
      downloadFile(content, name, content.type, clock, window.document);
      const sentence = `${name} is being downloaded, ${formatBytes(content.size)}.`;
      show({ state: 'told', told: { isDone: true, sentence } });
      announcer.say(sentence);
    } catch (error) {
      if (signal.aborted) return;
      const sentence = error instanceof LectureCopyError ? error.message : 'The lecture copy could not be made.';
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
