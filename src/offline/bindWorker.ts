import { fetchFile, isHashed } from './fetchFile';
import { arrived, kept, tookOver } from './generations';
import type { OfflinePlan } from './offlinePlan';
import { retire } from './retire';
import { versionCaches } from './versionCaches';
import { STILL_WANTED, TAKE_OVER } from './workerMessages';
import type { AskingEvent, WorkerScope } from './workerScope';

/** How many files are asked for at once. */
const AT_ONCE = 6;

/** The page, under the address of its folder: a server may answer `index.html` by sending one there. */
const PAGE = '';

/**
 * Keeps a version of the page whole, and answers with it when it is asked for again. A new version waits until every tab
 * of the old one is closed, or a reader asks for it; after that the old one's parts can still be had by tabs that run it.
 */
export function bindWorker(scope: WorkerScope, { version, entry, files }: OfflinePlan): void {
  const { scope: folder } = scope.registration;
  const store = versionCaches(scope);
  const all = [PAGE, ...files];
  const addressOf = (file: string): string => new URL(file, folder).href;

  /** All or nothing: where one file does not arrive, the version before stays as it is. */
  const install = async (): Promise<void> => {
    await store.sweep(version);
    const before = kept(await store.read());
    const cache = await store.open(version);
    const add = async (file: string): Promise<void> => {
      const had = isHashed(file) ? await store.find([version, ...before], addressOf(file)) : undefined;
      await cache.put(addressOf(file), had ?? (await fetchFile(scope, file, entry)));
    };
    try {
      for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(add));
    } catch (error) {
      if (!before.includes(version)) await store.drop(version);
      throw error;
    }
    await store.write(arrived(await store.read(), version));
  };

  const activate = async (): Promise<void> => {
    const before = await store.read();
    const now = tookOver(before, version);
    await store.write(now);
    const gone = kept(before).filter((other) => !kept(now).includes(other));
    await Promise.all(gone.map(store.drop));
    // The page of the first visit has its parts from here at once, should the network go before it is loaded again. Later
    // pages are ours anyway, and one that is being loaded would hold this up.
    if (!before.active) await scope.clients.claim();
  };

  const answer = async (request: Request, file: string): Promise<Response> => {
    const found = await store.find([version], addressOf(file));
    if (found) return found;
    const older = isHashed(file) ? await store.find(kept(await store.read()), addressOf(file)) : undefined;
    return older ?? scope.fetch(request);
  };

  /** The file that a request means, if it is one of the page's. What an address has after `?` changes no file. */
  const fileOf = ({ request }: AskingEvent): string | undefined => {
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || request.cache === 'no-store' || !`${origin}${pathname}`.startsWith(folder)) return;
    const file = `${origin}${pathname}`.slice(folder.length);
    if (request.mode === 'navigate') return file === 'index.html' || file === PAGE ? PAGE : undefined;
    return isHashed(file) || files.includes(file) ? file : undefined;
  };

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(activate()));
  scope.addEventListener('message', (event) => {
    if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
    if (event.data === STILL_WANTED) event.waitUntil(retire(scope, store));
  });
  scope.addEventListener('fetch', (event) => {
    const file = fileOf(event);
    if (file !== undefined) event.respondWith(answer(event.request, file));
  });
}
