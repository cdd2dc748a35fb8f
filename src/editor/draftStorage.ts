import type { Mechanism } from '../model/mechanism';
import { finished, inDatabase, settled, StorageRefused } from '../player/database';
import { parseDraft } from '../schema/parseMechanism';
import { DRAFT_PREFIX } from '../scene/mechanismEntry';

const DATABASE = 'pathlight-drafts';
const STORE = 'drafts';

/** A draft as it is kept. */
interface DraftRecord {
  id: string;
  title: string;
  /** Counts up with each save: whoever saves says which one they have changed. */
  revision: number;
  text: string;
}

/** A draft that is kept, for a list. */
export type DraftSummary = Pick<DraftRecord, 'id' | 'title'>;

export interface KeptDraft {
  draft: Mechanism;
  revision: number;
}

/** Where drafts are kept. Each method rejects with `StorageRefused` where the browser keeps nothing. */
export interface DraftStorage {
  /** Keeps a draft that was changed from a revision (0 for none); null where another tab has saved a later one. */
  save(id: string, draft: Mechanism, from: number): Promise<number | null>;
  /** Null where there is none of that name, or where it cannot be read. */
  load(id: string): Promise<KeptDraft | null>;
  /** Those saved last come first. */
  list(): Promise<DraftSummary[]>;
  remove(id: string): Promise<void>;
}

/** A name for a new draft that no other tab chooses too. */
export function newDraftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `${DRAFT_PREFIX}${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

/** Drafts in the IndexedDB of this site: a save is whole or has not happened. */
export function createDraftStorage(window: Window): DraftStorage {
  const run = <T>(
    mode: IDBTransactionMode,
    use: (store: IDBObjectStore, done: () => Promise<void>) => Promise<T>,
  ): Promise<T> =>
    inDatabase(
      window,
      DATABASE,
      // Keys that count up: the last saved comes last.
      (database) =>
        database.createObjectStore(STORE, { autoIncrement: true }).createIndex('id', 'id', { unique: true }),
      async (database) => {
        const transaction = database.transaction(STORE, mode);
        const end = finished(transaction);
        // Where a request fails, that is what is told.
        end.catch(() => undefined);
        try {
          return await use(transaction.objectStore(STORE), () => end);
        } catch (error) {
          // Some browsers refuse a full disk with an exception of their own.
          throw error instanceof StorageRefused ? error : new StorageRefused('Refused.', { cause: error });
        }
      },
    );
  const keyOf = (store: IDBObjectStore, id: string) => settled(store.index('id').getKey(id));
  const recordOf = (store: IDBObjectStore, id: string) =>
    settled(store.index('id').get(id) as IDBRequest<DraftRecord | undefined>);

  return {
    save: (id, draft, from) =>
      run('readwrite', async (store, done) => {
        const [key, known] = await Promise.all([keyOf(store, id), recordOf(store, id)]);
        if ((known?.revision ?? 0) !== from) return null;
        if (key !== undefined) store.delete(key);
        store.add({ id, title: draft.title, revision: from + 1, text: JSON.stringify(draft) } satisfies DraftRecord);
        await done();
        return from + 1;
      }),
    load: async (id) => {
      const record = await run('readonly', (store) => recordOf(store, id));
      const parsed = record && parseDraft(record.text);
      return parsed?.ok ? { draft: parsed.value, revision: record?.revision ?? 0 } : null;
    },
    list: () =>
      run('readonly', async (store) => {
        const records = await settled(store.getAll() as IDBRequest<DraftRecord[]>);
        return records.map(({ id, title }) => ({ id, title })).toReversed();
      }),
    remove: (id) =>
      run('readwrite', async (store, done) => {
        const key = await keyOf(store, id);
        if (key !== undefined) store.delete(key);
        await done();
      }),
  };
}
