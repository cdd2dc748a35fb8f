import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/findChromium.mjs';
import {
  coldLoad,
  costOf,
  median,
  medianInterval,
  openPage,
  quantile,
  tasksBeside,
  traced,
  VIEWPORT,
} from './compareMeasures.mjs';
import { PEER_NAMES, peerVersions, servePages } from './comparePages.mjs';

/*
 * Pathlight beside other ways of drawing the same graph, in one run: 24 nodes (the built-in mechanism) and 1,000. Every
 * figure is of the renderer's main thread by its own clock. Pages take turns, in another order each time; the same page stands
 * in the list twice (A/A), and a difference counts only where its interval lies outside that of A/A.
 *
 *   npm run bench [-- --quick] [-- --only load,step,move,motion,input,large,kept] [-- --other <folder>]
 *
 * --other: the dist/ of another version of Pathlight, to stand beside this one
 * --quick: few pairs, to see that it runs. Without it: 28 pairs of cold loads, 7 of the rest. It asserts nothing.
 */

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? '' : (process.argv[at + 1] ?? '');
}

const isQuick = process.argv.includes('--quick');
const only = option('only');
const other = option('other');
/** @param {string} part */
const asked = (part) => only === '' || only.split(',').includes(part);
const PAIRS = isQuick ? { load: 4, rest: 2, large: 1 } : { load: 28, rest: 7, large: 2 };
const MOVES = 20;
/** Between two moves, so that each has a frame of its own. */
const MOVE_MS = 24;
const STEPS = 14;

const pages = await servePages(other || undefined);
const browser = await chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArgs });
const started = performance.now();
console.log(
  [
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser.version()}, ${VIEWPORT.width}×${VIEWPORT.height}`,
    peerVersions().join(', '),
    `${PAIRS.load} pairs of cold loads, ${PAIRS.rest} of the rest, ${PAIRS.large} with 1,000 nodes; milliseconds of main thread, medians [95 % interval]`,
  ].join('\n'),
);

/** The same order reversed, shifted, and so on: no page always comes after the same other. @template T @param {readonly T[]} all @param {number} turn */
function inTurn(all, turn) {
  const shifted = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
  return turn % 2 === 0 ? shifted : shifted.toReversed();
}

/**
 * Measures each page so many times in turns. @param {string} title @param {readonly string[]} names @param {number} pairs
 * @param {(name: string) => Promise<Record<string, number>>} measure
 */
async function rows(title, names, pairs, measure) {
  /** @type {Map<string, Record<string, number>[]>} */
  const all = new Map(names.map((name) => [name, []]));
  for (let turn = 0; turn < pairs; turn++)
    for (const name of inTurn(names, turn)) {
      try {
        all.get(name)?.push(await measure(name));
      } catch (error) {
        console.error(`${title}, ${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      }
    }
  console.log(`\n${title} (${Math.round((performance.now() - started) / 1000)} s so far)`);
  return all;
}

const round = (/** @type {number} */ value) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
const range = (/** @type {readonly number[]} */ values) => {
  const [low, high] = medianInterval(values);
  return `${round(median(values))} [${round(low)}–${round(high)}]`;
};
/** Each pair by itself, so that what slows both leaves the ratio as it is. @param {readonly number[]} ours @param {readonly number[]} theirs */
const ratio = (ours, theirs) => {
  const ratios = ours.flatMap((value, at) =>
    (theirs[at] ?? 0) > 0 ? [value / /** @type {number} */ (theirs[at])] : [],
  );
  const [low, high] = medianInterval(ratios);
  const two = (/** @type {number} */ value) => value.toFixed(2);
  return `${two(median(ratios))} [${two(low)}–${two(high)}]`;
};

/** A table with, for each column, the figure and how `base` compares with it. @param {Map<string, Record<string, number>[]>} all @param {string} base */
function print(all, base) {
  const ours = all.get(base) ?? [];
  /** @type {Record<string, Record<string, string>>} */
  const table = {};
  for (const [name, samples] of all) {
    /** @type {Record<string, string>} */
    const row = {};
    for (const key of Object.keys(samples[0] ?? {})) {
      const values = samples.map((sample) => sample[key] ?? 0);
      row[key] = range(values);
      if (base !== '' && name !== base)
        row[`${base} ÷ it: ${key}`] = ratio(
          ours.map((sample) => sample[key] ?? 0),
          values,
        );
    }
    table[name] = row;
  }
  console.table(table);
}

const peers = Object.entries(PEER_NAMES).map(([id, name]) => /** @type {const} */ ([name, id]));
const at = (/** @type {string} */ path) => `${pages.origin}${path}`;

if (asked('load')) {
  /** @type {Record<string, { address: string, isStanding?: boolean }>} */
  const loads = {
    Pathlight: { address: '/site/index.html', isStanding: true },
    'Pathlight again (A/A)': { address: '/site/index.html', isStanding: true },
    ...(other && {
      'other Pathlight': { address: '/site-other/index.html', isStanding: true },
      'other Pathlight, a step of Pathway': { address: '/site-other/index.html?step=mtorc1&view=pathway' },
    }),
    'Pathlight, a step of Pathway': { address: '/site/index.html?step=mtorc1&view=pathway' },
    'Pathlight, frame': { address: '/site/index.html?embed=1' },
    'SVG of the same, Cell': { address: '/static/cell.html', isStanding: true },
    'SVG of the same, Pathway': { address: '/static/pathway.html', isStanding: true },
    ...Object.fromEntries(peers.map(([name, id]) => [name, { address: `/peer/${id}.html` }])),
  };
  const all = await rows('Cold load, 24 nodes', Object.keys(loads), PAIRS.load, async (name) => {
    const { address, isStanding } = /** @type {typeof loads[string]} */ (loads[name]);
    const { painted, interactive, longest } = await coldLoad(browser, at(address), { isStanding });
    return { painted, interactive, 'longest task': longest };
  });
  print(all, 'Pathlight');
}

/** @typedef {{ address: string, isSite?: boolean, zoomKey?: boolean }} Stepped */
/** @type {Record<string, Stepped>} */
const stepped = {
  'Pathlight, Pathway': { address: '/site/index.html?view=pathway&step=stressed-synapse', isSite: true },
  'Pathlight again (A/A)': { address: '/site/index.html?view=pathway&step=stressed-synapse', isSite: true },
  'Pathlight, Cell': { address: '/site/index.html?view=cell&step=stressed-synapse', isSite: true },
  ...(other && {
    'other Pathlight, Pathway': { address: '/site-other/index.html?view=pathway&step=stressed-synapse', isSite: true },
    'other Pathlight, Cell': { address: '/site-other/index.html?view=cell&step=stressed-synapse', isSite: true },
  }),
  'SVG of the same, Pathway': { address: '/static/pathway-steps.html' },
  'SVG of the same, Cell': { address: '/static/cell-steps.html' },
  ...Object.fromEntries(peers.map(([name, id]) => [name, { address: `/peer/${id}.html` }])),
};

/** Opens a page, waits until it can be used, and warms it up. @param {Stepped} stepped */
async function openStepped({ address, isSite = false }, motion = false) {
  const opened = await openPage(browser, { motion });
  const { page } = opened;
  await page.goto(at(address));
  const mark = isSite ? 'bench interactive' : 'bench painted';
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  await page.waitForTimeout(isSite ? 1000 : 200);
  /** @param {number} step */
  const go = (step) =>
    isSite
      ? page.keyboard.press(step % STEPS < STEPS / 2 ? 'ArrowRight' : 'ArrowLeft')
      : page.evaluate((each) => /** @type {any} */ (globalThis).showStep(each), step);
  return { ...opened, go };
}

/** @param {import('playwright-core').Page} page */
async function drag(page) {
  // A corner, where nothing is that would be dragged by itself.
  const [x, y] = [VIEWPORT.width * 0.05, VIEWPORT.height * 0.6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(x + move * 12, y - move * 3);
    await page.waitForTimeout(MOVE_MS);
  }
  await page.mouse.up();
}

/** @param {import('playwright-core').Page} page */
async function zoom(page) {
  await page.mouse.move(VIEWPORT.width * 0.3, VIEWPORT.height * 0.4);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < MOVES; turn++) {
    await page.mouse.wheel(0, turn < MOVES / 2 ? -40 : 40);
    await page.waitForTimeout(MOVE_MS);
  }
  await page.keyboard.up('Control');
}

/** @param {Stepped} one */
async function stepAndMove(one, { steps = STEPS, restMs = 120 } = {}) {
  const { context, page, session, go } = await openStepped(one);
  try {
    /** @type {Record<string, number>} */
    const row = {};
    if (asked('step') || asked('large')) {
      for (let step = 0; step < steps; step++) {
        await go(step);
        await page.waitForTimeout(60);
      }
      const whole = await costOf(page, session, async () => {
        for (let step = 0; step < steps; step++) {
          await go(step);
          await page.waitForTimeout(restMs);
        }
      });
      row['a step'] = whole / steps;
    }
    if (asked('move') || asked('large')) {
      await drag(page);
      row['a move of a pan'] = (await costOf(page, session, () => drag(page))) / MOVES;
      row['a turn of a zoom'] = (await costOf(page, session, () => zoom(page))) / MOVES;
    }
    return row;
  } finally {
    await context.close();
  }
}

if (asked('step') || asked('move')) {
  const all = await rows('Steps without motion, pan and zoom, 24 nodes', Object.keys(stepped), PAIRS.rest, (name) =>
    stepAndMove(/** @type {Stepped} */ (stepped[name])),
  );
  print(all, 'Pathlight, Pathway');
}

if (asked('motion')) {
  /** Main thread of each frame of every step, and the tasks over 50 ms. @param {string} view */
  const inMotion = async (view) => {
    const { context, page, go } = await openStepped(
      { address: `/site/index.html?view=${view}&step=stressed-synapse`, isSite: true },
      true,
    );
    /** @type {number[]} */
    const p95 = [];
    let longest = 0;
    for (let step = 0; step < (isQuick ? 2 : STEPS / 2); step++) {
      const events = await traced(
        browser,
        page,
        async () => {
          await go(0);
          await page.waitForTimeout(5500);
        },
        ['-*', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'],
      );
      const main = events.find(({ name }) => name === 'FireAnimationFrame');
      if (!main) continue;
      const ends = events
        .filter(({ name, pid, tid }) => name === 'Commit' && pid === main.pid && tid === main.tid)
        .sort((a, b) => a.ts - b.ts);
      const tasks = tasksBeside(events, main);
      // A frame is everything since the one before, up to and with the task that hands it on.
      const costs = ends.map(({ ts }, index) => {
        const from = ends[index - 1]?.ts ?? ts;
        return tasks.reduce((sum, task) => sum + (task.ts > from && task.ts <= ts ? (task.tdur ?? 0) / 1000 : 0), 0);
      });
      p95.push(quantile(costs, 0.95));
      longest = Math.max(longest, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
    }
    await context.close();
    return { 'busiest step, p95 of a frame': Math.max(...p95), 'longest task': longest };
  };
  const all = await rows('Steps with motion', ['cell', 'pathway'], 1, inMotion);
  print(all, '');
}

if (asked('input')) {
  const all = await rows(
    'From input to the next picture, 98th percentile',
    ['cell', 'pathway'],
    isQuick ? 1 : 2,
    async (view) => {
      const { context, page, go } = await openStepped(
        { address: `/site/index.html?view=${view}&step=stressed-synapse`, isSite: true },
        true,
      );
      await page.evaluate(() => {
        /** @type {number[]} */
        const seen = [];
        Object.assign(globalThis, { seenInputs: seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (/** @type {any} */ (entry).interactionId) seen.push(entry.duration);
        }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
      });
      for (let step = 0; step < STEPS; step++) {
        await go(step);
        await page.waitForTimeout(400);
      }
      for (const key of 'ptcpc') {
        await page.keyboard.press(key);
        await page.waitForTimeout(900);
      }
      for (const tab of await page.locator('.panel-tab').all()) {
        await tab.click();
        await page.waitForTimeout(500);
      }
      /** @type {number[]} */
      const inputs = await page.evaluate(() => /** @type {any} */ (globalThis).seenInputs);
      await context.close();
      return { 'ms on the wall': quantile(inputs, 0.98) };
    },
  );
  print(all, '');
}

if (asked('large')) {
  const inLarge = {
    'Pathlight, with its layout': async () => {
      const { context, page, session } = await openPage(browser);
      page.setDefaultTimeout(60_000);
      try {
        await page.goto(at('/site/index.html?view=pathway'));
        await page.waitForTimeout(1500);
        await page.evaluate((text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'table.csv'));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }, pages.table);
        await page.getByRole('button', { name: 'Play this mechanism' }).click();
        await page.waitForURL(/mechanism=local/);
        await page.waitForTimeout(500);
        const address = page.url();
        await page.goto('about:blank');
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const opening = await costOf(page, session, async () => {
          await page.goto(address);
          await page.locator('.diagram__picture [data-target], .diagram canvas').first().waitFor({ state: 'attached' });
          await page.waitForTimeout(600);
        });
        const begin = page.getByRole('button', { name: 'Begin' });
        if (await begin.isVisible()) await begin.click();
        await page.waitForTimeout(1500);
        let turn = 0;
        const go = () => page.keyboard.press(turn++ % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');
        return await costsOfLarge(page, session, opening, go);
      } finally {
        await context.close();
      }
    },
    ...Object.fromEntries(
      // Mermaid lays out for more than ten seconds.
      peers
        .filter(([, id]) => id !== 'mermaid')
        .map(([name, id]) => [
          `${name}, places given`,
          async () => {
            const { context, page, session } = await openPage(browser);
            try {
              const opening = await costOf(page, session, async () => {
                await page.goto(at(`/peer/${id}-1000.html`));
                await page.waitForFunction(() => performance.getEntriesByName('bench painted').length > 0);
              });
              let turn = 0;
              const go = () => page.evaluate((step) => /** @type {any} */ (globalThis).showStep(step), turn++ % 8);
              return await costsOfLarge(page, session, opening, go);
            } finally {
              await context.close();
            }
          },
        ]),
    ),
  };
  /** @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session @param {number} opening @param {() => Promise<unknown>} go */
  async function costsOfLarge(page, session, opening, go) {
    const steps = await costOf(page, session, async () => {
      for (let step = 0; step < 8; step++) {
        await go();
        await page.waitForTimeout(300);
      }
    });
    const pan = await costOf(page, session, () => drag(page));
    const turns = await costOf(page, session, () => zoom(page));
    return {
      opening,
      'a step': steps / 8,
      'a move of a pan': pan / MOVES,
      'a turn of a zoom': turns / MOVES,
    };
  }
  const all = await rows('1,000 nodes', Object.keys(inLarge), PAIRS.large, (name) =>
    /** @type {() => Promise<Record<string, number>>} */ (inLarge[/** @type {keyof typeof inLarge} */ (name)])(),
  );
  print(all, 'Pathlight, with its layout');
}

await browser.close();
pages.close();

if (asked('kept')) {
  console.log('\nKept after 2,000 steps, 200 views and 200 panels');
  const soak = fileURLToPath(new URL('soak.mjs', import.meta.url));
  spawnSync(process.execPath, [soak, isQuick ? '0.05' : '1', 'step,view,panel'], { stdio: 'inherit' });
}
console.log(`\n${Math.round((performance.now() - started) / 1000)} s`);
process.exit(0);
