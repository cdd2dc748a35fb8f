import { type Generations, kept, NO_GENERATIONS } from './generations';
import type { WorkerScope } from './workerScope';

/** The caches of one page. Another copy of it in another folder of the same host has its own. */
export interface VersionCaches {
  open: (version: string) => Promise<Cache>;
  /** The file from one of these versions, the first that has it. */
  find: (versions: readonly string[], address: string) => Promise<Response | undefined>;
  drop: (version: string) => Promise<unknown>;
  read: () => Promise<Generations>;
  write: (generations: Generations) => Promise<void>;
  /** Removes what belongs to no version that is kept: the rest of an installation that was broken off. */
  sweep: (except: string) => Promise<void>;
  /** Removes everything. */
  clear: () => Promise<void>;
}

export function versionCaches({ caches, registration: { scope } }: WorkerScope): VersionCaches {
  const prefix = `pathlight ${scope} `;
  const ledger = `${prefix}ledger`;
  const open = (version: string): Promise<Cache> => caches.open(prefix + version);

  const read = async (): Promise<Generations> => {
    const text = await (await caches.match(scope, { cacheName: ledger }))?.text();
    return text ? (JSON.parse(text) as Generations) : NO_GENERATIONS;
  };

  const deleteAll = async (unwanted: (name: string) => boolean): Promise<void> => {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && unwanted(name));
    await Promise.all(names.map((name) => caches.delete(name)));
  };

  return {
    open,
    read,
    async find(versions, address) {
      for (const version of versions) {
        const found = await caches.match(address, { cacheName: prefix + version, ignoreVary: true });
        if (found) return found;
      }
      return undefined;
    },
    drop: (version) => caches.delete(prefix + version),
    async write(generations) {
      await (await caches.open(ledger)).put(scope, new Response(JSON.stringify(generations)));
    },
    async sweep(except) {
      const wanted = [ledger, ...[...kept(await read()), except].map((version) => prefix + version)];
      await deleteAll((name) => !wanted.includes(name));
    },
    clear: () => deleteAll(() => true),
  };
}
