import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CommandIo } from './command';
import { errorReason } from './loadMechanism';

/**
 * Makes a folder and those it is in, one after the other: Node's own recursion never ends where a file system refuses to make
 * anything, as `/proc` does.
 */
function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.reverse()) mkdirSync(folder);
  // Throws for a file of that name.
  if (missing.length === 0) readdirSync(path);
}

/** The files of this machine. */
export const fileSystemIo: Omit<CommandIo, 'stdout' | 'stderr' | 'version'> = {
  readFile: (path) => readFileSync(path),
  sizeOf: (path) => statSync(path).size,
  listFolder: (path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : null),
  writeFile: (path, content) => writeFileSync(path, content),
  makeDir: makeFolder,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** What a failed write to standard output ends with: nothing for a reader such as `head`, which closes the pipe early. */
export function outputProblem(error: NodeJS.ErrnoException): string | null {
  return error.code === 'EPIPE' ? null : `The output cannot be written: ${errorReason(error)}.\n`;
}
