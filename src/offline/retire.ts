import type { VersionCaches } from './versionCaches';
import { WORKER_FILE } from './workerMessages';
import type { WorkerScope } from './workerScope';

/**
 * Where the site is there and its worker is not, the site no longer means to be kept: a release from before the worker was
 * put back. The worker is let go with all it kept, and the next visit comes from the server. A server that is out of
 * reach, or answers everything with an error, changes nothing.
 */
export async function retire(scope: WorkerScope, store: VersionCaches): Promise<void> {
  const { registration } = scope;
  const status = async (file: string): Promise<number> => {
    const request = new Request(new URL(file, registration.scope), { cache: 'no-store', method: 'HEAD' });
    return (await scope.fetch(request)).status;
  };
  const worker = await status(WORKER_FILE);
  if (![404, 410].includes(worker) || (await status('')) !== 200) return;
  await registration.unregister();
  await store.clear();
}
