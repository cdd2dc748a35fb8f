/*
 * What the benchmark reads from a page. All times are those of the renderer's main thread by its own clock (CPU), so that other
 * programs on the machine stretch them little.
 */

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any }} TraceEvent */

export const VIEWPORT = { width: 1440, height: 900 };
/** Longest that anything is waited for. */
const PATIENCE_MS = 20_000;

/** Runs in every page before its own scripts: marks when Pathlight answers, and when its picture has been painted. */
function watchPage() {
  try {
    localStorage.setItem('pathlight.settings', JSON.stringify({ opened: true }));
  } catch {
    // A page without storage.
  }
  if (!location.pathname.startsWith('/site')) return;
  const isPage = !location.search.includes('embed=1');
  let isPainted = false;
  const mark = (/** @type {string} */ name) =>
    requestAnimationFrame(() => setTimeout(() => performance.mark(`bench ${name}`)));
  /** @param {Document | ShadowRoot} root */
  const watch = (root) => {
    const look = new MutationObserver(() => {
      const picture = root.querySelector('svg [data-target]');
      // Where the address asks for another picture, the one in the HTML is not shown.
      if (!picture || picture.closest('[data-asks] #first-screen')) return;
      if (!isPainted) mark('painted');
      isPainted = true;
      if (!root.querySelector(isPage ? 'button.intro-begin, .step-next' : 'button')) return;
      look.disconnect();
      mark('interactive');
    });
    look.observe(root, { childList: true, subtree: true });
  };
  watch(document);
  // The picture of a frame stands in a shadow.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(options) {
    const shadow = attachShadow.call(this, options);
    watch(shadow);
    return shadow;
  };
}

/** @param {Browser} browser @param {{ motion?: boolean }} [options] */
export async function openPage(browser, { motion = false } = {}) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    colorScheme: 'light',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(watchPage);
  return { context, page, session: await context.newCDPSession(page) };
}

/** Has each task as one event, with the microtasks after it. */
const TASKS = 'disabled-by-default-devtools.timeline';
const CATEGORIES = ['-*', TASKS, 'blink.user_timing', 'loading', '__metadata'];

/** @param {Browser} browser @param {Page} page @param {() => Promise<unknown>} act @returns {Promise<TraceEvent[]>} */
export async function traced(browser, page, act, categories = CATEGORIES) {
  await browser.startTracing(page, { categories });
  // A trace that was not stopped would forbid the next.
  const [result] = await Promise.allSettled([act()]);
  const buffer = await browser.stopTracing();
  if (result.status === 'rejected') throw new Error('The page did not do what is measured.', { cause: result.reason });
  return JSON.parse(buffer.toString('utf8')).traceEvents;
}

/** The tasks of the main thread on which an event happened. @param {TraceEvent[]} events @param {TraceEvent} on */
export function tasksBeside(events, { pid, tid }) {
  return events.filter(
    (event) => event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === tid,
  );
}

const cpuMs = (/** @type {TraceEvent} */ { tdur, dur = 0 }) => (tdur ?? dur) / 1000;

/**
 * One cold load in a fresh profile. @param {Browser} browser @param {string} address
 * @param {{ isStanding?: boolean }} options whether the picture is part of the HTML and painted with the first content
 */
export async function coldLoad(browser, address, { isStanding = false }) {
  const { context, page } = await openPage(browser);
  const name = address.includes('/site') ? 'bench interactive' : 'bench painted';
  const events = await traced(browser, page, async () => {
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, { polling: 50 });
    await page.waitForTimeout(60);
  });
  await context.close();
  const interactive = events.find((event) => event.name === name && event.cat?.includes('user_timing') !== false);
  if (!interactive) throw new Error(`${address}: nothing was painted.`);
  const first = isStanding ? 'firstContentfulPaint' : 'bench painted';
  const painted = events.find((event) => event.name === first && event.pid === interactive.pid) ?? interactive;
  const tasks = tasksBeside(events, interactive);
  const until = (/** @type {TraceEvent} */ mark) =>
    tasks.reduce((sum, task) => sum + (task.ts < mark.ts ? cpuMs(task) : 0), 0);
  return {
    painted: until(painted),
    interactive: until(interactive),
    longest: Math.max(...tasks.map(cpuMs)),
  };
}

/** @param {CDPSession} session */
export async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Two frames, after which what was asked for is on screen. @param {Page} page */
export const twoFrames = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Main thread of some work and of what it leads to. @param {Page} page @param {CDPSession} session @param {() => Promise<unknown>} act */
export async function costOf(page, session, act, restMs = 150) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs(session);
  await act();
  await twoFrames(page);
  await page.waitForTimeout(restMs);
  return (await taskMs(session)) - before;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half - 0.5)] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The interval that holds the median in 95 of 100 cases, by ranks: it asks nothing of how the values are spread. @param {readonly number[]} values @returns {[number, number]} */
export function medianInterval(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  // How likely as few of n values, or fewer, are below the median.
  let [rank, below, term] = [0, 0, 0.5 ** n];
  while (rank < n / 2 && below + term <= 0.025) {
    below += term;
    term *= (n - rank) / (rank + 1);
    rank += 1;
  }
  const at = Math.max(0, rank - 1);
  return [sorted[at] ?? 0, sorted[n - 1 - at] ?? 0];
}
