import {
  ACTIVATE_UPDATE,
  CHECK_STILL_SERVED,
  DIGEST_DIGITS,
  type OfflinePlan,
  START_ANEW,
  WORKER_FILE,
} from './workerContract';

/** An event whose outcome the browser waits for. */
export interface WorkerLifecycleEvent {
  waitUntil(outcome: Promise<unknown>): void;
}

/** A request of a page, which the worker answers or leaves to the browser. */
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

/** The cached versions of the page, each in a cache of its own. */
export interface CachedVersions {
  active: string | null;
  /** The one before it: a tab that was open when the new one was activated still loads its chunks. */
  previous: string | null;
  /** Complete and waiting to be activated, oldest first. */
  waiting: readonly string[];
}

const NO_VERSIONS: CachedVersions = { active: null, previous: null, waiting: [] };

/** Adds a version that is cached completely. */
function addWaitingVersion(known: CachedVersions, version: string): CachedVersions {
  if (version === known.active) return known;
  return { ...known, waiting: [...known.waiting.filter((other) => other !== version), version] };
}

/** Activates a version; older ones that were waiting are dropped. */
function activateVersion(known: CachedVersions, version: string): CachedVersions {
  if (version === known.active) return known;
  const waiting = known.waiting.slice(known.waiting.indexOf(version) + 1);
  return { active: version, previous: known.active, waiting };
}

/** All cached versions, in the order in which a file is looked up. */
function cachedVersions({ active, previous, waiting }: CachedVersions): string[] {
  return [active, previous, ...waiting].filter((version) => version !== null);
}

/** The caches of one page. Another copy of it in another folder of the same host has its own. */
export interface VersionCaches {
  open: (version: string) => Promise<Cache>;
  /** The file from the first of these versions that has it. */
  find: (versions: readonly string[], address: string) => Promise<Response | undefined>;
  drop: (version: string) => Promise<unknown>;
  read: () => Promise<CachedVersions>;
  write: (versions: CachedVersions) => Promise<void>;
  /** Removes caches of no known version: what is left of an installation that failed. */
  prune: (except: string) => Promise<void>;
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
    async write(versions) {
      await (await caches.open(ledger)).put(scope, new Response(JSON.stringify(versions)));
    },
    async prune(except) {
      const wanted = [ledger, ...[...cachedVersions(await read()), except].map((version) => prefix + version)];
      await deleteAll((name) => !wanted.includes(name));
    },
    clear: () => deleteAll(() => true),
  };
}

/** Whether the name of a file has a hash of its content. */
function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}

/** Whether a file is the one of this version, and all of it: a server may answer half a file with 200 while it is being updated. */
async function isWhole(response: Response, digest: string | undefined): Promise<boolean> {
  if (digest === undefined) return true;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, DIGEST_DIGITS) === digest;
}

/**
 * Fetches a file of the page from its own server. Throws for any other answer: errors, the sign-in page of a network, a file of
 * another server, a part of a file, and the page itself in place of a missing file, as some hosts answer.
 */
async function fetchFile(
  scope: WorkerScope,
  file: string,
  plan: OfflinePlan,
  // A hashed file may come from the HTTP cache; the others must be the newest.
  cache: RequestCache = isHashed(file) ? 'default' : 'reload',
): Promise<Response> {
  const { entry, digests } = plan;
  const { scope: folder } = scope.registration;
  const response = await scope.fetch(new Request(new URL(file, folder), { cache }));
  const { status, type, redirected, headers } = response;
  if (status !== 200 || type !== 'basic' || redirected) throw new Error(`${file} was answered by ${status} ${type}.`);
  const isPage = file === '';
  if ((headers.get('content-type') ?? '').includes('text/html') !== isPage)
    throw new Error(`${file} is something else.`);
  if (isPage) {
    const page = await response.clone().text();
    // Some hosts add lines of their own to a page, so it has no digest.
    if (!page.includes(entry) || !page.includes('</html>')) throw new Error('The page is of another version.');
  } else if (!(await isWhole(response, digests[file]))) {
    // What the HTTP cache holds may be the half.
    if (cache === 'default') return fetchFile(scope, file, plan, 'reload');
    throw new Error(`${file} did not arrive whole.`);
  }
  return response;
}

/**
 * Unregisters the worker and deletes its caches where the site is online but its worker file is gone: it was rolled back to a
 * release without a worker. A server that is unreachable, or answers everything with an error, changes nothing.
 */
async function retireIfRemoved(scope: WorkerScope, store: VersionCaches): Promise<void> {
  const { registration } = scope;
  const head = (file: string): Promise<Response> => {
    return scope.fetch(new Request(new URL(file, registration.scope), { cache: 'no-store', method: 'HEAD' }));
  };
  const { status, headers } = await head(WORKER_FILE);
  // Some hosts answer with a page for missing files.
  const isGone = [404, 410].includes(status) || (headers.get('content-type') ?? '').includes('text/html');
  if (!isGone || (await head('')).status !== 200) return;
  await registration.unregister();
  await store.clear();
}

/** Number of parallel requests. */
const CONCURRENT_FETCHES = 6;

/** The page, under the address of its folder, to which a server may redirect `index.html`. */
const PAGE = '';

/**
 * Caches a complete version of the page and answers its requests from it. A new version waits until every tab of the old one is
 * closed, or the reader activates it; tabs that still run the old one keep its chunks.
 */
export function startOfflineWorker(scope: WorkerScope, plan: OfflinePlan): void {
  const { version, files, digests } = plan;
  const { scope: folder } = scope.registration;
  const store = createVersionCaches(scope);
  const all = [PAGE, ...files];
  const addressOf = (file: string): string => new URL(file, folder).href;

  /** All or nothing: where one file fails, the version before stays active. */
  const install = async (): Promise<void> => {
    await store.prune(version);
    const before = cachedVersions(await store.read());
    const cache = await store.open(version);
    const add = async (file: string): Promise<void> => {
      const cached = isHashed(file) ? await store.find([version, ...before], addressOf(file)) : undefined;
      const isUsable = cached !== undefined && (await isWhole(cached, digests[file]));
      await cache.put(addressOf(file), isUsable ? cached : await fetchFile(scope, file, plan));
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
    const gone = cachedVersions(before).filter((other) => !cachedVersions(now).includes(other));
    await Promise.all(gone.map(store.drop));
    // Controls the page of the first visit at once, in case the network goes before it is loaded again. Later pages are
    // controlled anyway, and one that is loading would delay the activation.
    if (!before.active) await scope.clients.claim();
  };

  const answer = async (request: Request, file: string): Promise<Response> => {
    const found = await store.find([version], addressOf(file));
    if (found) return found;
    const older = isHashed(file) ? await store.find(cachedVersions(await store.read()), addressOf(file)) : undefined;
    return older ?? scope.fetch(request);
  };

  /** Forgets all that is kept, and opens the page from its server. */
  const startAnew = async (): Promise<Response> => {
    await scope.registration.unregister();
    await store.clear();
    return Response.redirect(folder);
  };

  /** The file of a request, if it is one of the page's; the search part is ignored. */
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
    if (file === PAGE && new URL(event.request.url).search === START_ANEW) return event.respondWith(startAnew());
    if (file !== undefined) event.respondWith(answer(event.request, file));
  });
}
