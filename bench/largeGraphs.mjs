import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumArgs, findChromium } from '../scripts/findChromium.mjs';
import { withSources } from '../scripts/withSources.mjs';

/*
 * What a large graph costs in the built page: the time from choosing a file to the report on it and from there to the
 * picture; the longest task of the main thread meanwhile, and while the reader steps, pans, zooms, searches and reads the
 * picture as text; main thread per step; frames of a pan; and the memory that is kept once another mechanism is shown.
 * The graphs are made up (tests/fixtures/generatedGraph.ts). It reports and judges nothing.
 *
 *   npm run bench:large [-- --nodes 100,1000,10000] [-- --formats table,sif,pathlight] [-- --reading] [-- --profile step]
 *
 * --reading reads the files only. --profile prints what ran in one part: read, open, step, pan, zoom, search, text.
 * Wall-clock figures rise with the load of the machine; main thread per step is of the thread's own time.
 */

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const sizes = option('nodes', '100,1000,10000').split(',').map(Number);
const formats = option('formats', 'table,sif,pathlight').split(',');
const onlyReading = process.argv.includes('--reading');
const profiled = option('profile', '');
const viewport = { width: Number(option('width', '1440')), height: Number(option('height', '900')) };
const EXTENSIONS = { table: 'csv', sif: 'sif', pathlight: 'json' };
/** Longest that anything is waited for. */
const PATIENCE_MS = 180_000;

/** Runs in the page before any of its scripts. */
function watchPage() {
  /** @type {{ tasks: number[], frames: number[], keys: number[] }} */
  const seen = { tasks: [], frames: [], keys: [] };
  Object.assign(globalThis, { pathlightBench: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  // From the key to the next picture on screen, in steps of 8 ms.
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.keys.push(duration);
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** What happened in the page since it was last asked. @param {import('playwright-core').Page} page */
const takeSeen = (page) =>
  page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis).pathlightBench;
    return {
      longest: Math.round(Math.max(0, ...seen.tasks.splice(0))),
      /** @type {number[]} */ frames: seen.frames.splice(0),
      /** @type {number[]} */ keys: seen.keys.splice(0),
    };
  });

/** @param {any} profile */
function printProfile(profile) {
  const byId = new Map(profile.nodes.map((/** @type {any} */ node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap((/** @type {any} */ { id, children = [] }) =>
      children.map((/** @type {number} */ child) => [child, id]),
    ),
  );
  const [self, total] = [new Map(), new Map()];
  const add = (/** @type {Map<string, number>} */ sums, /** @type {string} */ name, /** @type {number} */ ms) =>
    sums.set(name, (sums.get(name) ?? 0) + ms);
  const nameOf = (/** @type {number} */ id) => {
    const { functionName, url, lineNumber, columnNumber } = byId.get(id).callFrame;
    return `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber}:${columnNumber}`;
  };
  profile.samples.forEach((/** @type {number} */ id, /** @type {number} */ i) => {
    const ms = profile.timeDeltas[i] / 1000;
    add(self, nameOf(id), ms);
    const above = new Set();
    for (let at = id; at; at = parents.get(at)) above.add(nameOf(at));
    for (const name of above) add(total, name, ms);
  });
  for (const [title, sums, most] of /** @type {const} */ ([
    ['self', self, 14],
    ['with what it calls', total, 40],
  ])) {
    console.log(`ms, ${title}:`);
    for (const [name, ms] of [...sums].sort((a, b) => b[1] - a[1]).slice(0, most)) console.log(Math.round(ms), name);
  }
}

/** @param {import('playwright-core').CDPSession} session */
async function keptHeap(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}

/** @param {import('playwright-core').CDPSession} session */
async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {string} name @param {string} text */
async function run(browser, address, name, text) {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference', serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watchPage);
  /** @type {Record<string, number>} */
  const row = {};
  /** @template T @param {string} part @param {() => Promise<T>} act */
  const watch = async (part, act) => {
    await takeSeen(page);
    if (profiled === part) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 500 });
      await session.send('Profiler.start');
    }
    const [start, before] = [performance.now(), await taskMs(session)];
    await act();
    const ms = performance.now() - start;
    if (profiled === part) printProfile((await session.send('Profiler.stop')).profile);
    const cpuMs = (await taskMs(session)) - before;
    // A task is reported a little after its end.
    await page.waitForTimeout(120);
    const seen = await takeSeen(page);
    row[`${part} longest`] = seen.longest;
    return { ms, cpuMs, ...seen };
  };

  await page.goto(address);
  await page.locator('.diagram__picture [data-target]').first().waitFor();
  await page.waitForTimeout(1500);
  const heapBefore = await keptHeap(session);

  await page.evaluate(
    ([text, name]) => Object.assign(globalThis, { benchFile: new File([text], name) }),
    /** @type {const} */ ([text, name]),
  );
  const { ms: readMs } = await watch('read', async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(/** @type {any} */ (globalThis).benchFile);
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.getByRole('button', { name: 'Play this mechanism' }).waitFor();
  });
  row['read s'] = Math.round(readMs / 10) / 100;
  if (onlyReading) {
    await context.close();
    return row;
  }
  const { ms: openMs } = await watch('open', async () => {
    await page.getByRole('button', { name: 'Play this mechanism' }).click();
    await page.waitForURL(/mechanism=local/);
    await page.locator('.diagram__picture [data-target]').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
  });
  row['picture s'] = Math.round((openMs - 500) / 10) / 100;
  row['heap MB'] = Math.round(await keptHeap(session));

  const begin = page.getByRole('button', { name: 'Begin' });
  if (await begin.isVisible()) await begin.click();
  await page.waitForTimeout(2500);
  let stepMs = 0;
  await watch('step', async () => {
    for (let step = 0; step < 4; step++) {
      const before = await taskMs(session);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(1500);
      stepMs += ((await taskMs(session)) - before) / 4;
    }
  });
  row['step ms'] = Math.round(stepMs);

  const box = await page.locator('.diagram__picture').boundingBox();
  const [x, y] = [box ? box.x + box.width / 2 : 500, box ? box.y + box.height / 2 : 400];
  await page.mouse.move(x, y);
  const pan = await watch('pan', async () => {
    await page.mouse.down();
    for (let i = 1; i <= 40; i++) await page.mouse.move(x - i * 6, y - i * 3);
    await page.mouse.up();
    await page.waitForTimeout(300);
  });
  row['pan frame p95'] = Math.round(quantile(pan.frames, 0.95));
  const zoom = await watch('zoom', async () => {
    for (let i = 0; i < 24; i++) {
      await page.mouse.wheel(0, i < 14 ? -160 : 160);
      await page.waitForTimeout(24);
    }
    await page.waitForTimeout(300);
  });
  row['zoom frame p95'] = Math.round(quantile(zoom.frames, 0.95));

  const search = await watch('search', async () => {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.waitForTimeout(1500);
    for (const key of 'gene12') {
      await page.keyboard.press(key);
      await page.waitForTimeout(350);
    }
    await page.getByRole('option').first().waitFor();
  });
  row['key ms'] = Math.round(Math.max(0, ...search.keys.slice(-6)));
  await page.keyboard.press('Escape');
  await watch('text', async () => {
    await page.keyboard.press('i');
    await page.locator('.text-view h2').waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.press('i');
    await page.locator('.text-view').waitFor({ state: 'detached' });
  });
  await page.goto(address);
  await page.locator('.diagram__picture [data-target]').first().waitFor();
  await page.waitForTimeout(1500);
  row['heap kept MB'] = Math.round((await keptHeap(session)) - heapBefore);
  await context.close();
  return row;
}

/** @type {{ name: string, text: string }[]} */
const files = [];
await withSources(async (load) => {
  const { generatedTable, generatedSif } = await load('/tests/fixtures/generatedGraph.ts');
  const { openMechanismFile } = await load('/src/formats/openMechanismFile.ts');
  const { serializeMechanism } = await load('/src/schema/parseMechanism.ts');
  for (const nodes of sizes)
    for (const format of formats) {
      const table = generatedTable(nodes);
      const text =
        format === 'table'
          ? table
          : format === 'sif'
            ? generatedSif(nodes)
            : serializeMechanism((await openMechanismFile(new TextEncoder().encode(table), 'table.csv')).mechanism);
      files.push({ name: `${nodes} nodes.${EXTENSIONS[/** @type {keyof typeof EXTENSIONS} */ (format)]}`, text });
    }
});
const server = await preview({
  root: fileURLToPath(new URL('..', import.meta.url)),
  preview: { host: '127.0.0.1', port: 4275 },
  logLevel: 'error',
});
const browser = await chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArgs });
const address = server.resolvedUrls?.local[0] ?? '';
/** @type {Record<string, Record<string, number>>} */
const rows = {};
for (const { name, text } of files) rows[name] = await run(browser, address, name, text);
await browser.close();
await server.close();
console.table(rows);
