import type { ReadOptions } from '../../../formats/draft';
import type { ReadResult } from '../../../formats/report';
import { refuseFile } from '../../../formats/report';
import { MAX_FILE_BYTES } from '../../../formats/openMechanismFile';
import type { Arrangement } from '../../../layout/auto/arrangement';
import type { Session } from '../../session/session';
import { StorageRefused } from '../../../player/database';
import { keepMechanism } from './localMechanisms';
import { ReadingStopped, readFileBeside } from './readInWorker';

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

/** Reads a mechanism and shows the report; the mechanism on screen stays until the reader asks for the new one. */
export async function readMechanism(
  session: Session,
  name: string,
  bytes: () => Promise<Uint8Array>,
  options: ReadOptions = {},
): Promise<void> {
  const { opening, announcer } = session;
  const reading = { stage: 'reading', name } as const;
  opening.set(reading);
  // Who closes the dialog, or opens another file, does not wait for this one.
  const stop = new AbortController();
  const unsubscribe = opening.subscribe(() => opening.getState() !== reading && stop.abort());
  let result: ReadResult;
  try {
    result = await readFileBeside(await bytes(), name, options, stop.signal);
  } catch (error) {
    if (error instanceof ReadingStopped) return;
    result = refuseFile('the file', 'It could not be read. Choose a single file, not a folder, or fetch it again.');
  }
  unsubscribe();
  opening.set({
    stage: 'read',
    name,
    result,
    readAgain: (changed) => void readMechanism(session, name, bytes, changed),
  });
  announcer.say(result.ok ? `Read ${result.mechanism.title}.` : `${name} was not opened.`);
}

/** The bytes of a file that was dropped or chosen; one that is too large is not read at all. */
export async function bytesOfFile(file: File): Promise<Uint8Array> {
  return new Uint8Array(await (file.size > MAX_FILE_BYTES ? file.slice(0, MAX_FILE_BYTES + 1) : file).arrayBuffer());
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

/** Reads the mechanism at an address that the page was given as `?src=`. */
export async function readFromAddress(session: Session, text: string): Promise<void> {
  const { window, opening } = session;
  const address = URL.canParse(text, window.location.href) ? new URL(text, window.location.href) : null;
  const refuse = (name: string, message: string): void =>
    opening.set({ stage: 'read', name, result: refuseFile('the address', message) });
  if (!address || !/^https?:$/.test(address.protocol)) {
    return refuse(text, 'It is no web address. Write one that begins with https://, or a path on this site.');
  }
  const name = nameOfAddress(address);
  let bytes: Uint8Array;
  opening.set({ stage: 'reading', name });
  try {
    bytes = await fetchBytes(address, window);
  } catch (error) {
    return refuse(name, reasonOf(error, address));
  }
  return readMechanism(session, name, () => Promise.resolve(bytes));
}

/** Keeps the mechanism that was read and reloads the page with it; answers why that cannot be. */
export async function playMechanism({ opening, window }: Session, arrangement: Arrangement): Promise<string | null> {
  const state = opening.getState();
  if (state?.stage !== 'read' || !state.result.ok) return null;
  let id: string;
  try {
    id = await keepMechanism(window, state.result.mechanism);
  } catch (error) {
    if (!(error instanceof StorageRefused)) throw error;
    return 'This browser does not let the page keep the mechanism: storage is blocked or full. Allow this site to store data, or leave the private window, and try again.';
  }
  const chosen = arrangement === 'steps' ? '&arrangement=steps' : '';
  window.location.assign(`${window.location.pathname}?mechanism=${id}${chosen}`);
  return null;
}
