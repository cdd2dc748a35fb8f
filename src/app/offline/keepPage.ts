import { postToWorker } from './postToWorker';
import { CHECK_STILL_SERVED, WORKER_FILE } from '../../offline/workerContract';

interface KeepPageOptions {
  window: Window;
  /** A new version has arrived and waits to take over; null where it no longer does. */
  onWaiting: (worker: ServiceWorker | null) => void;
  /** Everything is there for the first time. */
  onReady: () => void;
}

/** Has the page kept for a visit without a network, and tells when a newer one has arrived. */
export async function keepPage({ window, onWaiting, onReady }: KeepPageOptions): Promise<() => void> {
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
