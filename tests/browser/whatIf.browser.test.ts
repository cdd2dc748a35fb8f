import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { openPage } from './harness';

const nameOf = (page: Page, id: string) =>
  page.locator(`[data-target="node"][data-target-id="${id}"][aria-label]`).first().getAttribute('aria-label');
const slashes = (page: Page) => page.locator('.diagram__picture [data-id="deed-mtorc1"] [data-id="slash"]').count();

describe('a what-if in the picture', () => {
  it.each(['pathway', 'cell', 'time'])('stops the signal in the %s view where the address says', async (view) => {
    const { page, expectClean } = await openPage({
      url: `?step=relief&view=${view}&whatif=rapamycin-brain`,
      reducedMotion: true,
    });
    for (const id of ['mtorc1', 'synaptogenesis', 'relief-lasting']) {
      await expect.poll(() => nameOf(page, id), { timeout: 10_000 }).toContain('silenced');
    }
    expect(await nameOf(page, 'trkb')).not.toContain('silenced');
    expect(await nameOf(page, 'relief-early')).not.toContain('silenced');
    expect(await slashes(page)).toBeGreaterThan(0);
    expectClean();
  });

  it('is made by a press, spreads, and is undone by Back and by one press', async () => {
    const { page, expectClean } = await openPage({ url: '?step=relief&view=pathway&panel=whatif' });
    const tray = page.getByRole('region', { name: 'Change something' });
    await tray.getByRole('button', { name: /^mTORC1 blocked with rapamycin in the brain/ }).click();
    await expect.poll(() => nameOf(page, 'relief-lasting'), { timeout: 10_000 }).toContain('silenced');
    await page.getByRole('heading', { name: 'The model predicts' }).waitFor();
    expect(new URL(page.url()).searchParams.get('whatif')).toBe('rapamycin-brain');

    await page.goBack();
    await expect.poll(() => nameOf(page, 'relief-lasting'), { timeout: 10_000 }).not.toContain('silenced');
    await expect.poll(() => slashes(page)).toBe(0);
    await page.goForward();
    await expect.poll(() => nameOf(page, 'relief-lasting'), { timeout: 10_000 }).toContain('silenced');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => nameOf(page, 'relief-lasting'), { timeout: 10_000 }).not.toContain('silenced');
    expect(new URL(page.url()).searchParams.has('whatif')).toBe(false);
    expectClean();
  });

  it('sets a wrong address right in place, so that Back leads out of it', async () => {
    const { page } = await openPage({ url: '?step=mtorc1', reducedMotion: true });
    await page.locator('blockquote').first().waitFor();
    await page.goto(`${page.url().split('?')[0]}?step=mtorc1&whatif=ampa-blok`);
    await page.getByText(/Did you mean “ampa-block”/).waitFor();
    expect(new URL(page.url()).searchParams.has('whatif')).toBe(false);
    await page.goBack();
    await expect.poll(() => page.getByText(/Did you mean/).count()).toBe(0);
  });
});

/** Shows the most kinds of cards at once. */
const COMBINED = '&whatif=ampa-block-kinases,mtorc1=1';

describe.each([
  { theme: 'light', width: 1440, height: 900, states: ['', '&whatif=rapamycin-brain', COMBINED] },
  { theme: 'dark', width: 1440, height: 900, states: [COMBINED] },
  { theme: 'light', width: 390, height: 844, states: [COMBINED] },
] as const)('axe-core on the What if page at $width wide in the $theme theme', ({ theme, width, height, states }) => {
  it.each(states)('finds nothing with “%s”', async (whatIf) => {
    const { page, arrived } = await openPage({
      width,
      height,
      theme,
      reducedMotion: true,
      url: `?step=mtorc1&panel=whatif${whatIf}`,
    });
    await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).waitFor();
    await arrived();
    if (whatIf) await page.locator('.what-if-chips button').last().click();
    expect(await violations(page, { contrast: width === 1440 })).toEqual([]);
  });
});
