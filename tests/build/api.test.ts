import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(path.join(ROOT, 'docs', 'api.md'), 'utf8');

/** The title over each example, and its code. */
const examples = [...page.matchAll(/^## (.+)\n[\s\S]*?```js\n([\s\S]*?)```/gm)].map(
  ([, title = '', code = '']) => [title, code] as const,
);

/** What the comments behind `console.log` say is printed. */
function promised(code: string): string[] {
  return [...code.matchAll(/^console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text = '']) => text);
}

/** Somebody's project with the built package in it and nothing else. */
const project = mkdtempSync(path.join(tmpdir(), 'pathlight-api-'));

beforeAll(() => {
  const modules = path.join(project, 'node_modules');
  mkdirSync(modules);
  symlinkSync(ROOT, path.join(modules, 'pathlight'), 'junction');
  mkdirSync(path.join(project, 'tests'));
  symlinkSync(path.join(ROOT, 'tests', 'fixtures'), path.join(project, 'tests', 'fixtures'), 'junction');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('docs/api.md', () => {
  it('has an example in every part', () => {
    expect(examples).toHaveLength(page.match(/^## /gm)?.length ?? 0);
  });

  it.each(examples)('%s: prints what its comments say', (title, code) => {
    const file = path.join(project, `${title.replaceAll(' ', '-')}.mjs`);
    writeFileSync(file, code);
    const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(promised(code).length).toBeGreaterThan(0);
    expect(stdout.trimEnd().split('\n')).toEqual(promised(code));
  });
});
