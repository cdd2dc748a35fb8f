import type { ReadOptions } from '../formats/draft';
import { refuseFile, type ReadResult } from '../formats/report';
import type { Mechanism } from '../model/mechanism';
import { createMessageJoiner, type MessagePart } from '../model/messageParts';
import type { Result } from '../model/problem';
import type { OpenAnswer, OpenRequest } from './openWorker';
import { startWorker } from '../live/startWorker';

/** Files up to this size are read in the page, sooner than a worker starts. */
const IN_PAGE_BYTES = 40_000;

/** What is said where reading was ended. */
export class ReadingStopped extends Error {}

/** What comes of a worker: its answer; that there is none; or that the browser ended it, mostly for want of memory. */
type Asked = Exclude<OpenAnswer, { isStarted: true }> | 'none' | 'ended';

/** Asks the worker. It ends with its answer, and its memory is given back. */
function ask(request: OpenRequest, signal?: AbortSignal): Promise<Asked> {
  const worker = startWorker(() => new Worker(new URL('./openWorker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return Promise.resolve('none');
  return new Promise<Asked>((resolve, reject) => {
    let isStarted = false;
    const receive = createMessageJoiner((answer) => {
      const found = answer as OpenAnswer;
      if ('isStarted' in found) isStarted = true;
      else resolve(found);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<MessagePart>) => receive(data));
    // It does not start in a copy that is opened from a disk.
    const giveUp = (): void => resolve(isStarted ? 'ended' : 'none');
    worker.addEventListener('error', giveUp);
    worker.addEventListener('messageerror', giveUp);
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
  const answer = bytes.length > IN_PAGE_BYTES ? await ask({ kind: 'file', bytes, name, options }, signal) : 'none';
  // The page would be ended as well.
  if (answer === 'ended')
    return refuseFile(
      'the file',
      'The browser ended the reading, probably for want of memory. Close other pages and open it again, or open a smaller file.',
    );
  if (typeof answer === 'object' && 'read' in answer) return answer.read;
  if (typeof answer === 'object' && 'failed' in answer) throw new Error(answer.failed);
  return (await import('../formats/openMechanismFile')).openMechanismFile(bytes, name, options);
}

/** Parses a mechanism that the browser keeps without holding up the page. */
export async function parseBeside(text: string): Promise<Result<Mechanism>> {
  const answer = text.length > IN_PAGE_BYTES * 4 ? await ask({ kind: 'kept', text }) : 'none';
  if (typeof answer === 'object' && 'parsed' in answer) return answer.parsed;
  return (await import('../schema/parseMechanism')).parseMechanism(text);
}
