import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

export interface OpenOptions {
  width?: number;
  height?: number;
  /** What the system asks for; the page may have a setting of its own. */
  theme?: 'light' | 'dark';
  reducedMotion?: boolean;
  /** Relative to the page: `?step=glutamate`. Or a whole address. */
  url?: string;
  /** False for a browser that runs no script. */
  scripts?: boolean;
  /** True for a touch screen. */
  touch?: boolean;
  /** Screen pixels for one CSS px. */
  pixelRatio?: number;
  /** True for a browser without a network, of which only a file can be opened. */
  networkOff?: boolean;
  /** True for a browser with service workers. The page then fetches all its files, which most tests need not wait for. */
  serviceWorkers?: boolean;
}

/** What went wrong in a page since it was opened, each list empty on a clean page. */
export interface Trouble {
  /** `console.error` and `console.warn`, with what the browser itself reports there. */
  console: string[];
  /** Uncaught errors and rejections. */
  page: string[];
  /** What the content policy refused. */
  policy: string[];
  /** Requests to another server. */
  foreign: string[];
  /** Requests that failed, or were answered by 400 and above. */
  failed: string[];
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  trouble: Trouble;
  /** Fails with the whole list if anything went wrong since the page was opened. */
  expectClean: () => void;
}

let browser: Promise<Browser> | undefined;

/** A file has no server: every other file is foreign to it. */
function isForeign(address: string, home: URL): boolean {
  const url = new URL(address);
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return false;
  if (url.protocol === 'file:') return url.href.replace(/[?#].*/, '') !== home.href.replace(/[?#].*/, '');
  return url.origin !== home.origin;
}

function watch(page: Page, trouble: Trouble, home: URL): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.console.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.page.push(error.stack ?? error.message));
  page.on('request', (request) => {
    if (isForeign(request.url(), home)) trouble.foreign.push(request.url());
  });
  page.on('requestfailed', (request) => {
    // The icon is fetched whenever the browser likes, and given up when the page goes elsewhere.
    if (request.url().endsWith('/icon.svg')) return;
    trouble.failed.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.failed.push(`${response.url()}: ${response.status()}`);
  });
}

/**
 * Opens the built page in a fresh, empty browser profile that is closed when the test ends. Call it inside a test.
 * The page may still be drawing; wait for what the test needs.
 */
export async function openPage(options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1440, height = 900, theme = 'light', reducedMotion = false, url = '' } = options;
  const address = new URL(url, inject('pageAddress'));
  browser ??= chromium.connect(inject('browserEndpoint'));
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    javaScriptEnabled: options.scripts ?? true,
    hasTouch: options.touch ?? false,
    // A phone widens the page to what reaches beyond its edge, unseen or not; a narrow window does not.
    isMobile: options.touch ?? false,
    deviceScaleFactor: options.pixelRatio ?? 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    offline: options.networkOff ?? false,
  });
  onTestFinished(() => context.close());

  const trouble: Trouble = { console: [], page: [], policy: [], foreign: [], failed: [] };
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => trouble.policy.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`.trim());
    });
  });
  if (!options.serviceWorkers) {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  }
  const page = await context.newPage();
  watch(page, trouble, address);
  await page.goto(address.href);
  const expectClean = (): void => {
    const all = Object.entries(trouble).flatMap(([kind, list]: [string, string[]]) =>
      list.map((text) => `${kind}: ${text}`),
    );
    expect(all, all.join('\n')).toEqual([]);
  };
  return { page, context, trouble, expectClean };
}
