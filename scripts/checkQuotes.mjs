import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSources } from './withSources.mjs';

/*
 * Compares every quote with the source documents, letter for letter.
 *
 *   node scripts/checkQuotes.mjs            compare
 *   node scripts/checkQuotes.mjs --write    compare, and if all is well lock the quotes
 *
 * The documents are not part of the repository: PATHLIGHT_SOURCES names their folders, between colons (semicolons on Windows).
 * Where they are missing, nothing is compared; the lock file of each mechanism then still tells a test that no quote has
 * changed since it was last compared.
 */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const usual = ['../shared/sources', '../shared/samples/drugmechdb'].join(path.delimiter);
const folders = (process.env.PATHLIGHT_SOURCES ?? usual).split(path.delimiter).map((name) => path.resolve(root, name));
const writes = process.argv.includes('--write');

/** @param {string | Buffer} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** @returns {Promise<import('../src/model/mechanism').Mechanism[]>} */
async function loadMechanisms() {
  return withSources(async (load) => {
    const { mechanisms } = await load('/src/mechanisms/registry.ts');
    /** @type {import('../src/scene/mechanismEntry').BuiltInMechanism[]} */
    const all = mechanisms;
    return Promise.all(all.map(async ({ open }) => (await open()).load()));
  });
}

/**
 * Every mark of a quote, wherever in the mechanism it is used.
 * @param {unknown} value
 * @returns {{ quote: string, marks: string[] }[]}
 */
function quotedIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'quote' && 'marks' in value) return [value];
  return Object.values(value).flatMap(quotedIn);
}

/** @param {import('../src/model/mechanism').Mechanism} mechanism */
function compare(mechanism) {
  /** @type {string[]} */
  const problems = [];
  const texts = new Map();
  for (const { id, file, sha256: expected } of mechanism.documents) {
    // Not quoted: only findings were read in it.
    if (file === undefined) continue;
    const address = folders.map((folder) => path.join(folder, file)).find((name) => existsSync(name));
    if (address === undefined) {
      problems.push(`${id}: there is no file ${file}`);
      continue;
    }
    const bytes = readFileSync(address);
    if (sha256(bytes) !== expected) problems.push(`${id}: the SHA-256 of ${file} is not the one recorded`);
    texts.set(id, bytes.toString('utf8'));
  }
  for (const { id, document, exact, prefix, suffix, start, end, line } of mechanism.quotes) {
    const text = texts.get(document);
    if (text === undefined) continue;
    if (text.slice(start, end) !== exact) problems.push(`${id}: the characters ${start} to ${end} are other words`);
    if (!text.slice(0, start).endsWith(prefix)) problems.push(`${id}: the prefix does not stand before it`);
    if (!text.slice(end).startsWith(suffix)) problems.push(`${id}: the suffix does not stand after it`);
    const actualLine = text.slice(0, start).split('\n').length;
    if (actualLine !== line) problems.push(`${id}: it stands on line ${actualLine}, not ${line}`);
  }
  const quotes = new Map(mechanism.quotes.map((quote) => [quote.id, quote]));
  for (const { quote: id, marks } of quotedIn(mechanism)) {
    const quote = quotes.get(id);
    const shown = quote?.display ?? quote?.exact ?? '';
    for (const mark of marks) {
      if (!shown.includes(mark)) problems.push(`${id}: the marked words "${mark}" are not in it`);
    }
  }
  return problems;
}

/** @param {import('../src/model/mechanism').Mechanism} mechanism */
function lockOf(mechanism) {
  const lock = Object.fromEntries(mechanism.quotes.map(({ id, exact }) => [id, sha256(exact)]));
  return `${JSON.stringify(lock, null, 2)}\n`;
}

if (!folders.some((folder) => existsSync(folder))) {
  console.log(`skipped: ${folders.join(', ')} not found (PATHLIGHT_SOURCES names the folders of the source documents)`);
  process.exitCode = writes ? 1 : 0;
} else {
  const mechanisms = await loadMechanisms();
  /** @type {string[]} */
  const problems = [];
  for (const mechanism of mechanisms) {
    const found = compare(mechanism);
    const lock = lockOf(mechanism);
    const lockFile = path.join(root, `src/mechanisms/${mechanism.id}/records/quotes.lock.json`);
    if (writes && found.length === 0) writeFileSync(lockFile, lock);
    if (!existsSync(lockFile) || readFileSync(lockFile, 'utf8') !== lock) {
      found.push('quotes.lock.json does not match the quotes: run node scripts/checkQuotes.mjs --write');
    }
    problems.push(...found.map((problem) => `${mechanism.id}: ${problem}`));
  }
  for (const problem of problems) console.error(problem);
  const files = new Set(mechanisms.flatMap(({ documents }) => documents.flatMap(({ file }) => file ?? [])));
  const count = mechanisms.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const counts = `${count} quotes, ${files.size} documents`;
  if (problems.length > 0) console.error(`${problems.length} problems in ${counts}`);
  else console.log(`all letters agree: ${counts}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
