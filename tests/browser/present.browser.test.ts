import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything, few } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

const stepOf = (page: Page) => new URL(page.url()).searchParams.get('step');
const fullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

async function startPresenting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('menuitem', { name: /^Present/ }).click();
}

describe('a lecture', () => {
  it('is entered by F, walked to the end and back with a clicker, and left by Back', async () => {
    const { page, expectClean } = await openPage({
      width: 1600,
      height: 900,
      reducedMotion: true,
      url: '?step=stressed-synapse&view=pathway',
    });
    await page.locator('.top-bar').waitFor();
    await page.keyboard.press('f');
    const tools = page.getByRole('toolbar', { name: 'Presentation' });
    await tools.waitFor();
    await expect.poll(() => fullScreen(page)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('projector');
    await page.getByText(/Sources: /).waitFor();

    const [first, ...rest] = ketamine.steps;
    for (const { id, caption } of rest) {
      await page.keyboard.press('PageDown');
      await expect.poll(() => stepOf(page)).toBe(id);
      expect(await page.getByText(caption, { exact: true }).isVisible()).toBe(true);
    }
    for (const { id } of [...ketamine.steps].reverse().slice(1)) {
      await page.keyboard.press('PageUp');
      await expect.poll(() => stepOf(page)).toBe(id);
    }

    // The start button of a clicker must not load the page again.
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.keyboard.press('F5');
    await expect.poll(() => fullScreen(page)).toBe(false);
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);

    await page.keyboard.press('b');
    const black = page.getByRole('button', { name: /The screen is black/ });
    const room = await black.boundingBox();
    expect(room).toMatchObject({ x: 0, y: 0, width: 1600, height: 900 });
    await page.keyboard.press('PageDown');
    expect(await black.count()).toBe(0);
    expect(stepOf(page)).toBe(first?.id);

    await page.keyboard.press('o');
    await page.getByRole('dialog', { name: 'All steps' }).locator('svg').nth(ketamine.steps.length).waitFor();
    expect(await violations(page)).toEqual([]);
    // A row down and one to the left.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => stepOf(page)).toBe(ketamine.steps[4]?.id);

    await page.goto(page.url().replace('present=1', ''));
    await startPresenting(page);
    await tools.waitFor();
    await page.goBack();
    await page.locator('.top-bar').waitFor();
    await expect.poll(() => fullScreen(page)).toBe(false);
    expectClean();
  });

  it.runIf(everything)(
    'keeps the page in sight until the slides have arrived, and then keeps every text of an answer legible',
    async () => {
      const { page, expectClean } = await openPage({
        width: 1920,
        height: 1080,
        reducedMotion: true,
        url: '?step=stressed-synapse&view=pathway',
      });
      let arrive = (): void => undefined;
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/PresentPage.*\.js/, async (route) => {
        await arrived;
        await route.continue();
      });
      const button = page.getByRole('button', { name: 'Share' });
      const asked = page.waitForRequest(/PresentPage.*\.js/);
      await startPresenting(page);
      await asked;
      // What the press changes has been painted by the second frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await button.isVisible()).toBe(true);
      arrive();
      await page.locator('.present-stage svg text').first().waitFor();

      await page.keyboard.press('w');
      await page.getByRole('dialog').getByRole('button', { name: /^1/ }).click();
      await page.keyboard.press('PageDown');
      const card = page.locator('.what-if-published').first();
      await card.waitFor();
      expect(
        await card.evaluate((element) => Number.parseFloat(getComputedStyle(element).paddingInlineStart)),
      ).toBeGreaterThan(8);
      const smallest = () =>
        page.evaluate(() => {
          const sizes = [...document.querySelectorAll<SVGTextElement>('.present-stage svg text')].map((text) => {
            const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
            return Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
          });
          return Math.min(...sizes);
        });
      await expect.poll(smallest).toBeGreaterThanOrEqual(19.9);
      expectClean();
    },
  );

  it.runIf(everything)(
    'needs one Esc of the browser’s own to be left, and loses nothing but what is open otherwise',
    async () => {
      const { page } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
      await startPresenting(page);
      await expect.poll(() => fullScreen(page)).toBe(true);
      await page.keyboard.press('o');
      await page.getByRole('dialog').waitFor();
      // What the browser does with Esc while a page fills the screen, of which the page only hears afterwards.
      const browserEsc = () => page.evaluate(() => document.exitFullscreen());
      await browserEsc();
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(await page.getByRole('toolbar', { name: 'Presentation' }).count()).toBe(1);
      await page.keyboard.press('PageDown');
      await expect.poll(() => fullScreen(page)).toBe(true);
      await browserEsc();
      await page.locator('.top-bar').waitFor();
    },
  );
});

describe.each(
  few([
    { width: 960, height: 540, theme: 'dark', view: 'time' },
    { width: 1440, height: 900, theme: 'light', view: 'cell' },
    { width: 390, height: 844, theme: 'projector', view: 'pathway' },
  ] as const),
)('a presentation at $width × $height in the $theme theme', ({ width, height, theme, view }) => {
  it('is sound for a screen reader, and fills the screen without scrolling', async () => {
    const { page } = await openPage({
      width,
      height,
      reducedMotion: true,
      url: `?present=1&theme=${theme}&view=${view}&step=mtorc1`,
    });
    await page.getByText(/Sources: /).waitFor();
    await page.mouse.move(200, 200);
    await expect.poll(() => page.locator('.present-tools').evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
    expect(await violations(page)).toEqual([]);
    const outside = await page.locator('.present-bar, .present-tools, .present-dots').evaluateAll(
      (parts) =>
        parts.filter((part) => {
          const { left, right, bottom } = part.getBoundingClientRect();
          return left < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
        }).length,
    );
    expect(outside).toBe(0);
    const smallest = await page
      .locator('.present-bar p')
      .evaluateAll((parts) => Math.min(...parts.map((part) => parseFloat(getComputedStyle(part).fontSize))));
    expect(smallest).toBeGreaterThanOrEqual(15);
  });
});
