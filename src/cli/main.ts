import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { runCli } from './runCli';

/** Put in by the build, from package.json. */
declare const PATHLIGHT_VERSION: string;

// Whoever reads may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The code is set and not ended with, so that a pipe gets all that was written.
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  readFile: (path) => readFileSync(path, 'utf8'),
  writeFile: (path, content) => writeFileSync(path, content),
  makeDir: (path) => mkdirSync(path, { recursive: true }),
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  version: PATHLIGHT_VERSION,
});
