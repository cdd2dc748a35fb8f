/** The browser does not let the page keep anything: storage is blocked or full. */
export class StorageRefused extends Error {}

/** The result of a request; rejects with `StorageRefused`. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new StorageRefused(request.error?.message)));
    if ('onblocked' in request) request.addEventListener('blocked', () => reject(new StorageRefused('blocked')));
  });
}

/** The end of a transaction: what it has written is kept. Rejects with `StorageRefused`. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    for (const kind of ['error', 'abort']) {
      transaction.addEventListener(kind, () => reject(new StorageRefused(transaction.error?.message)));
    }
  });
}

/**
 * Runs in a database of this site, which is made where it is not there yet. Whatever keeps it from opening is
 * `StorageRefused`.
 */
export async function inDatabase<T>(
  window: Window,
  name: string,
  create: (database: IDBDatabase) => unknown,
  run: (database: IDBDatabase) => Promise<T>,
): Promise<T> {
  let opening: IDBOpenDBRequest;
  try {
    const { indexedDB } = window as Window & { indexedDB: IDBFactory | undefined };
    if (!indexedDB) throw new StorageRefused('There is no database.');
    opening = indexedDB.open(name, 1);
  } catch (error) {
    throw new StorageRefused('The database is blocked.', { cause: error });
  }
  opening.addEventListener('upgradeneeded', () => create(opening.result));
  const database = await settled(opening);
  try {
    return await run(database);
  } finally {
    database.close();
  }
}
