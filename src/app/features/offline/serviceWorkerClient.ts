import type { Clock } from '../../../clock/clock';
import { ACTIVATE_UPDATE, CHECK_STILL_SERVED, WORKER_FILE } from '../../../offline/workerContract';

/** A worker is of the page's own origin by nature: there is no other to name. */
function postToWorker(worker: ServiceWorker, message: string): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}

/** Lets the new version take over and loads the page again. What was shown is in its address. */
export function activateUpdate(worker: ServiceWorker, { location }: Window): void {
  const reload = (): void => location.reload();
  // In another tab somebody was faster.
  if (worker.state !== 'installed') return reload();
  worker.addEventListener('statechange', () => worker.state === 'activated' && reload());
  postToWorker(worker, ACTIVATE_UPDATE);
}

/** Chromium tells whether the reader asked to save data; other browsers do not. */
interface ConnectionInfo {
  connection?: { saveData?: boolean };
}

/**
 * Whether this page is one to keep for a visit without a network: it came from a server, stands in a window of its own,
 * and its reader either has no wish to save data or has installed it.
 */
export function canStoreOffline(window: Window): boolean {
  const { navigator, location, document } = window;
  const isOwnPage = location.protocol.startsWith('http') && window.parent === window;
  if (!isOwnPage || document.documentElement.dataset.copy || !('serviceWorker' in navigator)) return false;
  const { saveData = false } = (navigator as ConnectionInfo).connection ?? {};
  return !saveData || window.matchMedia('(display-mode: standalone)').matches;
}

/** Not every browser can tell when it is idle; after so long it most likely is. */
const SOON_MS = 2000;

/** Calls `callback` once the page has nothing better to do, unless the returned function is called first. */
export function whenIdle(window: Window, clock: Clock, callback: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') return clock.after(SOON_MS, callback);
  const handle = window.requestIdleCallback(callback);
  return () => window.cancelIdleCallback(handle);
}

interface RegisterOptions {
  window: Window;
  /** A new version has arrived and waits to take over; null where it no longer does. */
  onWaiting: (worker: ServiceWorker | null) => void;
  /** Everything is there for the first time. */
  onReady: () => void;
}

/** Has the page kept for a visit without a network, and tells when a newer one has arrived. */
export async function registerServiceWorker({ window, onWaiting, onReady }: RegisterOptions): Promise<() => void> {
  const stop = new AbortController();
  const { signal } = stop;
  const kept = await window.navigator.serviceWorker.register(WORKER_FILE, { updateViaCache: 'none' });
  const wasKept = kept.active !== null;

  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'installed' && kept.active) onWaiting(worker);
        if (worker.state === 'activated' && !wasKept) onReady();
        // A still newer one has taken its place, and is told by itself.
        if (worker.state === 'redundant' && !kept.waiting) onWaiting(null);
      },
      { signal },
    );
  };

  if (kept.waiting && wasKept) onWaiting(kept.waiting);
  follow(kept.waiting);
  follow(kept.installing);
  kept.addEventListener('updatefound', () => follow(kept.installing), { signal });
  // Either there is no network, or there is no worker any more: that one knows how to find out.
  if (wasKept) kept.update().catch(() => kept.active && postToWorker(kept.active, CHECK_STILL_SERVED));
  return () => stop.abort();
}
