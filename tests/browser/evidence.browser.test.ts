import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything } from '../extent';
import { openPage } from './harness';

describe('the evidence in the page', () => {
  it.runIf(everything)('answers for every node and every arrow that can be clicked', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    const base = page.url().split('?')[0];
    for (const kind of ['node', 'edge'] as const) {
      for (const { id, step } of kind === 'node' ? ketamine.nodes : ketamine.edges) {
        await page.evaluate(([href]) => history.pushState(null, '', href), [`${base}?step=${step}&${kind}=${id}`]);
        await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
        const panel = page.getByRole('complementary', { name: 'Evidence' });
        await expect
          .poll(() => panel.locator('blockquote, .claim, .claims li').count(), { message: `${kind} ${id}` })
          .toBeGreaterThan(0);
      }
    }
    expectClean();
  });

  it('opens from a node in the picture by mouse and by keyboard', async () => {
    const { page } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await page.locator('[data-target="node"][data-target-id="mtorc1"]').click();
    const heading = page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 });
    await expect.poll(() => heading.textContent()).toContain('mTORC1');
    expect(new URL(page.url()).searchParams.get('node')).toBe('mtorc1');
    // The first closes the card under the pointer.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // What was selected did not move the story.
    await expect.poll(() => heading.textContent()).toBe('Stressed synapse');
    await page.locator('[data-target][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toMatch(/(node|edge)=/);
  });

  it.runIf(everything)('shows what a node is on hover', async () => {
    const { page } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await page.locator('[data-target="node"][data-target-id="ketamine"]').hover();
    await expect.poll(() => page.locator('.hover-card').textContent()).toContain('Ketamine');
    // The card can be entered: it goes when the pointer leaves it.
    await page.mouse.move(4, 400);
    await expect.poll(() => page.locator('.hover-card').count()).toBe(0);
    // A name in capitals keeps them within a sentence.
    await page.locator('[data-target="node"][data-target-id="gaba-firing"]').hover();
    await expect.poll(() => page.locator('.hover-card').textContent()).toContain('Process, GABA interneuron');
  });

  it('loads the serif only when a quote shows, and nothing before the first picture needs it', async () => {
    const { page, arrived } = await openPage({ url: '?step=stressed-synapse&view=pathway' });
    await page.locator('blockquote').first().waitFor();
    await arrived();
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect(loaded.some((name) => name.includes('ibm-plex-sans'))).toBe(true);
    expect(loaded.some((name) => name.includes('source-serif'))).toBe(true);
  });
});
