import { fileSystemIo, outputProblem } from './fileSystemIo';
import { runCli } from './runCli';

/** Defined by the build, from package.json. */
declare const PATHLIGHT_VERSION: string;

let isOutputLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  const problem = outputProblem(error);
  if (problem === null || isOutputLost) return;
  isOutputLost = true;
  process.stderr.write(problem);
  process.exitCode = 1;
});
// Nobody is left to tell.
process.stderr.on('error', () => undefined);

const code = await runCli(process.argv.slice(2), {
  ...fileSystemIo,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  version: PATHLIGHT_VERSION,
});
// Not `process.exit`, which would cut off what a pipe has not read yet.
process.exitCode = isOutputLost ? 1 : code;
