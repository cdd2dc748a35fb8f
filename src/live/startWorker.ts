/**
 * Starts a worker; null where the browser starts none. The worker is made by the caller, because the bundler finds its file by
 * the literal `new Worker(new URL(…))`.
 *
 * @example
 * const worker = startWorker(() => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' }));
 */
export function startWorker(make: () => Worker): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return make();
  } catch {
    return null;
  }
}
