import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { violations } from '../axe';
import { openPage } from '../harness';

/** Where the views, the controls and the words are: contrast is looked at once for each theme. */
const SIZES = [
  { width: 1440, height: 900, touch: false },
  { width: 390, height: 844, touch: true },
] as const;
const THEMES = ['light', 'dark', 'projector'] as const;
const VIEWS = ['cell', 'pathway', 'time'] as const;

const settled = (page: Page): Promise<void> =>
  page.locator('.diagram__picture [role="button"][tabindex="0"]').first().waitFor();

async function expectNone(page: Page, where: string, contrast: boolean): Promise<void> {
  const found = await violations(page, { contrast, targets: true });
  expect(found, where).toEqual([]);
}

describe.each(SIZES)('axe-core with target sizes, $width wide', ({ width, height, touch }) => {
  it.each(VIEWS)('finds nothing at any step of the view “%s”', async (view) => {
    const { page, arrived } = await openPage({
      width,
      height,
      touch,
      reducedMotion: true,
      url: `?view=${view}&step=${ketamine.steps[0]?.id}`,
    });
    await settled(page);
    await arrived();
    for (const [at, { id }] of ketamine.steps.entries()) {
      await page.keyboard.press(`${at}`);
      await expect.poll(() => page.evaluate(() => location.search)).toContain(`step=${id}`);
      await page.locator('blockquote, .claims li').first().waitFor();
      await expectNone(page, `${view} ${id}`, width === 1440);
    }
    // As text.
    await page.keyboard.press('i');
    await page.locator('.text-view h4').first().waitFor();
    await expectNone(page, `${view} as text`, true);
  });

  it.each(THEMES)('finds nothing on the panel, in dialogs and menus in the theme “%s”', async (theme) => {
    const { page, arrived } = await openPage({
      width,
      height,
      touch,
      reducedMotion: true,
      url: `?step=mtorc1&theme=${theme}`,
    });
    for (const panel of ['evidence', 'trust', 'debate', 'whatif', 'story', 'sources']) {
      await page.goto(`${page.url().split('?')[0]}?step=mtorc1&theme=${theme}&panel=${panel}`);
      await page.locator('.panel-page').getByRole('heading', { level: 2 }).first().waitFor();
      await arrived();
      await expectNone(page, `${panel} in ${theme}`, true);
    }
    for (const key of ['?', '/', 'e', 'u']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await arrived();
      await expectNone(page, `the dialog of ${key} in ${theme}`, true);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const name of ['Share', 'More']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('menu').waitFor();
      await expectNone(page, `the menu ${name} in ${theme}`, true);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
  });

  it.each([
    ['slides', '?present=1&step=mtorc1', '.present-dot'],
    ['a what-if', '?step=mtorc1&whatif=mtorc1=0', '.what-if-banner'],
    ['the speaker’s window', '?speaker=abc&step=mtorc1', '.speaker-step'],
    ['a frame', '?embed=1&step=mtorc1', 'pathlight-player'],
    ['the shelf', '?shelf', '.shelf-bar'],
  ])('finds nothing on %s', async (_name, url, shown) => {
    const { page, arrived } = await openPage({ width, height, touch, reducedMotion: true, url });
    await page.locator(shown).first().waitFor();
    await arrived();
    await expectNone(page, url, true);
  });

  it('finds nothing on the lecture copy', async () => {
    const copy = new URL('../../../dist/lecture.html', import.meta.url).href;
    const { page } = await openPage({ width, height, touch, reducedMotion: true, networkOff: true, url: copy });
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    await expectNone(page, 'the lecture copy', true);
  });
});
