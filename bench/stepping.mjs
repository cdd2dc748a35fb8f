import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumArgs, findChromium } from '../scripts/findChromium.mjs';

/*
 * What the story costs: opens the built page, presses Next through every step, and prints for each step
 * the work of the main thread, its long tasks (over 50 ms) and the times between frames. It reports and judges nothing;
 * compare two versions only on the same machine, and by the median of several runs (`--runs 7`).
 *
 *   npm run bench:steps -- [--runs 3] [--watch 7000] [--width 1440] [--height 900] [--throttle 1] [--query '?view=cell']
 *
 * Watching keeps the page making frames, which alone takes about a tenth of the main thread without a graphics card.
 *
 * --watch: milliseconds to watch each step; the longest step settles in less than seven seconds
 * --throttle: how many times slower the processor shall be
 */

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const runs = Number(option('runs', '1'));
const watchMs = Number(option('watch', '7000'));
const viewport = { width: Number(option('width', '1440')), height: Number(option('height', '900')) };
const throttle = Number(option('throttle', '1'));

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs in the page before any of its scripts. */
function watchFrames() {
  /** @type {{ longTasks: number[], frames: number[] }} */
  const seen = { longTasks: [], frames: [] };
  Object.assign(globalThis, { pathlightBench: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
}

/** @param {import('playwright-core').Page} page */
async function takeSeen(page) {
  return page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis).pathlightBench;
    return {
      /** @type {number[]} */ longTasks: seen.longTasks.splice(0),
      /** @type {number[]} */ frames: seen.frames.splice(0),
    };
  });
}

/** @param {import('playwright-core').CDPSession} session */
async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** @typedef {{ taskMs: number, longTasks: number[], frames: number[] }} Sample */

/** @type {Map<string, Sample[]>} */
const samples = new Map();

/** @param {string} name @param {Sample} sample */
function add(name, sample) {
  samples.set(name, [...(samples.get(name) ?? []), sample]);
}

/** @param {import('playwright-core').Browser} browser @param {string} address */
async function run(browser, address) {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference', serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.addInitScript(watchFrames);

  await page.goto(address);
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.waitFor();
  let before = 0;
  /** @param {string} name */
  const watch = async (name) => {
    await page.waitForTimeout(watchMs);
    const after = await taskMs(session);
    add(name, { taskMs: after - before, ...(await takeSeen(page)) });
    before = await taskMs(session);
  };
  await watch('(first view)');
  for (let step = 1; step <= 30 && (await next.isEnabled()); step += 1) {
    const old = page.url();
    await next.click();
    await page.waitForTimeout(50);
    if (page.url() === old) break;
    await watch(new URL(page.url()).searchParams.get('step') ?? `step ${step}`);
  }
  await context.close();
}

const server = await preview({
  root: fileURLToPath(new URL('..', import.meta.url)),
  preview: { host: '127.0.0.1', port: 4273 },
  logLevel: 'error',
});
const browser = await chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArgs });
const address = new URL(option('query', ''), server.resolvedUrls?.local[0]).href;
console.log(
  `${address}  ${viewport.width}×${viewport.height}, ${runs} run(s), ${watchMs} ms a step, throttle ${throttle}`,
);
for (let count = 0; count < runs; count += 1) await run(browser, address);
await browser.close();
await server.close();

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
console.table(
  Object.fromEntries(
    [...samples].map(([name, all]) => {
      const frames = all.flatMap((sample) => sample.frames);
      const long = all.flatMap((sample) => sample.longTasks);
      const median = quantile(
        all.map((sample) => sample.taskMs),
        0.5,
      );
      return [
        name,
        {
          'main thread ms': round(median),
          'busy %': round((100 * median) / watchMs),
          'long tasks': round(long.length / all.length),
          'longest ms': round(Math.max(0, ...long)),
          frames: Math.round(frames.length / all.length),
          'frame median ms': round(quantile(frames, 0.5)),
          'frame p95 ms': round(quantile(frames, 0.95)),
          'frame max ms': round(Math.max(0, ...frames)),
        },
      ];
    }),
  ),
);
