import { postToWorker } from './postToWorker';
import { ACTIVATE_UPDATE } from '../../offline/workerContract';

/** Lets the new version take over and loads the page again. What was shown is in its address. */
export function takeOver(worker: ServiceWorker, { location }: Window): void {
  const reload = (): void => location.reload();
  // In another tab somebody was faster.
  if (worker.state !== 'installed') return reload();
  worker.addEventListener('statechange', () => worker.state === 'activated' && reload());
  postToWorker(worker, ACTIVATE_UPDATE);
}
