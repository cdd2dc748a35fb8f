import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
  type Response,
} from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/findChromium.mjs';
import { SETTINGS_KEY } from '../../src/player/settings';

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
  /** True for a browser in which the page was never opened, so that the opening is shown. */
  firstVisit?: boolean;
  /** True for a touch screen. */
  touch?: boolean;
  /** Screen pixels for one CSS px. */
  pixelRatio?: number;
  /** True for a browser without a network, of which only a file can be opened. */
  networkOff?: boolean;
  /** True for a browser with service workers. The page then fetches all its files, which most tests need not wait for. */
  serviceWorkers?: boolean;
  /** True for a whole browser, where a full screen stays when another window opens. The others may have one without windows. */
  windows?: boolean;
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
  /** Until everything that the page has asked for is there and shown. */
  arrived: () => Promise<void>;
}

/** A file has no server: every other file is foreign to it. */
function isForeign(address: string, home: URL): boolean {
  const url = new URL(address);
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return false;
  if (url.protocol === 'file:') return url.href.replace(/[?#].*/, '') !== home.href.replace(/[?#].*/, '');
  return url.origin !== home.origin;
}

/** Collects what goes wrong in a page, and what is on its way; the function that is returned ends it. */
function watch(page: Page, trouble: Trouble, onItsWay: Set<Request>, home: URL): () => void {
  const onConsole = (message: ConsoleMessage): void => {
    if (['error', 'warning'].includes(message.type())) trouble.console.push(`${message.type()}: ${message.text()}`);
  };
  const onError = (error: Error): void => void trouble.page.push(error.stack ?? error.message);
  const onRequest = (request: Request): void => {
    onItsWay.add(request);
    if (isForeign(request.url(), home)) trouble.foreign.push(request.url());
  };
  const onFinished = (request: Request): void => void onItsWay.delete(request);
  const onFailed = (request: Request): void => {
    onItsWay.delete(request);
    const reason = request.failure()?.errorText ?? 'failed';
    // Given up by a page, or a frame, that goes elsewhere while something is on its way.
    if (reason === 'net::ERR_ABORTED') return;
    trouble.failed.push(`${request.url()}: ${reason}`);
  };
  const onResponse = (response: Response): void => {
    if (response.status() >= 400) trouble.failed.push(`${response.url()}: ${response.status()}`);
  };
  page.on('console', onConsole);
  page.on('pageerror', onError);
  page.on('request', onRequest);
  page.on('requestfinished', onFinished);
  page.on('requestfailed', onFailed);
  page.on('response', onResponse);
  return () => {
    page.off('console', onConsole);
    page.off('pageerror', onError);
    page.off('request', onRequest);
    page.off('requestfinished', onFinished);
    page.off('requestfailed', onFailed);
    page.off('response', onResponse);
  };
}

let browser: Promise<Browser> | undefined;
let browserWithWindows: Promise<Browser> | undefined;

function browserFor({ windows = false }: OpenOptions): Promise<Browser> {
  if (!windows) {
    browser ??= chromium.connect(inject('browserEndpoint'));
    return browser;
  }
  browserWithWindows ??= chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArgs });
  return browserWithWindows;
}

/** A browser profile with one page in it. */
interface Profile {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
  /** Hears what the content policy refused. */
  onRefusal: (text: string) => void;
  /** Whether a test has done to it what cannot be undone. */
  spent: boolean;
}

/** Profiles that wait for the next test that asks for such a screen. */
const idle = new Map<string, Profile>();

/** Which tests can have the same profile one after the other; a window of any size is made of any other. */
function kindOf({
  theme = 'light',
  reducedMotion = false,
  touch = false,
  pixelRatio = 1,
  firstVisit = false,
  windows = false,
}: OpenOptions): string {
  return [theme, reducedMotion, touch, pixelRatio, firstVisit, windows].join(' ');
}

/** Marks a profile as spent when a method is called that leaves something behind. */
function spendOn<T extends object>(profile: Profile, target: T, ...names: (keyof T)[]): void {
  for (const name of names) {
    const method = target[name] as (...args: unknown[]) => unknown;
    Object.assign(target, {
      [name]: (...args: unknown[]) => {
        profile.spent = true;
        return method.apply(target, args);
      },
    });
  }
}

async function makeProfile(options: OpenOptions): Promise<Profile> {
  const browser = await browserFor(options);
  const context = await browser.newContext({
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    javaScriptEnabled: options.scripts ?? true,
    hasTouch: options.touch ?? false,
    // A phone widens the page to what reaches beyond its edge, unseen or not; a narrow window does not.
    isMobile: options.touch ?? false,
    deviceScaleFactor: options.pixelRatio ?? 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    offline: options.networkOff ?? false,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const profile: Profile = { context, page, devtools, onRefusal: () => undefined, spent: false };
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => profile.onRefusal(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`.trim());
    });
  });
  if (!options.serviceWorkers) {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  }
  if (!options.firstVisit) {
    await context.addInitScript((key) => {
      try {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ opened: true }));
      } catch {
        // A sandboxed frame keeps nothing.
      }
    }, SETTINGS_KEY);
  }
  spendOn(profile, context, 'addInitScript', 'exposeBinding', 'exposeFunction', 'newCDPSession', 'setOffline');
  spendOn(profile, page, 'addInitScript', 'exposeBinding', 'exposeFunction', 'close');
  spendOn(profile, page.clock, 'install', 'setFixedTime', 'setSystemTime');
  return profile;
}

/** As a new profile: a page that shows next to nothing, without a past, and nothing that was kept. */
async function clear({ context, page, devtools }: Profile): Promise<void> {
  const others = context.pages().filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  await Promise.all([page.unrouteAll({ behavior: 'ignoreErrors' }), context.unrouteAll({ behavior: 'ignoreErrors' })]);
  // A file of the same server: the next page needs no process of its own, and what is kept for this one can be reached.
  await page.goto(new URL('icon.svg', inject('pageAddress')).href);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await Promise.all([
    context.clearCookies(),
    context.clearPermissions(),
    page.emulateMedia({ media: null }),
    devtools.send('Page.resetNavigationHistory'),
  ]);
}

/**
 * Opens the built page in an empty browser profile. A new one costs more than most tests do, so the next test gets the same
 * one, emptied, unless this test fails or does what cannot be undone. Call it inside a test. The page may still be drawing;
 * wait for what the test needs.
 */
export async function openPage(options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1440, height = 900, url = '', ...rest } = options;
  const address = new URL(url, inject('pageAddress'));
  const canWait = (rest.scripts ?? true) && !rest.networkOff && !rest.serviceWorkers;
  const kind = canWait ? kindOf(rest) : null;
  const waiting = kind === null ? undefined : idle.get(kind);
  if (kind !== null) idle.delete(kind);
  const profile = waiting ?? (await makeProfile(options));
  const { context, page } = profile;

  const trouble: Trouble = { console: [], page: [], policy: [], foreign: [], failed: [] };
  profile.onRefusal = (text) => trouble.policy.push(text);
  const onItsWay = new Set<Request>();
  const unwatch = watch(page, trouble, onItsWay, address);
  onTestFinished(async ({ task }) => {
    unwatch();
    if (kind === null || profile.spent || task.result?.state === 'fail' || idle.has(kind)) return context.close();
    await clear(profile);
    idle.set(kind, profile);
  });
  await page.setViewportSize({ width, height });
  await page.goto(address.href);
  const expectClean = (): void => {
    const all = Object.entries(trouble).flatMap(([kind, list]: [string, string[]]) =>
      list.map((text) => `${kind}: ${text}`),
    );
    expect(all, all.join('\n')).toEqual([]);
  };
  const arrived = async (): Promise<void> => {
    do {
      await expect.poll(() => onItsWay.size, { interval: 20 }).toBe(0);
      // What has arrived may ask for more once it runs. Chromium may call nothing idle for minutes in a page without any work.
      await page.evaluate(() => {
        const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
        return idle().then(idle);
      });
    } while (onItsWay.size > 0);
  };
  return { page, context, trouble, expectClean, arrived };
}
