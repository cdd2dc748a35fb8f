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
