import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { edgeName } from '../../../scene/names';
import { groupHits, type HitGroup } from '../../../search/searchHits';
import { createSearch, type Search } from '../../../search/searchMechanism';
import { startWorker } from '../../../live/startWorker';

/** What the page asks of the worker that searches. */
export type SearchRequest = { kind: 'index'; mechanism: Mechanism } | { kind: 'find'; query: string };

export interface SearchAnswer {
  query: string;
  groups: readonly HitGroup[];
}

/** A search that runs beside the page. */
export interface SearchBeside {
  find(query: string): void;
  /** Gives the memory of the index back. */
  end(): void;
}

/** A search that knows arrows by the names of their parts. */
export function searchByNames(mechanism: Mechanism): Search {
  const { nodes } = indexMechanism(mechanism);
  return createSearch(mechanism, (edge) => edgeName(edge, nodes));
}

/** Indexes a mechanism in a worker and finds in it; of queries that come while it is at work only the last is answered. */
export function searchBeside(mechanism: Mechanism, onAnswer: (answer: SearchAnswer) => void): SearchBeside {
  let worker = startWorker(() => new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }));
  let isBusy = false;
  let next: string | null = null;
  let here: Search | null = null;
  let asked: string | null = null;

  const find = (query: string): void => {
    if (!worker) {
      here ??= searchByNames(mechanism);
      return onAnswer({ query, groups: groupHits(here(query)) });
    }
    if (isBusy) {
      next = query;
      return;
    }
    isBusy = true;
    worker.postMessage({ kind: 'find', query } satisfies SearchRequest, []);
    asked = query;
  };

  worker?.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    isBusy = false;
    asked = null;
    const query = next;
    next = null;
    if (query === null) onAnswer(data);
    else find(query);
  });
  // Where it does not start, as in a copy that is opened from a disk, the page searches itself.
  const giveUp = (): void => {
    worker?.terminate();
    worker = null;
    const query = next ?? asked;
    if (query !== null) find(query);
  };
  worker?.addEventListener('error', giveUp);
  worker?.addEventListener('messageerror', giveUp);
  worker?.postMessage({ kind: 'index', mechanism } satisfies SearchRequest, []);
  return {
    find,
    end() {
      worker?.terminate();
      next = null;
    },
  };
}
