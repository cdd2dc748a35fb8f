/** All that the command touches of the world, so that a test can stand in for it. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  readFile(path: string): string;
  writeFile(path: string, text: string): void;
  version: string;
}
