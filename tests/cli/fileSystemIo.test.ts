import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileSystemIo, outputProblem } from '../../src/cli/fileSystemIo';
import { runCli } from '../../src/cli/runCli';

const folder = mkdtempSync(join(tmpdir(), 'pathlight-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line and the file system', () => {
  it('makes a folder in folders that are not there, and leaves one that is', () => {
    const path = join(folder, 'a', 'b', 'c');
    fileSystemIo.makeDir(path);
    fileSystemIo.makeDir(path);
    expect(existsSync(path)).toBe(true);
  });

  // `/proc` refuses to make anything, with an error that Node's own recursion takes for a missing parent.
  it.skipIf(!existsSync('/proc/self'))('ends with a sentence where nothing can be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const place of ['/proc/nope', '/proc/1/nope/deeper', file, join(file, 'inside')]) {
      const problems: string[] = [];
      const io = {
        ...fileSystemIo,
        stdout: () => undefined,
        stderr: (text: string) => void problems.push(text),
        version: '1',
      };
      expect(await runCli(['figure', 'ketamine', '--step', 'mtorc1', '--out', place], io)).toBe(1);
      expect(problems.join('')).toMatch(/^The (folder|file) “.*” cannot be (made|written): [a-z ]+\.\n$/);
    }
  });

  it('says that its output is lost, unless the reader has closed it', () => {
    const error = (code: string, message: string) => Object.assign(new Error(`${code}: ${message}, write`), { code });
    expect(outputProblem(error('ENOSPC', 'no space left on device'))).toBe(
      'The output cannot be written: no space left on device.\n',
    );
    expect(outputProblem(error('EPIPE', 'broken pipe'))).toBeNull();
  });
});
