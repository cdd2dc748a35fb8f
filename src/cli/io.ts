/** All that the command touches of the world, so that a test can stand in for it. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  readFile(path: string): string;
  writeFile(path: string, content: string | Uint8Array): void;
  /** Makes a folder and those it is in; one that exists already is left as it is. */
  makeDir(path: string): void;
  /** In place of what may be there already. */
  rename(from: string, to: string): void;
  /** Deletes a file, if there is one. */
  remove(path: string): void;
  version: string;
}
