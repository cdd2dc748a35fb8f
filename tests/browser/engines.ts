import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './freePort';

/** A page in another engine than Chromium. */
export interface EnginePage {
  open: (address: string) => Promise<unknown>;
  /** Runs a function in the page; arguments and result are plain data. */
  run: <Args extends readonly unknown[], Result>(work: (...args: Args) => Result, ...args: Args) => Promise<Result>;
  /** Keys as `KeyboardEvent.key` names them, one after the other. */
  press: (...keys: readonly string[]) => Promise<void>;
  /** Clicks in the middle of the first element, brought into sight. */
  click: (selector: string) => Promise<void>;
  close: () => Promise<void>;
}

/** What a driver of either protocol does. */
interface Driver {
  open: (address: string) => Promise<unknown>;
  /** Calls the function of that source. */
  evaluate: (source: string, args: readonly unknown[]) => Promise<unknown>;
  /** Sources of input, as both protocols have them: https://www.w3.org/TR/webdriver2/#actions */
  act: (actions: readonly object[]) => Promise<unknown>;
  /** Ends the browser, in its own time. */
  quit: () => Promise<unknown>;
}

const WIDTH = 1440;
const HEIGHT = 900;

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEY_CODES: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** Asks until something is there; a browser takes seconds to start on a busy machine. */
async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What is needed of jsdom, which declares no types. */
interface Jsdom {
  JSDOM: new (html: string, options: { url: string }) => { window: { WebSocket: typeof WebSocket } };
}

/** By jsdom: Node 20 has no WebSocket of its own. */
function openSocket(address: string): Promise<WebSocket> {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as Jsdom;
  const { WebSocket: Socket } = new JSDOM('', { url: 'http://localhost/' }).window;
  return new Promise((resolve, reject) => {
    const socket = new Socket(address);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error(`${address} does not answer.`)));
  });
}

interface BidiAnswer {
  /** None where it tells of an event. */
  id?: number;
  type: string;
  result?: unknown;
  message?: string;
}

const FIREFOX = '/usr/bin/firefox-esr';

/** Debian's Firefox, by WebDriver BiDi. */
async function driveFirefox(
  port: number,
  start: (program: string, ...args: string[]) => ChildProcess,
): Promise<Driver> {
  const profile = mkdtempSync(path.join(tmpdir(), 'pathlight-firefox-'));
  const remote = [`--remote-debugging-port=${port}`, '--remote-allow-origins=http://localhost'];
  const ended = new Promise((resolve) => {
    start(FIREFOX, '--headless', '--no-remote', '--profile', profile, ...remote).once('exit', resolve);
  });
  const socket = await retry(() => openSocket(`ws://127.0.0.1:${port}/session`));
  const waiting = new Map<number, (answer: BidiAnswer) => void>();
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const answer = JSON.parse(data) as BidiAnswer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const call = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ type, result, message }) => {
        if (type === 'success') resolve(result);
        else reject(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await call('session.new', { capabilities: {} });
  const { contexts } = (await call('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  await call('browsingContext.setViewport', { context, viewport: { width: WIDTH, height: HEIGHT } });
  return {
    open: (url) => call('browsingContext.navigate', { context, url, wait: 'complete' }),
    evaluate: async (source, args) => {
      const functionDeclaration = `async () => JSON.stringify(await (${source})(...${JSON.stringify(args)}))`;
      const target = { context };
      const answer = await call('script.callFunction', { functionDeclaration, target, awaitPromise: true });
      const { result, exceptionDetails } = answer as {
        result?: { value?: string };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value === undefined ? undefined : (JSON.parse(result.value) as unknown);
    },
    act: (actions) => call('input.performActions', { context, actions }),
    quit: async () => {
      await call('browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const SCREEN = '/usr/bin/Xvfb';

/** WebKitGTK, by WebDriver. It has no mode without a window, so that a screen is made for it. */
async function driveWebKit(port: number, start: (program: string, ...args: string[]) => ChildProcess): Promise<Driver> {
  const display = `:${port}`;
  start(SCREEN, display, '-screen', '0', '1600x1200x24', '-nolisten', 'tcp');
  start('/usr/bin/env', `DISPLAY=${display}`, WEBKIT_DRIVER, `--port=${port}`);
  const call = async (method: string, place: string, body?: object): Promise<unknown> => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`http://127.0.0.1:${port}/session${place}`, init);
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${place}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await retry(() => call('POST', '', { capabilities }))) as { sessionId: string };
  const evaluate: Driver['evaluate'] = (source, args) =>
    call('POST', `/${sessionId}/execute/sync`, { script: `return (${source})(...arguments)`, args });
  const resize = (height: number) => call('POST', `/${sessionId}/window/rect`, { width: WIDTH, height });
  await resize(HEIGHT);
  // The bar of the window is not the page's.
  await resize(2 * HEIGHT - Number(await evaluate('() => innerHeight', [])));
  return {
    open: (url) => call('POST', `/${sessionId}/url`, { url }),
    evaluate,
    act: (actions) => call('POST', `/${sessionId}/actions`, { actions }),
    quit: () => call('DELETE', `/${sessionId}`),
  };
}

/** Starts an engine with a page, and whatever it needs. */
async function startEngine(drive: typeof driveFirefox): Promise<EnginePage> {
  const started: ChildProcess[] = [];
  const start = (program: string, ...args: string[]): ChildProcess => {
    const child = spawn(program, args, { stdio: 'ignore' });
    started.push(child);
    return child;
  };
  const stop = (): void => {
    for (const child of started.reverse()) child.kill();
  };
  const driver = await drive(await freePort(), start).catch((error: unknown) => {
    stop();
    throw error;
  });
  const run: EnginePage['run'] = async (work, ...args) =>
    (await driver.evaluate(String(work), args)) as ReturnType<typeof work>;
  return {
    open: driver.open,
    run,
    press: async (...keys) => {
      const values = keys.map((key) => KEY_CODES[key] ?? key);
      const actions = values.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await driver.act([{ type: 'key', id: 'keyboard', actions }]);
    },
    click: async (selector) => {
      const place = await run((css: string) => {
        const element = document.querySelector(css);
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element?.getBoundingClientRect();
        return box ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null;
      }, selector);
      if (!place) throw new Error(`There is no ${selector}.`);
      const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      const actions = [{ type: 'pointerMove', duration: 0, ...place }, ...press];
      await driver.act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
    },
    close: async () => {
      await driver.quit().finally(stop);
    },
  };
}

const ENGINES = [
  { name: 'WebKit', programs: [WEBKIT_DRIVER, MINI_BROWSER, SCREEN], drive: driveWebKit },
  { name: 'Firefox', programs: [FIREFOX], drive: driveFirefox },
];

/** Each engine with the program that this computer lacks for it, if it does. */
export const engines = ENGINES.map(({ name, programs, drive }) => ({
  name,
  missing: programs.find((program) => !existsSync(program)),
  start: () => startEngine(drive),
}));
