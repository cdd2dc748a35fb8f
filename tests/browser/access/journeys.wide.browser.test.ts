import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { openPage } from '../harness';

const step = (at: number): string => `step=${ketamine.steps[at]?.id}`;

const fitsAcross = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

type Press = (name: RegExp) => Promise<void>;

/** Opens the panel of what-ifs, chooses one, and saves a figure of it. */
async function whatIfAndFigure(page: Page, press: Press): Promise<void> {
  await press(/^What if/);
  const toggle = page.locator('.what-if-toggle').first();
  await toggle.scrollIntoViewIfNeeded();
  await toggle.click();
  await page.locator('.what-if-banner').waitFor();
  await press(/^Share/);
  await page
    .getByRole('menuitem', { name: /figure|picture|Export/i })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  const download = page.waitForEvent('download');
  const save = page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Save|Download)/ })
    .first();
  await save.scrollIntoViewIfNeeded();
  await save.click();
  expect((await download).suggestedFilename()).toMatch(/\.\w+$/);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('the whole journey', () => {
  it('goes by touch on a phone of 390 px', async () => {
    const { page, arrived } = await openPage({ width: 390, height: 844, touch: true, reducedMotion: true });
    const press: Press = (name) => page.getByRole('button', { name }).first().tap();
    await press(/^Begin/);
    await press(/^Next/);
    await expect.poll(() => page.url()).toContain(step(1));
    await page.locator('.panel-page blockquote').first().scrollIntoViewIfNeeded();
    await arrived();
    await page.getByRole('button', { name: 'In context' }).first().tap();
    await expect.poll(() => page.locator('[aria-expanded="true"]').count()).toBeGreaterThan(0);
    await whatIfAndFigure(page, press);
    expect(await fitsAcross(page)).toBe(true);
  });

  it('goes with type of twice the size', async () => {
    const { page, context, arrived } = await openPage({ width: 1440, height: 900, reducedMotion: true });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const press: Press = (name) => page.getByRole('button', { name }).first().click();
    await press(/^Begin/);
    await press(/^Next/);
    await expect.poll(() => page.url()).toContain(step(1));
    await page.locator('.panel-page blockquote').first().scrollIntoViewIfNeeded();
    await arrived();
    await page.getByRole('button', { name: 'In context' }).first().click();
    await whatIfAndFigure(page, press);
    const picture = await page.locator('.diagram__picture').boundingBox();
    expect(picture?.height).toBeGreaterThan(200);
    expect(await fitsAcross(page)).toBe(true);
  });

  it('goes in the text view alone', async () => {
    const { page } = await openPage({ reducedMotion: true, url: `?${step(0)}` });
    await page.locator('.diagram__picture [role="button"][tabindex="0"]').first().waitFor();
    await page.keyboard.press('i');
    const text = page.locator('.text-view');
    await text.getByRole('heading', { level: 4 }).first().waitFor();
    for (const [at, { title }] of ketamine.steps.entries()) {
      await page.keyboard.press(`${at}`);
      // What the step tells, and a link to each part of it that leads to its evidence.
      await expect.poll(() => text.textContent()).toContain(title);
    }
    await page.keyboard.press('5');
    await expect.poll(() => text.textContent()).toContain(ketamine.steps[5]?.title ?? '');
    await text.locator('[data-pick="node mtorc1"]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel-page').textContent()).toContain('mTORC1');
    await page.goto(`${page.url().split('?')[0]}?${step(5)}&whatif=mtorc1=0`);
    await text.getByRole('heading', { level: 4 }).first().waitFor();
    await expect.poll(() => text.textContent()).toMatch(/what if/i);
  });
});
