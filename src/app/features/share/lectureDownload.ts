import { useEffect, useRef, useState } from 'react';
import { attributeText } from '../../../draw/xmlMarkup';
import { useSession } from '../../session/session';
import { type CopyResult, downloadFile } from '../../ui/copyAndDownload';

/** In the same folder as the page. */
const COPY_FILE = './lecture.html';

/** Why there is no copy, in a sentence for the reader. */
class LectureCopyError extends Error {}

const COPY_ABSENT = 'There is no lecture copy beside this page. A built site has one: npm run build makes it.';
const COPY_BROKEN = 'The lecture copy did not load. Check the connection and try again.';

/** The tag to which the opening address is added. */
const ROOT = '<html lang="en"';

/**
 * Writes the opening address and the public address, for a QR code made in the lecture hall, into the copy's first tag.
 * Throws if the server sent some other page.
 */
function setOpeningAddress(html: string, start: string, home: string | null): string {
  const after = html.indexOf(ROOT) + ROOT.length;
  if (after < ROOT.length || !/^[^<>]*\sdata-copy\b/.test(html.slice(after))) throw new LectureCopyError(COPY_ABSENT);
  const said = attributeText({ 'data-start': start, 'data-home': home ?? undefined });
  return `${html.slice(0, after)}${said}${html.slice(after)}`;
}

/** Whether this page is a lecture copy or was opened from a file, and so has no files beside it. */
export function isLectureCopy({ location, document }: Window): boolean {
  return location.protocol === 'file:' || document.documentElement.dataset.copy !== undefined;
}

/** The size of the copy in bytes; null if the server does not say. */
async function fetchCopySize(fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<number | null> {
  const response = await fetch(COPY_FILE, { method: 'HEAD', signal });
  const { ok, headers } = response;
  // An unread response counts as aborted, even an empty one.
  await response.text();
  // The length of a compressed response is not the size of the file.
  const said = ok && !headers.get('content-encoding') ? Number(headers.get('content-length')) : 0;
  return said > 0 ? said : null;
}

/** Downloads the copy as text; progress from 0 to 1 if the server gives the length. */
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

/** The state of the last request. */
export type CopyJob = { state: 'idle' } | { state: 'working'; share: number } | { state: 'told'; told: CopyResult };

/** Makes the lecture copy, one at a time. Closing the dialog cancels it. */
export function useLectureCopy(hasCopy: boolean) {
  const { clock, announcer, window } = useSession();
  const [job, setJob] = useState<CopyJob>({ state: 'idle' });
  const [bytes, setBytes] = useState<number | null>(null);
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  useEffect(() => {
    if (!hasCopy) return;
    const controller = new AbortController();
    // The size is optional.
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
