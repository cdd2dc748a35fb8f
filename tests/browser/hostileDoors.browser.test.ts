import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { everything } from '../extent';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { PAYLOADS } from '../hostile/corpus';
import { hostileMechanism } from '../hostile/hostileMechanism';
import { openPage } from './harness';

/** All that a browser may keep for the page. */
const KEYS = ['settings', 'export', 'publicAddress', 'revise.ketamine', 'lesson.ketamine'].map(
  (key) => `pathlight.${key}`,
);

/** Each base once; the other ways to write it are left to the unit tests. */
const SENT = everything ? PAYLOADS : PAYLOADS.filter((_, at) => at % 12 === 0);

const isRun = (page: Page): Promise<boolean> => page.evaluate(() => 'ran' in globalThis);

const stepShown = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[aria-current="step"]')?.textContent ?? '');

it('what is kept, what the address says, what is pasted, dropped and sent runs nothing and loses nothing', async () => {
  const { page, trouble, arrived } = await openPage({ url: 'icon.svg', reducedMotion: true });
  const home = new URL('./', page.url()).href;
  await page.evaluate(
    ([keys, payloads]) => {
      for (const [at, key] of keys.entries()) localStorage.setItem(key, payloads[at * 5] ?? '');
    },
    [KEYS, PAYLOADS] as const,
  );
  const words = encodeURIComponent(PAYLOADS[0] as string);
  await page.goto(`${home}?step=${words}&view=${words}&src=javascript%3AglobalThis.ran%3D1#lesson=${words}`);
  await page.getByRole('list', { name: 'Notices' }).waitFor();
  await page.locator('[data-target]').first().waitFor();
  await arrived();
  // To a step of its own, which nothing below may change.
  await page.evaluate(() => {
    history.pushState(null, '', '?step=mtorc1&view=pathway');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect.poll(() => stepShown(page)).toMatch(/^5/);
  const longestMs = await page.evaluate(async (payloads) => {
    let longest = 0;
    const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const channel = new BroadcastChannel('pathlight-speaker-');
    for (const [at, payload] of payloads.entries()) {
      const startMs = performance.now();
      const stamp = {
        pathlight: 1,
        mechanism: 'ketamine',
        schemaVersion: 3,
        step: payload,
        view: payload,
        whatIf: [payload],
      };
      const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata><pathlight>${JSON.stringify(stamp)}</pathlight></metadata>${payload}</svg>`;
      const data = new DataTransfer();
      if (at % 4 === 0)
        data.items.add(new File([at % 8 === 0 ? svg : payload], at % 3 === 0 ? 'a.svg' : payload.slice(0, 80)));
      else data.setData('text/plain', payload);
      if (at % 4 === 1) data.setData('text/html', payload);
      if (at % 2 === 0)
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      else
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      for (const message of [
        payload,
        { ns: 'pathlight', v: 1, id: payload, method: payload, value: payload },
        { ns: 'pathlight-speaker', from: payload, kind: payload },
      ]) {
        window.postMessage(message, '*');
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within one origin
        channel.postMessage(message);
      }
      await rest();
      longest = Math.max(longest, performance.now() - startMs);
    }
    channel.close();
    return longest;
  }, SENT);
  expect(longestMs).toBeLessThan(1000);
  await page.keyboard.press('Escape');
  expect(await stepShown(page)).toMatch(/^5/);
  // Back and Forward through addresses that somebody made.
  await page.evaluate(
    async (payloads) => {
      for (const payload of payloads) {
        const value = new URLSearchParams({ v: payload }).toString().slice(2);
        const names = ['step', 'at', 'view', 'node', 'edge', 'panel', 'lens', 'marks', 'whatif', 'question', 'theme'];
        history.replaceState(null, '', `?${names.map((name) => `${name}=${value}`).join('&')}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    PAYLOADS.filter((_, at) => at % 5 === 0),
  );
  await page.evaluate(() => {
    history.pushState(null, '', '?step=mtorc1&view=pathway');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect.poll(() => stepShown(page)).toMatch(/^5/);
  expect(await isRun(page)).toBe(false);

  // A mechanism whose every text is a payload is opened, and played in every view with every page of the panel.
  const file = serializeMechanism(hostileMechanism(secondMechanism, PAYLOADS, 0).mechanism);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'hostile.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file);
  await page.getByRole('button', { name: 'Play this mechanism' }).click();
  await page.waitForURL(/mechanism=local/);
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const view of ['p', 't', 'c']) {
    await page.keyboard.press(view);
    await page.keyboard.press('ArrowRight');
    await page.locator('.diagram__picture [data-target]').first().waitFor();
  }
  const tabs = page.locator('.panel-tab');
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click();
    await arrived();
  }
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
  );
  expect(links.filter((href) => !/^(?:https?|mailto):/.test(href))).toEqual([]);
  expect(await isRun(page)).toBe(false);
  // A picture alone in a window asks for an icon of the server, which has none.
  const failed = trouble.failed.filter((text) => !text.includes('favicon.ico'));
  const told = trouble.console.filter((text) => !/status of 404/.test(text));
  expect([trouble.page, trouble.policy, trouble.foreign, failed, told]).toEqual([[], [], [], [], []]);
});
