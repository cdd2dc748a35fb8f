import { attributeText } from '../../export/xmlMarkup';

/** Beside the page, in the same folder. */
const COPY_FILE = './lecture.html';

/** Why there is no copy, in a sentence for people. */
export class CopyFailure extends Error {}

const ABSENT = 'There is no lecture copy beside this page. A built site has one: npm run build makes it.';
const BROKEN = 'The lecture copy did not arrive. Check the connection and try again.';

/** As it stands in the file, for what it opens with to be put beside it. */
const ROOT = '<html lang="en"';

/**
 * The copy with what it opens with in its first tag, and where its page is on the web, so that a code for the audience can
 * be made in the hall. A server that answers every question with its usual page has no copy: that page does not say it is one.
 */
export function withStart(html: string, start: string, home: string | null): string {
  const after = html.indexOf(ROOT) + ROOT.length;
  if (after < ROOT.length || !/^[^<>]*\sdata-copy\b/.test(html.slice(after))) throw new CopyFailure(ABSENT);
  const said = attributeText({ 'data-start': start, 'data-home': home ?? undefined });
  return `${html.slice(0, after)}${said}${html.slice(after)}`;
}

/** Whether this page is such a copy, or comes from a file at all: it has no files beside it. */
export function isCopy({ location, document }: Window): boolean {
  return location.protocol === 'file:' || document.documentElement.dataset.copy !== undefined;
}

/** How many bytes the copy has, where the server says so; null where it does not. */
export async function copyBytes(fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<number | null> {
  const response = await fetch(COPY_FILE, { method: 'HEAD', signal });
  const { ok, headers } = response;
  // An answer that nobody reads to its end counts as broken off, be it empty.
  await response.text();
  // What is said of packed bytes is not the size of the file.
  const said = ok && !headers.get('content-encoding') ? Number(headers.get('content-length')) : 0;
  return said > 0 ? said : null;
}

/** The copy as text. How much of it is here is told as a share of 1 where the server says how much there is. */
export async function fetchCopy(
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(COPY_FILE, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw Object.assign(new CopyFailure(BROKEN), { cause: error });
  }
  if (response.status === 404) throw new CopyFailure(ABSENT);
  if (!response.ok || !response.body) throw new CopyFailure(BROKEN);
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
    throw Object.assign(new CopyFailure(BROKEN), { cause: error });
  }
}

/** "2.4 MB", "850 kB". */
export function bytesWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
