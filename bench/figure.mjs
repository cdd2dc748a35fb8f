import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/*
 * The size of a figure and the time to make it from the command line, by view and format, and of all steps in one run: whole
 * runs of the command, of which starting Node and reading the graph are part; the middle of five. Beside the time on the clock
 * stands that of the processor, which other work on the machine changes less. Needs `npm run build:cli` first.
 * node bench/figure.mjs [path of pathlight.js]
 */

const RUNS = 5;
const command = process.argv[2] ?? fileURLToPath(new URL('../dist-cli/pathlight.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pathlight-bench-'));

/** Run in the measured process: at its end it tells the milliseconds of the processor that it took. */
const TELL_CPU = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('cpu ' + (user + system) / 1000) })",
)}`;

/** @param {readonly string[]} args */
function run(args) {
  const from = performance.now();
  const all = ['--import', TELL_CPU, command, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms: performance.now() - from, cpuMs: Number(/cpu ([\d.]+)$/.exec(stderr)?.[1]), stdout };
}

/** @param {readonly number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {readonly string[]} args */
function measured(args) {
  const runs = Array.from({ length: RUNS }, () => run(args));
  return {
    ms: Math.round(middle(runs.map(({ ms }) => ms))),
    cpuMs: Math.round(middle(runs.map(({ cpuMs }) => cpuMs))),
    stdout: runs[0]?.stdout ?? '',
  };
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
  const { ms: helpMs, cpuMs: helpCpuMs } = measured(['--help']);
  const rows = [{ view: '', format: '--help', files: 0, kB: 0, ms: helpMs, cpuMs: helpCpuMs, pixels: '' }];
  for (const view of ['cell', 'pathway', 'time']) {
    for (const steps of [['--step', 'mtorc1'], ['--all']]) {
      for (const [format, options] of kinds) {
        const args = ['figure', 'ketamine', ...steps, '--view', view, '--width', '180mm', '--out', folder, '--json'];
        const { ms, cpuMs, stdout } = measured([...args, ...options]);
        const { files } = JSON.parse(stdout);
        const [{ width, height, unit }] = files;
        const bytes = files.reduce(
          (/** @type {number} */ sum, /** @type {{ bytes: number }} */ file) => sum + file.bytes,
          0,
        );
        const pixels = unit === 'px' ? `${width} × ${height}` : '';
        rows.push({ view, format, files: files.length, kB: Math.round(bytes / 1000), ms, cpuMs, pixels });
      }
    }
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
