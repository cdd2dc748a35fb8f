import type { Mechanism } from '../model/mechanism';
import { plainId } from '../model/plainId';

/** What is selected in the editor. */
export interface EditorSelection {
  kind: 'node' | 'edge' | 'step' | 'reference';
  id: string;
}

/** A draft after a command. */
export interface Edited {
  /** The same object as before where the command changes nothing. */
  draft: Mechanism;
  /** What is selected afterwards; as before where it is missing. */
  selection?: EditorSelection | null;
  /** What was done, in a sentence. */
  words: string;
}

/** One change of a draft; one undo takes it back. */
export type EditCommand = (draft: Mechanism) => Edited;

/** An item with some fields changed: the same object where nothing differs. Of the optional fields, one that is empty is left out. */
export function withFields<T extends object>(item: T, fields: Partial<T>, optional: readonly (keyof T)[] = []): T {
  const changed = { ...item };
  let differs = false;
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    const isEmpty =
      value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
    if (optional.includes(key) && isEmpty) {
      differs ||= Object.hasOwn(item, key);
      delete changed[key];
    } else if (!Object.is(item[key], value)) {
      differs = true;
      changed[key] = value as T[keyof T];
    }
  }
  return differs ? changed : item;
}

type ListName = {
  [K in keyof Mechanism]-?: Mechanism[K] extends readonly { id: string }[] ? K : never;
}[keyof Mechanism];

/** A draft in which one item of a list is changed; the same object where nothing differs. */
export function changeItem<L extends ListName>(
  draft: Mechanism,
  list: L,
  id: string,
  change: (item: Mechanism[L][number]) => Mechanism[L][number],
): Mechanism {
  const items = draft[list] as readonly Mechanism[L][number][];
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (item === undefined) return draft;
  const changed = change(item);
  return changed === item ? draft : { ...draft, [list]: items.with(at, changed) };
}

/** A short id from a label that none of the others has. */
export function idFrom(label: string, fallback: string, taken: Iterable<string> = []): string {
  const base = plainId(label, fallback);
  const known = new Set(taken);
  let id = base;
  for (let count = 2; known.has(id); count++) id = `${base}-${count}`;
  return id;
}

/** Every id that a step could name: those of nodes and arrows, of the layers and of what only a run has. */
export function* thingIds({ nodes, edges, layerNodes, layerEdges, dynamics }: Mechanism): Generator<string> {
  for (const list of [nodes, edges, layerNodes, layerEdges, dynamics?.hidden?.nodes, dynamics?.hidden?.arrows]) {
    for (const { id } of list ?? []) yield id;
  }
}

/** A label in a message, on one line and not longer than a line. */
export function named(label: string, fallback: string): string {
  const plain = label.replace(/\s+/g, ' ').trim();
  return plain === '' ? fallback : `“${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}”`;
}
