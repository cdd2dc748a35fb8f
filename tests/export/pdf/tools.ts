import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is installed. */
export function has(...programs: readonly string[]): boolean {
  return programs.every((program) => spawnSync('which', [program]).status === 0);
}

/** Writes bytes to a file, runs something with its path, and takes the file away. */
export function withFile<T>(name: string, bytes: Uint8Array | string, run: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pathlight-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return run(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function output(program: string, ...parameters: readonly string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What poppler's programs say of a PDF. */
export function poppler(program: 'pdftotext' | 'pdffonts' | 'pdfinfo', bytes: Uint8Array, ...more: string[]): string {
  return withFile('file.pdf', bytes, (path) =>
    output(program, ...more, path, ...(program === 'pdftotext' ? ['-'] : [])),
  );
}
