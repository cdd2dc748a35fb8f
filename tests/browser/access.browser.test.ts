import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything, few } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

/** With every look between them: active, earlier, not yet, blocked, silenced, lifted, reversed. */
const TELLING = new Set(['nmda-blockade', 'mtorc1', 'relief']);

describe.each(
  few([
    { theme: 'light', width: 1440, height: 900 },
    { theme: 'dark', width: 1440, height: 900 },
    { theme: 'projector', width: 1440, height: 900 },
    { theme: 'light', width: 390, height: 844 },
  ] as const),
)('axe-core at $width wide in the $theme theme', ({ theme, width, height }) => {
  it('finds nothing on the steps', async () => {
    // Every step at one size and theme; elsewhere the colours and the layout are what differs, and some steps tell enough.
    const all = everything && theme === 'light' && width === 1440;
    const steps = all ? ketamine.steps : ketamine.steps.filter(({ id }) => TELLING.has(id));
    const { page } = await openPage({
      width,
      height,
      reducedMotion: true,
      url: `?step=${steps[0]?.id}&theme=${theme}`,
    });
    await page.locator('.panel-body blockquote, .claims li').first().waitFor();
    for (const { id, title } of steps) {
      await page.keyboard.press(`${ketamine.steps.findIndex((step) => step.id === id)}`);
      await page.getByRole('heading', { level: 2, name: title }).first().waitFor();
      await page.locator('blockquote, .claims li').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
      expect(await violations(page, { contrast: width === 1440 }), `${id} in ${theme}`).toEqual([]);
    }
  });
});

describe.each(
  few([
    { theme: 'light', width: 1440, height: 900 },
    { theme: 'dark', width: 1440, height: 900 },
  ] as const),
)('axe-core on the pages of the panel at $width wide in the $theme theme', ({ theme, width, height }) => {
  it('finds nothing on any of them', async () => {
    const { page, arrived } = await openPage({ width, height, theme, reducedMotion: true });
    const base = page.url().split('?')[0];
    // The whole page once: elsewhere the panel is what differs.
    const part = theme === 'light' ? undefined : '.panel';
    const panels = [
      'debate&lens=hypotheses:hnk,lateral-habenula',
      'trust&marks=1&lens=people',
      'story',
      'sources&lens=reference:Li2010',
    ];
    for (const panel of few(panels, 2)) {
      await page.goto(`${base}?step=mtorc1&panel=${panel}`);
      await page.locator('.panel-page').getByRole('heading', { level: 2 }).waitFor();
      await arrived();
      expect(await violations(page, { part }), panel).toEqual([]);
    }
  });
});

describe('axe-core on what opens over the page', () => {
  it.runIf(everything)('finds nothing in the help, the citations and a selected arrow', async () => {
    const { page } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /Help/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /About/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('bdnf');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${page.url().split('?')[0]}?step=mtorc1&edge=mtorc1-4ebp1`);
    await page.locator('.claims li').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
