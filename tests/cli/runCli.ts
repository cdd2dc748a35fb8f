import type { CommandIo } from '../../src/cli/command';
import { runCli as run } from '../../src/cli/runCli';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** How many times something was printed. */
  chunks: number;
  /** What was left in the file system, by path. */
  written: ReadonlyMap<string, string | Uint8Array>;
  folders: ReadonlySet<string>;
}

/** What a file system says of a path in a folder that does not exist. */
function missing(path: string): Error {
  return new Error(`ENOENT: no such file or directory, open '${path}'`);
}

/**
 * Runs the command line as a shell would split `line`, with its files in memory. In the folder `nowhere` no file can be
 * made, in `full` none can be brought to its place, and `closed` cannot be made.
 */
export async function runCli(line: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Ran> {
  const [out, problems]: [string[], string[]] = [[], []];
  const written = new Map<string, string | Uint8Array>();
  const folders = new Set<string>();
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw missing(path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const io: CommandIo = {
    stdout: (text) => out.push(text),
    stderr: (text) => problems.push(text),
    readFile: bytesOf,
    sizeOf: (path) => bytesOf(path).length,
    listFolder(path) {
      const inside = Object.keys(files).flatMap((file) =>
        file.startsWith(`${path}/`) ? file.slice(path.length + 1).split('/')[0]! : [],
      );
      return inside.length > 0 ? [...new Set(inside)] : null;
    },
    writeFile(path, content) {
      if (path.startsWith('nowhere/')) throw missing(path);
      written.set(path, content);
    },
    makeDir(path) {
      if (path === 'closed') throw new Error(`EACCES: permission denied, mkdir '${path}'`);
      folders.add(path);
    },
    rename(from, to) {
      const content = written.get(from);
      if (content === undefined || to.startsWith('full/')) {
        throw new Error(`ENOSPC: no space left on device, rename '${from}' -> '${to}'`);
      }
      written.delete(from);
      written.set(to, content);
    },
    remove: (path) => written.delete(path),
    version: '1.2.3',
  };
  const code = await run(line.split(' ').filter(Boolean), io);
  return { code, stdout: out.join(''), stderr: problems.join(''), chunks: out.length, written, folders };
}

/** The answer of a command that must go well, as JSON. */
export async function jsonOf(line: string): Promise<unknown> {
  const { code, stdout, stderr } = await runCli(`${line} --json`);
  if (code !== 0 || stderr !== '') throw new Error(`${line} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}
