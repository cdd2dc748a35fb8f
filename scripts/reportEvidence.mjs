import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/*
 * Prints what share of the built-in mechanism rests on what, and its weakest links.
 *
 *   npm run report:evidence            a table to read
 *   npm run report:evidence -- --json  the same as JSON
 *
 * Ends with 1 if anything has no evidence at all.
 */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  /** @type {[{ ketamine: import('../src/model/mechanism').Mechanism }, typeof import('../src/evidence/coverage'), typeof import('../src/evidence/weakestFirst'), typeof import('../src/scene/names'), typeof import('../src/model/indexMechanism')]} */
  const [{ ketamine }, { coverage }, { weakestFirst }, { edgeName }, { indexMechanism }] = await Promise.all([
    server.ssrLoadModule('/src/mechanisms/ketamine/index.ts'),
    server.ssrLoadModule('/src/evidence/coverage.ts'),
    server.ssrLoadModule('/src/evidence/weakestFirst.ts'),
    server.ssrLoadModule('/src/scene/names.ts'),
    server.ssrLoadModule('/src/model/indexMechanism.ts'),
  ]);
  const rows = coverage(ketamine);
  const { nodes } = indexMechanism(ketamine);
  const weakest = weakestFirst(ketamine)
    .slice(0, 10)
    .map(({ kind, item, strength }) => ({
      name: 'source' in item ? edgeName(item, nodes) : item.name,
      kind,
      level: strength.level,
      seenIn: strength.ground,
      papersRead: strength.papersRead,
      contested: strength.contested,
    }));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ coverage: rows, weakest }, null, 2));
  else print(rows, weakest);
  process.exitCode = rows.some(({ none }) => none > 0) ? 1 : 0;
} finally {
  await server.close();
}

/**
 * @param {import('../src/evidence/coverage').CoverageRow[]} rows
 * @param {{ name: string, kind: string, level: number, seenIn: string, papersRead: number, contested: boolean }[]} weakest
 */
function print(rows, weakest) {
  const head = ['', 'total', 'with a quote', 'primary paper', 'in people', 'contested', 'no figure', 'no source'];
  /** @param {number | undefined} count @param {number} total */
  const share = (count, total) =>
    count === undefined ? '' : `${count} (${total === 0 ? 0 : Math.round((100 * count) / total)} %)`;
  const table = [
    head,
    ...rows.map(({ label, total, quoted, primary, people, contested, noFigure, none }) => [
      label,
      `${total}`,
      ...[quoted, primary, people, contested, noFigure, none].map((count) => share(count, total)),
    ]),
  ];
  for (const cells of table)
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(15))).join(''));
  console.log('\nWeakest links first:');
  for (const { name, level, seenIn, papersRead, contested } of weakest) {
    const why = [`strength ${level} of 3`, `${papersRead} papers read`, seenIn, contested && 'contested'];
    console.log(`  ${name} (${why.filter(Boolean).join(', ')})`);
  }
}
