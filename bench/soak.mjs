import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumArgs, findChromium } from '../scripts/findChromium.mjs';

/*
 * What a long lesson leaves behind: the built page is used for 2,000 steps, 200 changes of view, 200 of the panel, 100 what-ifs and
 * 50 opened files. Prints heap (after collection), DOM nodes and listeners before and after, and the growth in percent.
 *
 *   npm run build:site && node bench/soak.mjs [share of the work, such as 0.1] [kinds, such as step,view,panel]
 *
 * SOAK_SNAPSHOT=/tmp/soak also writes what is kept before and after, as /tmp/soak-before.heapsnapshot and -after.
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SHARE = Number(process.argv[2] ?? 1);
const KINDS = process.argv[3]?.split(',');
// The heap also holds compiled code, which V8 makes more of the longer a page is used: with the interpreter alone the heap is what the page keeps.
const JS_FLAGS = '--no-opt --no-maglev --no-sparkplug --no-flush-bytecode';
const PORT = 4700 + (process.pid % 200);

const server = await preview({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: PORT, strictPort: true },
});
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...chromiumArgs, `--js-flags=${JS_FLAGS}`],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
/** @type {string[]} */
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));
await page.addInitScript(() => {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  localStorage.setItem('pathlight.settings', JSON.stringify({ opened: true }));
});
await page.goto(`http://127.0.0.1:${PORT}/?step=mtorc1&view=pathway`);
await page.locator('.panel-footer').waitFor();
await page.locator('.diagram__picture [data-target]').first().waitFor();
await devtools.send('Performance.enable');

/** @returns {Promise<Record<string, number>>} */
async function measure() {
  // The second collection takes what the first has only finalized.
  for (let round = 0; round < 3; round++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    'heap, kB': Math.round(of('JSHeapUsedSize') / 1000),
    'DOM nodes': of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
  };
}

/** Writes all that is kept, for the memory panel of Chromium's developer tools. @param {string} file */
async function snapshot(file) {
  /** @type {string[]} */
  const chunks = [];
  const keep = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await devtools.send('HeapProfiler.takeHeapSnapshot');
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep);
  writeFileSync(file, chunks.join(''));
}

/** Does something again and again in the page, with a frame between. @param {number} times @param {string} what */
async function repeat(times, what) {
  await page.evaluate(
    async ([count, kind]) => {
      const key = (/** @type {string} */ name) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      const press = (/** @type {string} */ selector, /** @type {number} */ at) => {
        const all = [...document.querySelectorAll(selector)];
        const element = all[at % all.length];
        if (!(element instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
        element.click();
      };
      const drop = (/** @type {string} */ name, /** @type {string} */ text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      };
      const pause = (ms = 0) => new Promise((done) => setTimeout(() => requestAnimationFrame(done), ms));
      const until = async (/** @type {() => boolean} */ isTrue) => {
        for (let turn = 0; turn < 400 && !isTrue(); turn++) await pause(10);
        if (!isTrue()) throw new Error(`Waited in vain: ${kind}.`);
      };
      for (let at = 0; at < Number(count); at++) {
        if (kind === 'step') key(at % 14 < 7 ? 'ArrowRight' : 'ArrowLeft');
        else if (kind === 'view') key('cpt'[at % 3] ?? 'p');
        else if (kind === 'panel') press('.panel-tab', at);
        else if (kind === 'what if') {
          if (!document.querySelector('.what-if-toggle')) press('.top-bar-tool', 0);
          await until(() => document.querySelector('.what-if-toggle') !== null);
          press('.what-if-toggle', at >> 1);
          await pause(20);
        } else {
          const isPicture = at % 2 === 0;
          const steps = ['mtorc1', 'relief', 'glutamate-burst'];
          const stamp = {
            pathlight: 1,
            mechanism: 'ketamine',
            schemaVersion: 1,
            step: steps[at % 3],
            view: 'pathway',
            whatIf: [],
          };
          if (isPicture) {
            drop(
              'a.svg',
              `<svg xmlns="http://www.w3.org/2000/svg"><metadata><pathlight>${JSON.stringify(stamp)}</pathlight></metadata></svg>`,
            );
            await until(() => location.search.includes(`step=${stamp.step}`));
          } else {
            drop('a.sif', 'PIP3 activates AKT1\nPTEN inhibits PIP3\nAKT1 activates MTOR');
            await until(() => document.querySelector('[role="dialog"] .open-buttons') !== null);
            const close = document.querySelector('[role="dialog"] [aria-label="Close"]');
            if (close instanceof HTMLElement) close.click();
            await until(() => document.querySelector('[role="dialog"]') === null);
          }
        }
        await pause();
      }
    },
    [times, what],
  );
}

/** To where the page was at first. */
async function settle() {
  await page.evaluate(() => {
    history.pushState(null, '', '?step=mtorc1&view=pathway');
    dispatchEvent(new PopStateEvent('popstate'));
    const tab = document.querySelector('.panel-tab');
    if (tab instanceof HTMLElement) tab.click();
  });
  await page.waitForTimeout(1500);
}

const WORK = /** @type {const} */ ([
  ['step', 2000],
  ['view', 200],
  ['panel', 200],
  ['what if', 100],
  ['file', 50],
]).filter(([what]) => KINDS?.includes(what) ?? true);

// So long that all code is there, and the bounded caches and the tables of weak maps are as large as they become; what grows after that grows without end.
const WARM_UP = { step: 600, view: 200, panel: 60, 'what if': 100, file: 12 };
for (const [what] of WORK) await repeat(WARM_UP[what], what);
await settle();
const before = await measure();
if (process.env.SOAK_SNAPSHOT) await snapshot(`${process.env.SOAK_SNAPSHOT}-before.heapsnapshot`);
for (const [what, times] of WORK) {
  await repeat(Math.ceil(times * SHARE), what);
  await settle();
  console.log(what.padEnd(10), `${Math.ceil(times * SHARE)} times`, JSON.stringify(await measure()));
}
const after = await measure();
for (const [name, value] of Object.entries(before)) {
  const now = after[name] ?? 0;
  console.log(`${name.padEnd(12)} ${value} → ${now} (${((now / value - 1) * 100).toFixed(1)} %)`);
}
if (errors.length > 0) console.log(`${errors.length} errors, the first: ${errors[0]}`);
if (process.env.SOAK_SNAPSHOT) await snapshot(`${process.env.SOAK_SNAPSHOT}-after.heapsnapshot`);
await browser.close();
await server.close();
process.exit(0);
