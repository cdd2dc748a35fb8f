import type { ReadOptions } from '../../../formats/draft';
import type { ReadResult } from '../../../formats/report';
import type { Mechanism } from '../../../model/mechanism';
import { createMessageJoiner, type MessagePart } from '../../../model/messageParts';
import type { Result } from '../../../model/problem';
import type { OpenAnswer, OpenRequest } from './openWorker';

/** Files up to this size are read in the page, sooner than a worker starts. */
const IN_PAGE_BYTES = 40_000;

/** What is said where reading was ended. */
export class ReadingStopped extends Error {}

/** None where the browser starts no worker. */
function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./openWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Asks the worker; null where there is none. The worker ends with its answer, and its memory is given back. */
function ask(request: OpenRequest, signal?: AbortSignal): Promise<OpenAnswer | null> {
  const worker = startWorker();
  if (!worker) return Promise.resolve(null);
  return new Promise<OpenAnswer | null>((resolve, reject) => {
    const receive = createMessageJoiner((answer) => resolve(answer as OpenAnswer));
    worker.addEventListener('message', ({ data }: MessageEvent<MessagePart>) => receive(data));
    // Where it does not start, as in a copy that is opened from a disk, the page reads the file itself.
    worker.addEventListener('error', () => resolve(null));
    signal?.addEventListener('abort', () => reject(new ReadingStopped()));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}

/** Reads a file of any format without holding up the page. */
export async function readFileBeside(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  signal?: AbortSignal,
): Promise<ReadResult> {
  const answer = bytes.length > IN_PAGE_BYTES ? await ask({ kind: 'file', bytes, name, options }, signal) : null;
  if (answer && 'read' in answer) return answer.read;
  if (answer && 'failed' in answer) throw new Error(answer.failed);
  return (await import('../../../formats/openMechanismFile')).openMechanismFile(bytes, name, options);
}

/** Parses a mechanism that the browser keeps without holding up the page. */
export async function parseBeside(text: string): Promise<Result<Mechanism>> {
  const answer = text.length > IN_PAGE_BYTES * 4 ? await ask({ kind: 'kept', text }) : null;
  if (answer && 'parsed' in answer) return answer.parsed;
  return (await import('../../../schema/parseMechanism')).parseMechanism(text);
}
