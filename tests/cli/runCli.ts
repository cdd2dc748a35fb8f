import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  written: ReadonlyMap<string, string>;
}

/** What a file system says of a path in a folder that does not exist. */
function missing(path: string): Error {
  return new Error(`ENOENT: no such file or directory, open '${path}'`);
}

/** Runs the command line as a shell would split `line`, with its files in memory. */
export function runCli(line: string, files: Readonly<Record<string, string>> = {}): Ran {
  const [out, problems]: [string[], string[]] = [[], []];
  const written = new Map<string, string>();
  const io: Io = {
    stdout: (text) => out.push(text),
    stderr: (text) => problems.push(text),
    readFile(path) {
      const text = files[path];
      if (text === undefined) throw missing(path);
      return text;
    },
    writeFile(path, text) {
      if (path.startsWith('nowhere/')) throw missing(path);
      written.set(path, text);
    },
    version: '1.2.3',
  };
  const code = run(line.split(' ').filter(Boolean), io);
  return { code, stdout: out.join(''), stderr: problems.join(''), written };
}

/** The answer of a command that must go well, as JSON. */
export function jsonOf(line: string): unknown {
  const { code, stdout, stderr } = runCli(`${line} --json`);
  if (code !== 0 || stderr !== '') throw new Error(`${line} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}
