import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everything, few } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

const nameOf = (page: Page, id: string) =>
  page.locator(`[data-target="node"][data-target-id="${id}"][aria-label]`).first().getAttribute('aria-label');
const slashes = (page: Page) => page.locator('.diagram__picture [data-id="mark-mtorc1"] [data-id="slash"]').count();

/** How a part is called that a what-if has stopped, by itself or by what acts on it. */
const STOPPED = /silenced|blocked in this what-if/;

describe('a what-if in the picture', () => {
  it.each(few(['cell', 'pathway', 'time']))('stops the signal in the %s view where the address says', async (view) => {
    const { page, expectClean } = await openPage({
      url: `?step=relief&view=${view}&whatif=rapamycin-brain`,
      reducedMotion: true,
    });
    for (const id of ['mtorc1', 'synaptogenesis', 'relief-lasting']) {
      await expect.poll(() => nameOf(page, id)).toMatch(STOPPED);
    }
    expect(await nameOf(page, 'trkb')).not.toMatch(STOPPED);
    expect(await nameOf(page, 'relief-early')).not.toMatch(STOPPED);
    expect(await slashes(page)).toBeGreaterThan(0);
    expectClean();
  });

  it('is made by a press, spreads, and is undone by Back and by one press', async () => {
    const { page, expectClean } = await openPage({ url: '?step=relief&view=pathway&panel=whatif' });
    const tray = page.getByRole('region', { name: 'Change something' });
    await tray.getByRole('button', { name: /^mTORC1 blocked with rapamycin in the brain/ }).click();
    await expect.poll(() => nameOf(page, 'mtorc1')).toMatch(STOPPED);
    await page.getByRole('heading', { name: 'The model predicts' }).waitFor();
    const at = (name: string) => new URL(page.url()).searchParams.get(name);
    expect([at('whatif'), at('step')]).toEqual(['rapamycin-brain', 'mtorc1']);

    // One press is one entry: Back leads to where it was made.
    await page.goBack();
    await expect.poll(() => at('step')).toBe('relief');
    await expect.poll(() => slashes(page)).toBe(0);
    await page.goForward();
    await expect.poll(() => nameOf(page, 'mtorc1')).toMatch(STOPPED);
    await page.locator('.panel-page').getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => nameOf(page, 'mtorc1')).not.toContain('silenced');
    expect(new URL(page.url()).searchParams.has('whatif')).toBe(false);
    expectClean();
  });

  it('is cut on the picture with scissors, by mouse and by keyboard, and taken back', async () => {
    const { page, expectClean } = await openPage({ url: '?step=relief&view=pathway', reducedMotion: true });
    await page.locator('blockquote').first().waitFor();
    const whatIf = () => new URL(page.url()).searchParams.get('whatif');
    const arrow = '.diagram__picture [data-target="edge"][data-target-id="trkb-mek"][aria-label]';
    const middle = await page
      .locator(`${arrow} path`)
      .first()
      .evaluate((path) => {
        const line = path as SVGPathElement;
        const { x, y } = line
          .getPointAtLength(line.getTotalLength() / 2)
          .matrixTransform(line.getScreenCTM() as DOMMatrix);
        return { x, y };
      });

    await page.keyboard.press('x');
    await page.mouse.move(middle.x, middle.y);
    await page.locator('[data-id="preview-cut-trkb-mek"]').waitFor();
    await page.mouse.click(middle.x, middle.y);
    await expect.poll(whatIf).toBe('trkb-mek=0');
    expect(new URL(page.url()).searchParams.get('step')).toBe('bdnf-trkb');
    await page.locator('[data-id="cut-trkb-mek"]').waitFor();
    await page.getByText('What if: TrkB → MEK–ERK cut').waitFor();

    await page.locator('[data-target="node"][data-target-id="mtorc1"][aria-label]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(whatIf).toBe('mtorc1=0,trkb-mek=0');
    await page.keyboard.press('Control+z');
    await expect.poll(whatIf).toBe('trkb-mek=0');

    await page.keyboard.press('Escape');
    await page.locator('[data-target="node"][data-target-id="mtorc1"][aria-label]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Block this' }).waitFor();
    expect(whatIf()).toBe('trkb-mek=0');
    await page.getByRole('button', { name: 'Block this' }).click();
    await expect.poll(whatIf).toBe('mtorc1=0,trkb-mek=0');
    expectClean();
  });

  it.runIf(everything)('sets a wrong address right in place, so that Back leads out of it', async () => {
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

describe.runIf(everything).each([
  { theme: 'light', width: 390, height: 844, states: [COMBINED] },
  { theme: 'light', width: 1440, height: 900, states: ['', '&whatif=rapamycin-brain', COMBINED] },
  { theme: 'dark', width: 1440, height: 900, states: [COMBINED] },
] as const)('axe-core on the What if page at $width wide in the $theme theme', ({ theme, width, height, states }) => {
  it.each(states)('finds nothing with “%s”', async (whatIf) => {
    const { page, arrived } = await openPage({
      width,
      height,
      theme,
      reducedMotion: true,
      url: `?step=mtorc1&panel=whatif${whatIf}`,
    });
    await page.locator('.panel-page').getByRole('heading', { level: 2 }).waitFor();
    await arrived();
    if (whatIf) await page.locator('.what-if-chips button').last().click();
    expect(await violations(page, { contrast: width === 1440 })).toEqual([]);
  });
});
