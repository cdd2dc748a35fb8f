import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The folders of the documents, as the script has them. */
const sources = (
  process.env.PATHLIGHT_SOURCES ?? ['../shared/sources', '../shared/samples/drugmechdb'].join(path.delimiter)
)
  .split(path.delimiter)
  .map((name) => path.resolve(root, name));
const isAbsent = !sources.every((folder) => existsSync(folder));
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

it.skipIf(isAbsent)(
  'finds every quote in the source documents, letter for letter (skipped where they are absent)',
  { timeout: TIMEOUT_MS },
  () => {
    const { status, stdout, stderr } = checkQuotes(sources.join(path.delimiter));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^all letters agree: \d+ quotes, 5 documents/u);
    expect(status).toBe(0);
  },
);

it.skipIf(isAbsent)(
  'notices one changed letter in a source document (skipped where they are absent)',
  { timeout: TIMEOUT_MS },
  () => {
    const folder = newFolder();
    for (const source of sources) cpSync(source, folder, { recursive: true });
    const file = path.join(folder, readdirSync(folder).find((name) => name.startsWith('003')) ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('mTORC1', 'mTORC2'));
    const { status, stderr } = checkQuotes(folder);
    expect(stderr).toContain('SHA-256');
    expect(stderr).not.toContain('lisinopril');
    expect(stderr).toMatch(/Q003-12: the characters \d+ to \d+ are other words/u);
    expect(status).toBe(1);
  },
);
