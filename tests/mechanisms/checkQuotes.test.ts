import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = path.resolve(root, process.env.PATHLIGHT_SOURCES ?? '../shared/sources');
const TIMEOUT_MS = 60_000;
const folders: string[] = [];

function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pathlight-sources-'));
  folders.push(folder);
  return folder;
}

function checkQuotes(folder: string) {
  return spawnSync(process.execPath, ['scripts/checkQuotes.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATHLIGHT_SOURCES: folder },
  });
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('says so and passes where the source documents are absent', { timeout: TIMEOUT_MS }, () => {
  const { status, stdout } = checkQuotes(path.join(newFolder(), 'absent'));
  expect(stdout).toMatch(/^skipped: .* not found/u);
  expect(status).toBe(0);
});

it.skipIf(!existsSync(sources))(
  'finds every quote in the source documents, letter for letter (skipped where they are absent)',
  { timeout: TIMEOUT_MS },
  () => {
    const { status, stdout, stderr } = checkQuotes(sources);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^all letters agree: \d+ quotes, 4 documents/u);
    expect(status).toBe(0);
  },
);

it.skipIf(!existsSync(sources))(
  'notices one changed letter in a source document (skipped where they are absent)',
  { timeout: TIMEOUT_MS },
  () => {
    const folder = newFolder();
    cpSync(sources, folder, { recursive: true });
    const file = path.join(folder, readdirSync(folder).find((name) => name.startsWith('003')) ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('mTORC1', 'mTORC2'));
    const { status, stderr } = checkQuotes(folder);
    expect(stderr).toContain('SHA-256');
    expect(stderr).toMatch(/Q003-12: the characters \d+ to \d+ are other words/u);
    expect(status).toBe(1);
  },
);
