import type { Mechanism } from '../../../model/mechanism';
import { drawingFor } from '../../../mechanisms/registry';
import { finished, inDatabase, settled } from '../../../player/database';
import { serializeMechanism } from '../../../schema/parseMechanism';
import { parseBeside } from '../../../open/readInWorker';
import { entryOf, LOCAL_PREFIX, type MechanismEntry } from '../../../scene/mechanismEntry';

const DATABASE = 'pathlight';
const STORE = 'mechanisms';
/** The oldest are forgotten beyond this. */
const MOST_KEPT = 20;

interface Kept {
  id: string;
  text: string;
}

/** A mechanism that this browser keeps, as a list of them has it. */
export interface KeptMechanism extends Kept {
  /** Its place in the order in which they were opened. */
  key: IDBValidKey;
  /** Null where it cannot be read any more. */
  mechanism: Mechanism | null;
}

const inStore = <T>(window: Window, run: (database: IDBDatabase) => Promise<T>): Promise<T> =>
  inDatabase(
    window,
    DATABASE,
    // Keys that count up: the oldest come first.
    (database) => database.createObjectStore(STORE, { autoIncrement: true }).createIndex('id', 'id', { unique: true }),
    run,
  );

/** A short name for a text (FNV-1a over UTF-16 code units, twice with different seeds): the same file has the same address. */
function shortHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000197);
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('');
}

/**
 * Keeps a mechanism in this browser, for its own site only, and gives the id by which the address names it: one that is made from
 * its content, unless it is given one, under which it replaces what was kept before.
 */
export async function keepMechanism(window: Window, mechanism: Mechanism, given?: string): Promise<string> {
  const text = serializeMechanism(mechanism);
  const id = given ?? `${LOCAL_PREFIX}${shortHash(text)}`;
  await inStore(window, async (database) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    const known = await settled(store.index('id').getKey(id));
    if (known !== undefined) store.put({ id, text } satisfies Kept, known);
    else {
      store.add({ id, text } satisfies Kept);
      const keys = await settled(store.getAllKeys());
      for (const key of keys.slice(0, Math.max(0, keys.length - MOST_KEPT))) store.delete(key);
    }
    await finished(transaction);
  });
  return id;
}

/** A mechanism that this browser keeps; null where it keeps none of that name, or where storage is blocked. */
export async function findKeptMechanism(window: Window, id: string): Promise<MechanismEntry | null> {
  let kept: Kept | undefined;
  try {
    kept = await inStore(window, (database) =>
      settled(database.transaction(STORE).objectStore(STORE).index('id').get(id) as IDBRequest<Kept | undefined>),
    );
  } catch {
    return null;
  }
  const parsed = kept && (await parseBeside(kept.text));
  if (!parsed?.ok) return null;
  return { ...entryOf(parsed.value, await drawingFor(parsed.value)), id, isOpened: true };
}

/** Every mechanism that this browser keeps, the last opened first. Rejects with `StorageRefused` where storage is blocked. */
export async function listKeptMechanisms(window: Window): Promise<KeptMechanism[]> {
  const [kept, keys] = await inStore(window, (database) => {
    const store = database.transaction(STORE).objectStore(STORE);
    return Promise.all([settled(store.getAll() as IDBRequest<Kept[]>), settled(store.getAllKeys())]);
  });
  const read = kept.map(async ({ id, text }, at) => {
    const parsed = await parseBeside(text);
    return { id, text, key: keys[at] as IDBValidKey, mechanism: parsed.ok ? parsed.value : null };
  });
  return (await Promise.all(read)).toReversed();
}

/** Removes a kept mechanism from this browser. */
export async function forgetMechanism(window: Window, { key }: Pick<KeptMechanism, 'key'>): Promise<void> {
  await inStore(window, async (database) => {
    const transaction = database.transaction(STORE, 'readwrite');
    transaction.objectStore(STORE).delete(key);
    await finished(transaction);
  });
}

/** Puts back what `forgetMechanism` has removed, in its old place. */
export async function restoreMechanism(window: Window, { id, text, key }: KeptMechanism): Promise<void> {
  await inStore(window, async (database) => {
    const transaction = database.transaction(STORE, 'readwrite');
    transaction.objectStore(STORE).put({ id, text } satisfies Kept, key);
    await finished(transaction);
  });
}
