import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, minify } from 'vite';

/*
 * What the first view of the page, and of a frame, is made of: its files as they are sent, then its scripts by package,
 * layer of src/ and part of a mechanism, heaviest first. A part is compressed alone and keeps what the bundler's minifier
 * would still simplify, so the sum of the parts is more than that of the files.  npm run bench:weight
 */

/**
 * Modules that are imported at once though dynamically: the way of showing the page, the view that an address without one
 * shows, and what the built-in mechanism draws in it.
 */
const VIEW = ['src/scene/cell/cellView.ts', 'src/mechanisms/ketamine/drawing/cell/index.ts'];
const VIEWS = { page: ['src/app/startApp.tsx', ...VIEW], frame: ['src/embed/page/startEmbed.ts', ...VIEW] };

const PARTS = [/node_modules\/((?:@[^/]+\/)?[^/]+)/, /src\/(mechanisms\/[^/]+\/[^/.]+)/, /src\/([^/]+)/];

/** @param {string} id */
function partOf(id) {
  return PARTS.map((pattern) => pattern.exec(id)?.[1]).find(Boolean) ?? id.replace('\0', '');
}

const root = fileURLToPath(new URL('..', import.meta.url));
const result = await build({ root, logLevel: 'error', build: { write: false } });
const { output } = Array.isArray(result) ? result[0] : result;
const chunks = output.filter((file) => file.type === 'chunk');
const assets = output.filter((file) => file.type === 'asset');

/** The entry and the chunks of some modules with all that they import at once. @param {readonly string[]} modules */
function firstChunks(modules) {
  const starts = modules.map((module) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.startsWith(root + module));
    if (!chunk) throw new Error(`No chunk of the build begins with ${module}: correct the list in bench/weight.mjs.`);
    return chunk;
  });
  const found = new Set([...chunks.filter(({ isEntry }) => isEntry), ...starts]);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name);
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

/** @param {string} name @param {string | Uint8Array} content */
function row(name, content) {
  const kilobytes = (/** @type {number} */ bytes) => Math.round(bytes / 100) / 10;
  return {
    name,
    kB: kilobytes(Buffer.byteLength(content)),
    'gzip kB': kilobytes(gzipSync(content, { level: 9 }).length),
  };
}

/** @param {ReturnType<typeof row>[]} rows */
function print(rows) {
  const sum = (/** @type {'kB' | 'gzip kB'} */ key) =>
    Math.round(rows.reduce((all, each) => all + each[key], 0) * 10) / 10;
  console.table([
    ...rows.toSorted((a, b) => b['gzip kB'] - a['gzip kB']),
    { name: 'sum', kB: sum('kB'), 'gzip kB': sum('gzip kB') },
  ]);
}

for (const [view, modules] of Object.entries(VIEWS)) {
  const first = firstChunks(modules);
  const styles = new Set(first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  console.log(`\nFirst view of the ${view}: files`);
  print([
    ...first.map(({ fileName, code }) => row(fileName, code)),
    ...assets.filter(({ fileName }) => styles.has(fileName)).map(({ fileName, source }) => row(fileName, source)),
  ]);

  /** @type {Map<string, string[]>} */
  const parts = new Map();
  for (const [id, { code }] of first.flatMap(({ modules }) => Object.entries(modules))) {
    parts.set(partOf(id), [...(parts.get(partOf(id)) ?? []), code ?? '']);
  }
  const rows = [];
  for (const [name, codes] of parts)
    rows.push(row(name, (await minify('part.js', codes.join('\n'), { compress: false })).code));
  console.log(`First view of the ${view}: scripts by package and layer`);
  print(rows);
}
