import { openMechanismFile } from '../formats/openMechanismFile';
import type { ReadOptions } from '../formats/draft';
import type { ReadResult } from '../formats/report';
import type { Mechanism } from '../model/mechanism';
import { type MessagePart, splitMessage } from '../model/messageParts';
import type { Result } from '../model/problem';
import { parseMechanism } from '../schema/parseMechanism';

/** What the page asks of the worker that reads: a file of any format, or a mechanism that the browser keeps. */
export type OpenRequest =
  | { kind: 'file'; bytes: Uint8Array; name: string; options: ReadOptions }
  | { kind: 'kept'; text: string };

export type OpenAnswer =
  | { isStarted: true }
  | { read: ReadResult }
  | { parsed: Result<Mechanism> }
  | { failed: string };

const worker = self as unknown as {
  postMessage(part: MessagePart, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<OpenRequest>) => void): void;
};

async function answer(request: OpenRequest): Promise<OpenAnswer> {
  if (request.kind === 'kept') return { parsed: parseMechanism(request.text) };
  return { read: await openMechanismFile(request.bytes, request.name, request.options) };
}

worker.addEventListener('message', ({ data }) => {
  const send = (found: OpenAnswer): void => {
    for (const part of splitMessage(found)) worker.postMessage(part, []);
  };
  send({ isStarted: true });
  void answer(data)
    .catch((error: unknown): OpenAnswer => ({ failed: error instanceof Error ? error.message : String(error) }))
    .then(send);
});
