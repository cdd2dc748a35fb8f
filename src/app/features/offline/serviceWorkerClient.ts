import type { Clock } from '../../../clock/clock';
import { ACTIVATE_UPDATE, CHECK_STILL_SERVED, WORKER_FILE } from '../../../offline/workerContract';

/** A worker always has the page's origin. */
function postToWorker(worker: ServiceWorker, message: string): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}

/** Activates the new version and reloads the page. The state is in the address. */
export function activateUpdate(worker: ServiceWorker, { location }: Window): void {
  const reload = (): void => location.reload();
  // Already activated from another tab.
  if (worker.state !== 'installed') return reload();
  worker.addEventListener('statechange', () => worker.state === 'activated' && reload());
  postToWorker(worker, ACTIVATE_UPDATE);
}

/** Network Information API; Chromium only. */
interface ConnectionInfo {
  connection?: { saveData?: boolean };
}

/**
 * Whether to store this page for offline use: it comes from a server, is not framed, and its reader does not save data
 * or has installed it.
 */
export function canStoreOffline(window: Window): boolean {
  const { navigator, location, document } = window;
  const isOwnPage = location.protocol.startsWith('http') && window.parent === window;
  if (!isOwnPage || document.documentElement.dataset.copy || !('serviceWorker' in navigator)) return false;
  const { saveData = false } = (navigator as ConnectionInfo).connection ?? {};
  return !saveData || window.matchMedia('(display-mode: standalone)').matches;
}

/** Fallback delay for browsers without `requestIdleCallback`. */
const SOON_MS = 2000;

/** Calls `callback` when the page is idle, unless cancelled by the returned function. */
export function whenIdle(window: Window, clock: Clock, callback: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') return clock.after(SOON_MS, callback);
  const handle = window.requestIdleCallback(callback, { timeout: 5 * SOON_MS });
  return () => window.cancelIdleCallback(handle);
}

interface RegisterOptions {
  window: Window;
  /** A new version is waiting to activate; null if it no longer is. */
  onWaiting: (worker: ServiceWorker | null) => void;
  /** Everything is stored for the first time. */
  onReady: () => void;
}

/** Registers the service worker and reports new versions. */
export async function registerServiceWorker({ window, onWaiting, onReady }: RegisterOptions): Promise<() => void> {
  const stop = new AbortController();
  const { signal } = stop;
  const registration = await window.navigator.serviceWorker.register(WORKER_FILE, { updateViaCache: 'none' });
  const wasRegistered = registration.active !== null;

  // The worker that is installing when the page registers it may be found once more.
  const followed = new WeakSet<ServiceWorker>();
  const follow = (worker: ServiceWorker | null): void => {
    if (!worker || followed.has(worker)) return;
    followed.add(worker);
    worker.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'installed' && registration.active) onWaiting(worker);
        if (worker.state === 'activated' && !wasRegistered) onReady();
        // Replaced by a still newer one, which is reported separately.
        if (worker.state === 'redundant' && !registration.waiting) onWaiting(null);
      },
      { signal },
    );
  };

  if (registration.waiting && wasRegistered) onWaiting(registration.waiting);
  follow(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal });
  // Either offline, or the worker file is gone: the worker finds out which.
  if (wasRegistered)
    registration.update().catch(() => registration.active && postToWorker(registration.active, CHECK_STILL_SERVED));
  return () => stop.abort();
}
