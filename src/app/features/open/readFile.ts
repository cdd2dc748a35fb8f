import type { ReadOptions } from '../../../formats/draft';
import type { ReadResult } from '../../../formats/report';
import { refuseFile } from '../../../formats/report';
import { MAX_FILE_BYTES } from '../../../formats/limits';
import { fetchFile } from '../../../open/fetchFile';
import { ReadingStopped, readFileBeside } from '../../../open/readInWorker';
import type { Arrangement } from '../../../layout/auto/arrangement';
import type { Session } from '../../session/session';
import { StorageRefused } from '../../../player/database';
import { keepMechanism } from './localMechanisms';

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

/** Reads the mechanism at an address that the page was given as `?src=`. */
export async function readFromAddress(session: Session, address: string): Promise<void> {
  const { window, opening } = session;
  opening.set({ stage: 'reading', name: address });
  const file = await fetchFile(address, window);
  if (!file.ok) return opening.set({ stage: 'read', name: file.name, result: refuseFile('the address', file.message) });
  return readMechanism(session, file.name, () => Promise.resolve(file.bytes));
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
