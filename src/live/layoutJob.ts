import type { Arrangement } from '../layout/auto/arrangement';
import type { MechanismGraph } from '../model/mechanism';
import { memoize } from '../model/memoize';
import { createMessageJoiner, type MessagePart } from '../model/messageParts';
import { createValueStore, type ValueStore } from '../player/valueStore';
import { autoPathwayViewIn, usePlacement } from '../scene/pathway/autoPathwayView';
import type { LayoutAnswer, LayoutRequest } from './layoutWorker';
import { startWorker } from './startWorker';

/** How far a layout is: a share from 0 to 1, or what became of it. */
export type LayoutProgress = number | 'done' | 'stopped' | 'failed';

/** The layout of one graph, worked out beside the page. */
export interface LayoutJob {
  progress: ValueStore<LayoutProgress>;
  /** Starts it, unless it runs or is done; settles when the pathway can be drawn. */
  run(): Promise<void>;
  /** Ends it. `run` starts it anew. */
  stop(): void;
}

/** Graphs up to this size are arranged in the page, sooner than a worker starts. */
const IN_PAGE = 16;

/** What `run` rejects with where the job was stopped, by the reader or by the browser. */
class LayoutStopped extends Error {
  override name = 'LayoutStopped';
}

/** What a layout depends on: the records of a whole mechanism stay here. */
function graphOf({ nodes, edges, steps, ...graph }: MechanismGraph): MechanismGraph {
  const { id, schemaVersion, title, subtitle, summary, notice, compartments, layerNodes, layerEdges } =
    graph as MechanismGraph & { layerNodes?: unknown; layerEdges?: unknown };
  void [layerNodes, layerEdges];
  return { schemaVersion, id, title, subtitle, summary, notice, compartments, nodes, edges, steps };
}

function createJob(graph: MechanismGraph, arrangement: Arrangement | undefined): LayoutJob {
  const progress = createValueStore<LayoutProgress>(0);
  let running: Promise<void> | null = null;
  let end: ((reason: LayoutStopped) => void) | null = null;

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      progress.set(0);
      const worker = startWorker(() => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' }));
      if (!worker) {
        progress.set('done');
        return resolve();
      }
      const finish = (state: LayoutProgress, settle: () => void): void => {
        worker.terminate();
        end = null;
        progress.set(state);
        settle();
      };
      end = (reason) => finish('stopped', () => reject(reason));
      const fail = (message: string) => finish('failed', () => reject(new Error(message)));
      let isStarted = false;
      const receive = createMessageJoiner((answer) => {
        isStarted = true;
        const found = answer as LayoutAnswer;
        if ('progress' in found) progress.set(found.progress);
        else if ('failed' in found) fail(found.failed);
        else
          finish('done', () => {
            usePlacement(graph, arrangement, found.placement);
            // Made here, in the task of this message, and not together with the picture.
            autoPathwayViewIn(arrangement).layout(graph);
            resolve();
          });
      });
      worker.addEventListener('message', ({ data }: MessageEvent<MessagePart>) => receive(data));
      // Where it does not start, as in a copy that is opened from a disk, the page arranges the picture itself. What a worker
      // was ended over, for want of memory, would end the page too: the reader is asked.
      const giveUp = (): void =>
        isStarted ? end?.(new LayoutStopped('The browser ended the layout.')) : finish('done', resolve);
      worker.addEventListener('error', giveUp);
      worker.addEventListener('messageerror', giveUp);
      worker.postMessage({ graph: graphOf(graph), arrangement } satisfies LayoutRequest, []);
    });

  return {
    progress,
    run() {
      if (graph.nodes.length <= IN_PAGE || typeof Worker === 'undefined') {
        progress.set('done');
        return Promise.resolve();
      }
      running ??= start().catch((error: unknown) => {
        running = null;
        throw error;
      });
      return running;
    },
    stop: () => end?.(new LayoutStopped('The layout was stopped.')),
  };
}

const jobsOf = memoize((_graph: MechanismGraph) => new Map<Arrangement | undefined, LayoutJob>());

/** The layout job of a graph in an arrangement; the same each time. */
export function layoutJobOf(graph: MechanismGraph, arrangement: Arrangement | undefined): LayoutJob {
  const jobs = jobsOf(graph);
  const known = jobs.get(arrangement);
  if (known) return known;
  const made = createJob(graph, arrangement);
  jobs.set(arrangement, made);
  return made;
}
