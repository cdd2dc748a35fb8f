import { itemPath } from '../model/problems/itemPath';

function member(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}

/** What stands at a path of a file; undefined where there is nothing. */
export function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(member, file);
}

/** The path as a person would say it: items by their id where they have one, as `findProblems` does. */
export function filePath(file: unknown, path: readonly PropertyKey[]): string {
  let shown = '';
  let value = file;
  for (const key of path) {
    value = member(value, key);
    const id = member(value, 'id');
    if (typeof key === 'number') shown = typeof id === 'string' && id !== '' ? itemPath(shown, id) : `${shown}[${key}]`;
    else shown += shown === '' ? String(key) : `.${String(key)}`;
  }
  return shown === '' ? 'the file' : shown;
}
