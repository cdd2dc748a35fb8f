import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/*
 * The size of a figure and the time to make it from the command line, by view and format: whole runs of the command, of
 * which starting Node and reading the graph are part; the middle of five. Needs `npm run build:cli` first.
 * node bench/figure.mjs [path of pathlight.js]
 */

const RUNS = 5;
const command = process.argv[2] ?? fileURLToPath(new URL('../dist-cli/pathlight.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pathlight-bench-'));

/** @param {readonly string[]} args */
function run(args) {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms: performance.now() - from, stdout };
}

/** @param {readonly number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {readonly string[]} args */
function measured(args) {
  const runs = Array.from({ length: RUNS }, () => run(args));
  return { ms: Math.round(middle(runs.map(({ ms }) => ms))), stdout: runs[0]?.stdout ?? '' };
}

/** @type {readonly [string, readonly string[]][]} */
const kinds = [
  ['svg, outlines', ['--format', 'svg']],
  ['svg, text', ['--format', 'svg', '--text', 'text']],
  ['pdf', ['--format', 'pdf']],
  ['png, 300 dpi', ['--format', 'png']],
  ['png, 600 dpi', ['--format', 'png', '--dpi', '600']],
];

try {
  const rows = [{ view: '', format: '--help', kB: 0, ms: measured(['--help']).ms, pixels: '' }];
  for (const view of ['cell', 'pathway', 'time']) {
    for (const [format, options] of kinds) {
      const args = [
        'figure',
        'ketamine',
        '--step',
        'mtorc1',
        '--view',
        view,
        '--width',
        '180mm',
        '--out',
        folder,
        '--json',
      ];
      const { ms, stdout } = measured([...args, ...options]);
      const [{ bytes, width, height, unit }] = JSON.parse(stdout).files;
      rows.push({
        view,
        format,
        kB: Math.round(bytes / 1000),
        ms,
        pixels: unit === 'px' ? `${width} × ${height}` : '',
      });
    }
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
