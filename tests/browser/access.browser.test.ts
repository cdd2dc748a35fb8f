import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { openPage } from './harness';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** With every look between them: active, earlier, not yet, blocked, silenced, lifted, reversed. */
const TELLING = new Set(['nmda-blockade', 'mtorc1', 'relief']);

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

describe.each([
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'projector', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
] as const)('axe-core at $width wide in the $theme theme', ({ theme, width, height }) => {
  it('finds nothing on the steps', async () => {
    const { page, context } = await openPage({ width, height, reducedMotion: true });
    await context.addInitScript(
      (name) => localStorage.setItem('pathlight.settings', JSON.stringify({ theme: name })),
      theme,
    );
    await context.addInitScript({ content: axeSource });
    const base = page.url().split('?')[0];
    // Every step at one size and theme; elsewhere the colours and the layout are what differs, and some steps tell enough.
    const all = theme === 'light' && width === 1440;
    const steps = all ? ketamine.steps : ketamine.steps.filter(({ id }) => TELLING.has(id));
    for (const { id } of steps) {
      await page.goto(`${base}?step=${id}`);
      await page.locator('blockquote, .claims li').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
      expect(await violations(page), `${id} in ${theme}`).toEqual([]);
    }
  }, 120_000);
});

describe.each([
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
] as const)('axe-core on the pages of the panel at $width wide in the $theme theme', ({ theme, width, height }) => {
  it.each([
    'trust&marks=1&lens=people',
    'debate&lens=hypotheses:hnk,lateral-habenula',
    'story',
    'sources&lens=reference:Li2010',
  ])(
    'finds nothing in %s',
    async (panel) => {
      const { page, context } = await openPage({ width, height, theme, reducedMotion: true });
      await context.addInitScript({ content: axeSource });
      await page.goto(`${page.url().split('?')[0]}?step=mtorc1&panel=${panel}`);
      await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );
});

describe('axe-core on what opens over the page', () => {
  it('finds nothing in the help, the citations and a selected arrow', async () => {
    const { page, context } = await openPage({ reducedMotion: true });
    await context.addInitScript({ content: axeSource });
    await page.reload();
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
  }, 60_000);
});
