import type { Clock } from '../../clock/clock';

/** Not every browser can tell when it is idle; after so long it most likely is. */
const SOON_MS = 2000;

/** Calls `callback` once the page has nothing better to do, unless the returned function is called first. */
export function whenIdle(window: Window, clock: Clock, callback: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') return clock.after(SOON_MS, callback);
  const handle = window.requestIdleCallback(callback);
  return () => window.cancelIdleCallback(handle);
}
