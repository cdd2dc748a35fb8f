import type { WorkerScope } from './workerScope';

/** Whether what is in a file depends on nothing but its name. */
export function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}

/**
 * A file of the page as its own server has it. Whatever else is answered is refused: errors, the sign-in page of a
 * network, another server's file, and the page itself in place of a file that is gone, as some hosts answer.
 */
export async function fetchFile(scope: WorkerScope, file: string, entry: string): Promise<Response> {
  const { scope: folder } = scope.registration;
  // A file with its content in its name may come from the browser's own cache; of the others the newest is wanted.
  const request = new Request(new URL(file, folder), { cache: isHashed(file) ? 'default' : 'reload' });
  const response = await scope.fetch(request);
  const { status, type, redirected, headers } = response;
  if (status !== 200 || type !== 'basic' || redirected) throw new Error(`${file} was answered by ${status} ${type}.`);
  const isPage = file === '';
  if ((headers.get('content-type') ?? '').includes('text/html') !== isPage)
    throw new Error(`${file} is something else.`);
  if (isPage && !(await response.clone().text()).includes(entry)) throw new Error('The page is of another version.');
  return response;
}
