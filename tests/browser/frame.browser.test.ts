import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { PathlightPlayerElement } from '../../src/embed/api/playerApi';
import { everything } from '../extent';
import { openPage } from './harness';
import { barePage, hostPage } from './hosts/hostPage';
import { serveHost } from './hosts/serveHost';

interface HostWindow {
  got: { data: unknown; origin: string }[];
  heard: { event: string; detail: Record<string, unknown> }[];
  connected: Promise<string>;
  frame: {
    state: { stepIndex: number; view: string; whatIf: string[] };
    next(): Promise<{ stepIndex: number }>;
    goTo(step: string | number): Promise<{ stepIndex: number }>;
    setView(view: string): Promise<unknown>;
    setWhatIf(list: string[]): Promise<{ whatIf: string[] }>;
    toImage(options?: object): Promise<Blob>;
  };
}

const frameAt = (address: string, more = ''): string =>
  `<iframe src="${address}?embed=1${more}" width="800" height="600" title="Pathlight"></iframe>`;

async function open(page: string, others: Record<string, string> = {}): Promise<{ page: Page; origin: string }> {
  const origin = await serveHost({ '/': page, ...others });
  const opened = await openPage({ url: `${origin}/`, width: 1000, height: 800, reducedMotion: true });
  return { page: opened.page, origin };
}

async function embedOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('embed=1'))).toBe(true);
  const frame = page.frames().find((inner) => inner.url().includes('embed=1')) as Frame;
  await frame.waitForSelector('pathlight-player');
  return frame;
}

const say = (id: number, method: string, value?: unknown): object => ({ ns: 'pathlight', v: 1, id, method, value });

describe('a page with the host client', () => {
  it('drives a frame of another site, hears of every step and gets a picture', async () => {
    const address = inject('pageAddress');
    const { page } = await open(hostPage(`${address}embed/host.js`, frameAt(address)));
    const result = await page.evaluate(async () => {
      const host = window as unknown as HostWindow;
      const connected = await host.connected;
      const { frame } = host;
      const next = (await frame.next()).stepIndex;
      const last = (await frame.goTo(7)).stepIndex;
      const refused = await frame.goTo(99).catch((error: Error & { code?: string }) => [error.message, error.code]);
      const wrong = await frame.setView('inside').catch((error: Error & { code?: string }) => error.code);
      const { whatIf } = await frame.setWhatIf(['mtorc1=0']);
      await frame.setView('time');
      const image = await frame.toImage({ width: 640 });
      return { connected, next, last, refused, wrong, whatIf, type: image.type, size: image.size };
    });
    expect(result).toMatchObject({ connected: 'connected', next: 1, last: 7, wrong: 'bad-value', type: 'image/png' });
    expect(result.refused).toEqual(['There is no step “99”.', 'not-found']);
    expect(result.whatIf).toEqual(['mtorc1=0']);
    expect(result.size).toBeGreaterThan(10_000);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as HostWindow).heard.map(({ event }) => event)))
      .toEqual(expect.arrayContaining(['stepchange', 'viewchange', 'end', 'height']));
    // Loaded anew, it is connected again by itself.
    await page.evaluate(() => {
      const iframe = document.querySelector('iframe') as HTMLIFrameElement;
      (window as unknown as HostWindow).heard.length = 0;
      iframe.src = `${iframe.src}&step=relief`;
    });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as HostWindow).heard.map(({ event }) => event)))
      .toContain('connect');
    expect(await page.evaluate(async () => (await (window as unknown as HostWindow).frame.next()).stepIndex)).toBe(7);
  });

  it.runIf(everything)('is told what to check where nobody answers, and believes nobody else', async () => {
    const address = inject('pageAddress');
    const liar = `<!doctype html><script>
      const state = { mechanism: 'x', step: '<img src=x onerror=alert(1)>', stepIndex: -1 };
      addEventListener('message', ({ data, source }) => {
        for (const result of [state, null, 'yes', [], { ...state, whatIf: { length: 9e9 } }])
          source.postMessage({ ns: 'pathlight', v: 1, id: data.id, result }, '*');
      });
      setInterval(() => parent.postMessage({ ns: 'pathlight', v: 1, event: 'stepchange', state }, '*'), 10);
    </script>`;
    const { page } = await open(
      hostPage(`${address}embed/host.js`, '<iframe src="/liar.html" title="Not ours"></iframe>', '{ timeoutMs: 800 }'),
      { '/liar.html': liar },
    );
    const said = await page.evaluate(() => (window as unknown as HostWindow).connected);
    expect(said).toContain('embed=1');
    expect(await page.evaluate(() => (window as unknown as HostWindow).heard)).toEqual([]);
  });
});

describe('an embedded page', () => {
  it.runIf(everything)('says nothing to a page that does not speak with it', async () => {
    const { page } = await open(barePage(frameAt(inject('pageAddress'))));
    const frame = await embedOf(page);
    await page.evaluate(
      (messages) => {
        for (const message of messages) frames[0]?.postMessage(message, '*');
      },
      [say(1, 'next'), say(2, 'getState'), { ns: 'other', v: 1, id: 3, method: 'hello' }, { ...say(4, 'hello'), v: 2 }],
    );
    await frame.evaluate(() => window.focus());
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        frame.evaluate(() => (document.querySelector('pathlight-player') as PathlightPlayerElement).state.stepIndex),
      )
      .toBe(1);
    expect(await page.evaluate(() => (window as unknown as HostWindow).got)).toEqual([]);
  });

  it('does not listen to a frame beside it, nor to another page in the place of its host', async () => {
    const { page } = await open(barePage(`${frameAt(inject('pageAddress'))}<iframe src="/beside.html"></iframe>`), {
      '/beside.html': barePage(''),
    });
    await embedOf(page);
    const beside = page.frames().find((other) => other.url().endsWith('/beside.html')) as Frame;
    await beside.evaluate(
      (messages) => {
        for (const message of messages) parent.frames[0]?.postMessage(message, '*');
      },
      [say(1, 'hello'), say(2, 'next')],
    );
    await beside.evaluate(() => parent.frames[0]?.postMessage('slide:start', '*'));
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    // What was sent before this has been heard by now.
    await page.evaluate((hello) => frames[0]?.postMessage(hello, '*'), say(3, 'hello'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as HostWindow).got.map(({ data }) => data)))
      .toContainEqual(expect.objectContaining({ id: 3, result: expect.objectContaining({ stepIndex: 0 }) as unknown }));
    expect(await beside.evaluate(() => (window as unknown as HostWindow).got)).toEqual([]);
  });

  it('stands a flood and what makes no sense, and goes on', async () => {
    const { page } = await open(barePage(frameAt(inject('pageAddress'))));
    await embedOf(page);
    const { got, seconds } = await page.evaluate(async () => {
      const host = window as unknown as HostWindow;
      const request = (id: number, method: string, value?: unknown): object => ({
        ns: 'pathlight',
        v: 1,
        id,
        method,
        value,
      });
      const target = frames[0] as Window;
      const until = (id: number, part = 'id'): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (host.got.some(({ data }) => (data as { id?: number }).id === id && part in (data as object))) resolve();
            else setTimeout(look, 20);
          };
          look();
        });
      target.postMessage(request(1, 'hello'), '*');
      await until(1);
      const cyclic: Record<string, unknown> = {};
      cyclic.self = cyclic;
      for (const value of [cyclic, new Map([['ns', 'pathlight']]), new Uint8Array(5_000_000), 'x'.repeat(5_000_000)]) {
        target.postMessage(value, '*');
        target.postMessage(request(2, 'goTo', value), '*');
      }
      target.postMessage(request(3, 'constructor'), '*');
      target.postMessage(request(4, 'setWhatIf', Array.from({ length: 1e6 })), '*');
      await until(4);
      const floodMs = performance.now();
      for (let id = 100; id < 5100; id++) target.postMessage(request(id, 'getState'), '*');
      // Asked until the frame looks at requests again.
      const ask = setInterval(() => target.postMessage(request(9998, 'getState'), '*'), 100);
      await until(9998, 'result');
      clearInterval(ask);
      const seconds = (performance.now() - floodMs) / 1000;
      target.postMessage(request(9999, 'next'), '*');
      await until(9999);
      const got = host.got.map(
        ({ data }) => data as { id: number; error?: { code: string }; result?: { stepIndex: number } },
      );
      return { got, seconds };
    });
    const codes = (id: number): (string | undefined)[] =>
      got.filter((one) => one.id === id).map((one) => one.error?.code);
    expect(codes(2)).toEqual(['bad-value', 'bad-value', 'bad-value', 'bad-value']);
    expect(codes(3)).toEqual(['unknown-method']);
    expect(codes(4)).toEqual(['bad-value']);
    const flood = got.filter(({ id }) => id >= 100 && id < 5100);
    // In each second sixty are answered, and one is told that there are too many.
    const begun = Math.ceil(seconds) + 1;
    expect(flood.filter(({ error }) => error?.code === 'too-many').length).toBeLessThanOrEqual(begun);
    expect(flood.length).toBeLessThanOrEqual(61 * begun);
    expect(got.at(-1)?.result?.stepIndex).toBe(1);
  });

  it.runIf(everything)('works in a sandbox, without an origin and without storage', async () => {
    const address = inject('pageAddress');
    const frame = `<iframe sandbox="allow-scripts" src="${address}?embed=1" width="800" height="600"></iframe>`;
    const origin = await serveHost({ '/': hostPage(`${address}embed/host.js`, frame) });
    const { page } = await openPage({ url: 'about:blank', width: 1000, height: 800, reducedMotion: true });
    // What is in such a sandbox is of no origin: it gets modules only from servers that give them to everybody.
    await page.route(`${address}**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.goto(`${origin}/`);
    expect(await page.evaluate(() => (window as unknown as HostWindow).connected)).toBe('connected');
    expect(await page.evaluate(async () => (await (window as unknown as HostWindow).frame.next()).stepIndex)).toBe(1);
    const inside = page.frames().find((inner) => inner.url().includes('embed=1'));
    const stores = inside?.evaluate(() => {
      try {
        return typeof localStorage;
      } catch {
        return 'none';
      }
    });
    expect(await stores).toBe('none');
    // What is still on its way when the page is closed is no failure.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('tells Canvas its height, and H5P after they have greeted each other', async () => {
    const address = inject('pageAddress');
    const canvas = await open(barePage(frameAt(address, '&resize=canvas')));
    await expect
      .poll(() => canvas.page.evaluate(() => (window as unknown as HostWindow).got[0]?.data))
      .toEqual({ subject: 'lti.frameResize', height: expect.any(Number) as unknown });

    const { page } = await open(barePage(frameAt(address, '&resize=h5p')));
    const got = (): Promise<unknown[]> =>
      page.evaluate(() => (window as unknown as HostWindow).got.map(({ data }) => data));
    const reply = (action: string): Promise<void> =>
      page.evaluate((answer) => frames[0]?.postMessage({ context: 'h5p', action: answer }, '*'), action);
    await expect.poll(got).toEqual([{ context: 'h5p', action: 'hello' }]);
    await reply('hello');
    await expect.poll(got).toContainEqual(expect.objectContaining({ context: 'h5p', action: 'prepareResize' }));
    await reply('resizePrepared');
    await expect
      .poll(got)
      .toContainEqual({ context: 'h5p', action: 'resize', scrollHeight: expect.any(Number) as unknown });
  });
});
