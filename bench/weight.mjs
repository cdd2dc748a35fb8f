import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, minify } from 'vite';

/*
 * What the script of the first view is made of: packages, rooms of src/ and files of mechanisms, heaviest first.
 * Each is compressed alone, so the sum is a little more than the file.  npm run bench:weight
 */

const NAMES = [/node_modules\/((?:@[^/]+\/)?[^/]+)/, /src\/(mechanisms\/[^/]+\/[^/.]+)/, /src\/([^/]+)/];

/** @param {string} id */
function nameOf(id) {
  return NAMES.map((pattern) => pattern.exec(id)?.[1]).find(Boolean) ?? id.replace('\0', '');
}

const root = fileURLToPath(new URL('..', import.meta.url));
const result = await build({ root, logLevel: 'error', build: { write: false } });
const { output } = Array.isArray(result) ? result[0] : result;

/** @type {Map<string, string[]>} */
const parts = new Map();
const chunks = output.filter((file) => file.type === 'chunk');
const queue = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
const first = new Set();
for (const fileName of queue) {
  const chunk = chunks.find((file) => file.fileName === fileName);
  if (!chunk || first.has(fileName)) continue;
  first.add(fileName);
  queue.push(...chunk.imports);
  for (const [id, { code }] of Object.entries(chunk.modules)) {
    parts.set(nameOf(id), [...(parts.get(nameOf(id)) ?? []), code ?? '']);
  }
}

const kilobytes = (/** @type {number} */ bytes) => Math.round(bytes / 100) / 10;
const rows = [];
for (const [name, codes] of parts) {
  const { code } = await minify('part.js', codes.join('\n'));
  const gzip = gzipSync(code, { level: 9 }).length;
  rows.push({ name, files: codes.length, 'minified kB': kilobytes(code.length), 'gzip kB': kilobytes(gzip) });
}
console.table(rows.toSorted((a, b) => b['gzip kB'] - a['gzip kB']));
