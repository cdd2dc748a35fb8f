import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { openPage } from '../harness';

/** What has the focus: the id of a part, else the words of a control, else the name of its place. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const pick = element.getAttribute('data-pick');
    if (pick !== null) return `text of ${pick.split(' ')[1]}`;
    const id = element.getAttribute('data-target-id');
    if (id !== null) return id;
    if (element.classList.contains('diagram')) return 'the picture';
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60);
  });
}

/** Presses Tab until the wanted thing has the focus, and answers how often. */
async function tabsTo(page: Page, wanted: (name: string) => boolean, most = 14): Promise<number> {
  for (let count = 1; count <= most; count += 1) {
    await page.keyboard.press('Tab');
    if (wanted(await focused(page))) return count;
  }
  return Number.POSITIVE_INFINITY;
}

const focusOn = (page: Page, id: string): Promise<void> =>
  page.locator(`.diagram__picture [role="button"][data-target-id="${id}"]`).focus();

const ready = (page: Page): Promise<void> =>
  page.locator('.diagram__picture [role="button"][tabindex="0"]').first().waitFor();

describe('the keyboard', () => {
  it('comes to the picture, to Next and to the panel in few steps, and never loses its place', async () => {
    const { page, arrived } = await openPage({ url: '?step=mtorc1&view=cell', reducedMotion: true });
    await ready(page);
    await arrived();
    const skips = 3;
    const picture = await tabsTo(page, (name) => name === 'mtorc1');
    const next = picture + (await tabsTo(page, (name) => name === 'Next'));
    const panel = next + (await tabsTo(page, (name) => name === 'Story'));
    expect(picture).toBeLessThanOrEqual(6);
    expect(next).toBeLessThanOrEqual(8);
    expect(panel - skips).toBeLessThanOrEqual(8);

    // The bars are one stop each; the arrow keys lead along them, and in the bar of the steps up and down do.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Next');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Back');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('step');
    expect(await focused(page)).toContain('synapses');
    await page.keyboard.press('ArrowLeft');

    // What opens over the page leads back to the part, and so do the text view and the slides.
    for (const key of ['/', '?', 'e', 'u']) {
      await focusOn(page, 'trkb');
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await expect.poll(() => focused(page)).not.toBe('trkb');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page), { message: `after ${key}` }).toBe('trkb');
    }
    await page.keyboard.press('i');
    await expect.poll(() => focused(page)).toBe('text of trkb');
    await page.keyboard.press('i');
    await expect.poll(() => focused(page)).toBe('trkb');
    await page.keyboard.press('f');
    await page.locator('.present-dot').first().waitFor();
    await expect.poll(() => focused(page)).toBe('trkb');
    await page.keyboard.press('Escape');
    await page.locator('.panel-tab').first().waitFor();
    await expect.poll(() => focused(page)).toBe('trkb');
    await page.keyboard.press('t');
    await expect.poll(() => focused(page)).toBe('trkb');
    await page.goBack();
    await page.locator('.diagram[data-view="cell"]').waitFor();
    await expect.poll(() => focused(page)).toBe('trkb');

    // What had the focus in the panel goes with the step, not the focus.
    await page.locator('.panel-page a[href], .panel-page button').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.panel, .diagram') !== null))
      .toBe(true);

    // From nowhere too.
    await page.mouse.click(2, 450);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('the picture');
  });

  it('makes the whole journey: a step, a quote, a what-if, a figure, the slides', async () => {
    const { page, arrived } = await openPage({ reducedMotion: true });
    await ready(page);
    await arrived();
    const counts: Record<string, number> = {};
    counts.begin = await tabsTo(page, (name) => name === 'Begin');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Next');
    await page.keyboard.press('Enter');
    await page.locator('.rail-button[aria-current="step"]', { hasText: 'blocked' }).waitFor();
    await page.locator('.panel-page blockquote').first().waitFor();
    counts.quote = await tabsTo(page, (name) => name === 'In context', 40);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[aria-expanded="true"]').count()).toBeGreaterThan(0);

    await page.keyboard.press('ArrowRight');
    await page.locator('.rail-button[aria-current="step"]', { hasText: 'burst' }).waitFor();
    await page.locator('.top-bar-brand').focus();
    counts.bar = await tabsTo(page, (name) => ['Cell', 'Pathway', 'Time'].includes(name));
    while ((await focused(page)) !== 'What if') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.what-if-toggle').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.what-if-banner').waitFor();
    // A what-if is shown at the step where it tells first.
    await page.locator('.rail-button[aria-current="step"]', { hasText: 'AMPA' }).waitFor();

    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    const download = page.waitForEvent('download');
    counts.figure = await tabsTo(page, (name) => /^(Save|Download)/.test(name), 60);
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.\w+$/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await page.locator('.present-dot').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain(`step=${ketamine.steps[4]?.id}`);
    await page.keyboard.press('Escape');
    await page.locator('.rail-button[aria-current="step"]', { hasText: 'BDNF' }).waitFor();
    await expect.poll(() => focused(page)).not.toBe('nothing');
    expect(counts.begin).toBeLessThanOrEqual(8);
    expect(counts.bar).toBe(1);
    expect(counts.quote).toBeLessThanOrEqual(40);
    expect(counts.figure).toBeLessThanOrEqual(60);
  });
});
