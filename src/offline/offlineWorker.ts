import { ACTIVATE_UPDATE, CHECK_STILL_SERVED, type OfflinePlan, WORKER_FILE } from './workerContract';

/** An event whose outcome the browser waits for. */
export interface WorkerLifecycleEvent {
  waitUntil(outcome: Promise<unknown>): void;
}

/** A request of a page, to be answered by the worker or left to the browser. */
export interface WorkerFetchEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of a service worker's global scope that is used. */
export interface WorkerScope {
  caches: CacheStorage;
  clients: { claim(): Promise<void> };
  registration: { scope: string; unregister(): Promise<boolean> };
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerLifecycleEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerLifecycleEvent & { data: unknown }) => void): void;
}

/** Which versions of the page are kept, each in a cache of its own. */
export interface CachedVersions {
  active: string | null;
  /** The one before it: a tab that was open when the new one took over still fetches its parts. */
  previous: string | null;
  /** Complete, and waiting to take over; in the order in which they came. */
  waiting: readonly string[];
}

const NO_VERSIONS: CachedVersions = { active: null, previous: null, waiting: [] };

/** A version has arrived as a whole. */
function addWaitingVersion(known: CachedVersions, version: string): CachedVersions {
  if (version === known.active) return known;
  return { ...known, waiting: [...known.waiting.filter((other) => other !== version), version] };
}

/** A version takes over. What waited before it never will. */
function activateVersion(known: CachedVersions, version: string): CachedVersions {
  if (version === known.active) return known;
  const waiting = known.waiting.slice(known.waiting.indexOf(version) + 1);
  return { active: version, previous: known.active, waiting };
}

/** All versions that are kept, the first to be asked first. */
function keptVersions({ active, previous, waiting }: CachedVersions): string[] {
  return [active, previous, ...waiting].filter((version) => version !== null);
}

/** The caches of one page. Another copy of it in another folder of the same host has its own. */
export interface VersionCaches {
  open: (version: string) => Promise<Cache>;
  /** The file from one of these versions, the first that has it. */
  find: (versions: readonly string[], address: string) => Promise<Response | undefined>;
  drop: (version: string) => Promise<unknown>;
  read: () => Promise<CachedVersions>;
  write: (generations: CachedVersions) => Promise<void>;
  /** Removes what belongs to no version that is kept: the rest of an installation that was broken off. */
  sweep: (except: string) => Promise<void>;
  /** Removes everything. */
  clear: () => Promise<void>;
}

function createVersionCaches({ caches, registration: { scope } }: WorkerScope): VersionCaches {
  const prefix = `pathlight ${scope} `;
  const ledger = `${prefix}ledger`;
  const open = (version: string): Promise<Cache> => caches.open(prefix + version);

  const read = async (): Promise<CachedVersions> => {
    const text = await (await caches.match(scope, { cacheName: ledger }))?.text();
    return text ? (JSON.parse(text) as CachedVersions) : NO_VERSIONS;
  };

  const deleteAll = async (unwanted: (name: string) => boolean): Promise<void> => {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && unwanted(name));
    await Promise.all(names.map((name) => caches.delete(name)));
  };

  return {
    open,
    read,
    async find(versions, address) {
      for (const version of versions) {
        const found = await caches.match(address, { cacheName: prefix + version, ignoreVary: true });
        if (found) return found;
      }
      return undefined;
    },
    drop: (version) => caches.delete(prefix + version),
    async write(generations) {
      await (await caches.open(ledger)).put(scope, new Response(JSON.stringify(generations)));
    },
    async sweep(except) {
      const wanted = [ledger, ...[...keptVersions(await read()), except].map((version) => prefix + version)];
      await deleteAll((name) => !wanted.includes(name));
    },
    clear: () => deleteAll(() => true),
  };
}

/** Whether what is in a file depends on nothing but its name. */
function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}

/**
 * A file of the page as its own server has it. Whatever else is answered is refused: errors, the sign-in page of a
 * network, another server's file, and the page itself in place of a file that is gone, as some hosts answer.
 */
async function fetchFile(scope: WorkerScope, file: string, entry: string): Promise<Response> {
  const { scope: folder } = scope.registration;
  // A file with its content in its name may come from the browser's own cache; of the others the newest is wanted.
  const request = new Request(new URL(file, folder), { cache: isHashed(file) ? 'default' : 'reload' });
  const response = await scope.fetch(request);
  const { status, type, redirected, headers } = response;
  if (status !== 200 || type !== 'basic' || redirected) throw new Error(`${file} was answered by ${status} ${type}.`);
  const isPage = file === '';
  if ((headers.get('content-type') ?? '').includes('text/html') !== isPage)
    throw new Error(`${file} is something else.`);
  if (isPage && !(await response.clone().text()).includes(entry)) throw new Error('The page is of another version.');
  return response;
}

/**
 * Where the site is there and its worker is not, the site no longer means to be kept: a release from before the worker was
 * put back. The worker is let go with all it kept, and the next visit comes from the server. A server that is out of
 * reach, or answers everything with an error, changes nothing.
 */
async function retireIfRemoved(scope: WorkerScope, store: VersionCaches): Promise<void> {
  const { registration } = scope;
  const ask = (file: string): Promise<Response> => {
    return scope.fetch(new Request(new URL(file, registration.scope), { cache: 'no-store', method: 'HEAD' }));
  };
  const { status, headers } = await ask(WORKER_FILE);
  // Some hosts answer with a page for whatever is not there.
  const isGone = [404, 410].includes(status) || (headers.get('content-type') ?? '').includes('text/html');
  if (!isGone || (await ask('')).status !== 200) return;
  await registration.unregister();
  await store.clear();
}

/** How many files are asked for at once. */
const CONCURRENT_FETCHES = 6;

/** The page, under the address of its folder: a server may answer `index.html` by sending one there. */
const PAGE = '';

/**
 * Keeps a version of the page whole, and answers with it when it is asked for again. A new version waits until every tab
 * of the old one is closed, or a reader asks for it; after that the old one's parts can still be had by tabs that run it.
 */
export function startOfflineWorker(scope: WorkerScope, { version, entry, files }: OfflinePlan): void {
  const { scope: folder } = scope.registration;
  const store = createVersionCaches(scope);
  const all = [PAGE, ...files];
  const addressOf = (file: string): string => new URL(file, folder).href;

  /** All or nothing: where one file does not arrive, the version before stays as it is. */
  const install = async (): Promise<void> => {
    await store.sweep(version);
    const before = keptVersions(await store.read());
    const cache = await store.open(version);
    const add = async (file: string): Promise<void> => {
      const had = isHashed(file) ? await store.find([version, ...before], addressOf(file)) : undefined;
      await cache.put(addressOf(file), had ?? (await fetchFile(scope, file, entry)));
    };
    try {
      for (let at = 0; at < all.length; at += CONCURRENT_FETCHES)
        await Promise.all(all.slice(at, at + CONCURRENT_FETCHES).map(add));
    } catch (error) {
      if (!before.includes(version)) await store.drop(version);
      throw error;
    }
    await store.write(addWaitingVersion(await store.read(), version));
  };

  const activate = async (): Promise<void> => {
    const before = await store.read();
    const now = activateVersion(before, version);
    await store.write(now);
    const gone = keptVersions(before).filter((other) => !keptVersions(now).includes(other));
    await Promise.all(gone.map(store.drop));
    // The page of the first visit has its parts from here at once, should the network go before it is loaded again. Later
    // pages are ours anyway, and one that is being loaded would hold this up.
    if (!before.active) await scope.clients.claim();
  };

  const answer = async (request: Request, file: string): Promise<Response> => {
    const found = await store.find([version], addressOf(file));
    if (found) return found;
    const older = isHashed(file) ? await store.find(keptVersions(await store.read()), addressOf(file)) : undefined;
    return older ?? scope.fetch(request);
  };

  /** The file that a request means, if it is one of the page's. What an address has after `?` changes no file. */
  const fileOf = ({ request }: WorkerFetchEvent): string | undefined => {
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || request.cache === 'no-store' || !`${origin}${pathname}`.startsWith(folder)) return;
    const file = `${origin}${pathname}`.slice(folder.length);
    if (request.mode === 'navigate') return file === 'index.html' || file === PAGE ? PAGE : undefined;
    return isHashed(file) || files.includes(file) ? file : undefined;
  };

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(activate()));
  scope.addEventListener('message', (event) => {
    if (event.data === ACTIVATE_UPDATE) event.waitUntil(scope.skipWaiting());
    if (event.data === CHECK_STILL_SERVED) event.waitUntil(retireIfRemoved(scope, store));
  });
  scope.addEventListener('fetch', (event) => {
    const file = fileOf(event);
    if (file !== undefined) event.respondWith(answer(event.request, file));
  });
}
