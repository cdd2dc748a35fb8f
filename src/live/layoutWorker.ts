import { type Arrangement, placePathway } from '../layout/auto/arrangement';
import type { PathwayPlacement } from '../layout/pathway/types';
import type { MechanismGraph } from '../model/mechanism';
import { type MessagePart, splitMessage } from '../model/messageParts';

/** What the page asks of the worker that arranges. */
export interface LayoutRequest {
  graph: MechanismGraph;
  arrangement: Arrangement | undefined;
}

/** How far it is, from 0 to 1, and at the end where everything stands. */
export type LayoutAnswer = { progress: number } | { placement: PathwayPlacement } | { failed: string };

const worker = self as unknown as {
  postMessage(part: MessagePart, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<LayoutRequest>) => void): void;
};

const answer = (found: LayoutAnswer): void => {
  for (const part of splitMessage(found)) worker.postMessage(part, []);
};

worker.addEventListener('message', ({ data: { graph, arrangement } }) => {
  let told = 0;
  try {
    const placement = placePathway(graph, arrangement, {
      onProgress(progress) {
        if (progress < told + 0.01 && progress < 1) return;
        told = progress;
        answer({ progress });
      },
    });
    answer({ placement });
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) });
  }
});
