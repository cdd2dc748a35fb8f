import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { runCli } from './runCli';

/** Defined by the build, from package.json. */
declare const PATHLIGHT_VERSION: string;

// A reader such as `head` may close the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not `process.exit`, which would cut off what a pipe has not read yet.
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  readFile: (path) => readFileSync(path),
  sizeOf: (path) => statSync(path).size,
  listFolder: (path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : null),
  writeFile: (path, content) => writeFileSync(path, content),
  makeDir: (path) => mkdirSync(path, { recursive: true }),
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  version: PATHLIGHT_VERSION,
});
