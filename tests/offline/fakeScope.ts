import type { OfflinePlan } from '../../src/offline/workerContract';
import type { WorkerFetchEvent, WorkerLifecycleEvent, WorkerScope } from '../../src/offline/offlineWorker';

/** Where the page is, in a folder of a host that has others. */
export const FOLDER = 'https://host.example/deck/';

/** What a server answers for a file; a number is a status. */
export type Answers = Record<
  string,
  number | { text: string; type?: string; kind?: ResponseType; redirected?: boolean }
>;

function responseOf(answer: Answers[string] | undefined): Response {
  const {
    text,
    type = 'text/javascript',
    kind = 'basic',
    redirected = false,
  } = typeof answer === 'object' ? answer : { text: '' };
  const status = typeof answer === 'number' ? answer : answer ? 200 : 404;
  const response = new Response(text, { status, headers: { 'content-type': type } });
  return Object.defineProperties(response, { type: { value: kind }, redirected: { value: redirected } });
}

/** As much of a browser's caches as a worker uses. */
export function fakeCaches(): { caches: CacheStorage; names: () => string[] } {
  const all = new Map<string, Map<string, Response>>();
  const caches = {
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    open: async (name: string) => {
      const files = all.get(name) ?? new Map<string, Response>();
      all.set(name, files);
      return { put: async (address: string, response: Response) => void files.set(address, response) };
    },
    match: async (address: string, { cacheName = '' }: MultiCacheQueryOptions = {}) =>
      all.get(cacheName)?.get(address)?.clone(),
  };
  return { caches: caches as unknown as CacheStorage, names: () => [...all.keys()] };
}

interface Running {
  install: () => Promise<void>;
  activate: () => Promise<void>;
  tell: (message: unknown) => Promise<void>;
  /** The text that a request is answered with; null where it is left to the browser. */
  ask: (path: string, request?: Partial<Request>) => Promise<string | null>;
  /** What was asked of the server. */
  asked: string[];
  said: string[];
}

/** A worker of one version, beside others that share its caches. */
export function runWorker(
  bind: (scope: WorkerScope, plan: OfflinePlan) => void,
  plan: OfflinePlan,
  caches: CacheStorage,
  answers: Answers,
): Running {
  const asked: string[] = [];
  const said: string[] = [];
  const listeners = new Map<string, (event: WorkerLifecycleEvent & WorkerFetchEvent & { data: unknown }) => void>();
  const scope: WorkerScope = {
    caches,
    clients: { claim: async () => void said.push('claim') },
    registration: {
      scope: FOLDER,
      unregister: async () => {
        said.push('unregister');
        return true;
      },
    },
    skipWaiting: async () => void said.push('skipWaiting'),
    fetch: async ({ url }) => {
      const file = url.replace(FOLDER, '').replace(/\?.*/, '');
      asked.push(file);
      return responseOf(answers[file]);
    },
    addEventListener: (type: string, listener: (event: never) => void) =>
      listeners.set(type, listener as (event: WorkerLifecycleEvent) => void),
  };
  bind(scope, plan);
  const lasting = async (type: string, data?: unknown): Promise<void> => {
    const outcomes: Promise<unknown>[] = [];
    listeners.get(type)?.({ data, waitUntil: (outcome: Promise<unknown>) => outcomes.push(outcome) } as never);
    await Promise.all(outcomes);
  };
  return {
    install: () => lasting('install'),
    activate: () => lasting('activate'),
    tell: (message) => lasting('message', message),
    async ask(path, request = {}) {
      const answers: Promise<Response>[] = [];
      const url = new URL(path, FOLDER).href;
      listeners.get('fetch')?.({
        request: { method: 'GET', mode: 'cors', cache: 'default', url, ...request },
        respondWith: (response: Promise<Response>) => answers.push(response),
      } as never);
      const [response] = await Promise.all(answers);
      if (!response) return null;
      return response.ok ? response.text() : `${response.status}`;
    },
    asked,
    said,
  };
}
