import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mechanismIds } from '../../src/mechanisms/registry';
import { everything, few } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

const TABLE = 'A,drug,inhibits,B,protein,,\n';
const HEADER = 'source,source type,effect,target,target type,sentence,reference\n';

const cards = (page: Page) => page.getByRole('region', { name: 'Ready to play' }).getByRole('link');
const own = (page: Page) => page.getByRole('region', { name: 'Your own' });
const shown = (page: Page) => page.locator('.shelf-picture svg path').first().waitFor();

/** Opens a table as a mechanism; the page shows it then. */
async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open a file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Or paste its text').fill(HEADER + TABLE);
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Play this mechanism' }).click();
  await page.waitForURL(/mechanism=local/);
}

describe('the shelf', () => {
  it.runIf(everything)(
    'is reached from the first screen and from the story, plays its pictures until they are paused, and Back leads to it',
    async () => {
      const { page, trouble } = await openPage();
      await page.getByRole('link', { name: 'Pathlight' }).click();
      await shown(page);
      expect(await cards(page).count()).toBe(mechanismIds.length);
      const frame = () => page.locator('.shelf-picture svg').first().getAttribute('viewBox');
      const first = await frame();
      await expect.poll(frame).not.toBe(first);
      await page.getByRole('button', { name: 'Pause the pictures' }).click();
      const still = await page.locator('.shelf-picture').first().innerHTML();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.locator('.shelf-picture').first().innerHTML()).toBe(still);
      expect(await violations(page)).toEqual([]);

      await cards(page).first().click();
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      await page.locator('.top-bar').getByRole('link', { name: 'Pathlight' }).click();
      await shown(page);
      await page.goBack();
      await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
      // A page that is left gives up what is on its way: that is no trouble.
      expect([...trouble.page, ...trouble.console, ...trouble.policy, ...trouble.foreign]).toEqual([]);
    },
  );

  it.runIf(everything)('keeps what was made here, removes it and brings it back, by keyboard alone', async () => {
    const { page, trouble } = await openPage({ url: '?shelf', reducedMotion: true });
    await shown(page);
    expect(await page.getByRole('button', { name: 'Pause the pictures' }).count()).toBe(0);
    await own(page).getByText('is listed here').waitFor();
    await make(page);
    await page.goto(new URL('?shelf', page.url()).href);
    const link = own(page).getByRole('link', { name: 'pasted text' });
    await link.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await own(page).getByText('“pasted text” was removed.').waitFor();
    // The focus is on Undo.
    await page.keyboard.press('Enter');
    await link.waitFor();
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    await own(page).getByRole('button', { name: 'Remove pasted text' }).click();
    await page.reload();
    await own(page).getByText('is listed here').waitFor();
    // A page that is left gives up what is on its way: that is no trouble.
    expect([...trouble.page, ...trouble.console, ...trouble.policy, ...trouble.foreign]).toEqual([]);
  });

  it.each(
    few([
      [390, 844],
      [2560, 1440],
      [1366, 768],
      [960, 540],
    ]),
  )('has nothing beyond its edges at %i × %i, and a card opens by touch', async (width, height) => {
    const { page, expectClean } = await openPage({
      width,
      height,
      url: '?shelf',
      reducedMotion: true,
      touch: width < 500,
    });
    await shown(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const box = await page.locator('.shelf-picture').first().boundingBox();
    if (width < 500) await page.touchscreen.tap(box!.x + box!.width / 2, box!.y + box!.height / 2);
    else await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    expectClean();
  });
});
