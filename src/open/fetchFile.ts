import { MAX_FILE_BYTES } from '../formats/limits';

/** A file that was fetched, or why it was not. */
export type FetchedFile = { ok: true; name: string; bytes: Uint8Array } | { ok: false; name: string; message: string };

/** The name of the file at an address; as it is written there where its escapes are no text. */
function nameOfAddress({ pathname, host }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}

/** The site answered, and not with the file. */
class NotServed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`${status}`);
    this.status = status;
  }
}

function reasonOf(error: unknown, { host }: URL): string {
  const status = error instanceof NotServed ? error.status : 0;
  if (status === 404 || status === 410) return `${host} has no such file (${status}). Check the address.`;
  if (status === 401 || status === 403)
    return `${host} does not give this file to everybody (${status}). Download it and open it here.`;
  if (status > 0)
    return `${host} answered with an error (${status}). Try again later, or download the file and open it here.`;
  return `Nothing could be fetched from ${host}. Check the address; another site must allow this one to read its files (CORS). Else download the file and open it here.`;
}

async function fetchBytes(address: URL, { fetch }: Window): Promise<Uint8Array> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok || !response.body) throw new NotServed(response.ok ? 0 : response.status);
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    // Enough to be told that it is too large.
    if (length > MAX_FILE_BYTES) {
      await reader.cancel();
      break;
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Fetches the file at an address that was given as `src`, relative to the page: without credentials, and no more of it than
 * can be opened.
 *
 * @example
 * const file = await fetchFile('mechanisms/mine.csv', window);
 */
export async function fetchFile(text: string, window: Window): Promise<FetchedFile> {
  const base = window.location.href;
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  if (!address || !/^https?:$/.test(address.protocol)) {
    const message = 'It is no web address. Write one that begins with https://, or a path on this site.';
    return { ok: false, name: text, message };
  }
  const name = nameOfAddress(address);
  try {
    return { ok: true, name, bytes: await fetchBytes(address, window) };
  } catch (error) {
    return { ok: false, name, message: reasonOf(error, address) };
  }
}
