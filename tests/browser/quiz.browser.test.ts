import { describe, expect, it } from 'vitest';
import { everything } from '../extent';
import { openPage } from './harness';

const label = (id: string) =>
  `document.querySelector('[data-target="node"][data-target-id="${id}"]')?.getAttribute('aria-label') ?? ''`;

describe('a lecture with a clicker', () => {
  it.runIf(everything)('plays the three questions from a link to the end, with nothing but PageDown', async () => {
    const { page, expectClean } = await openPage({
      url: '?panel=whatif&step=relief&question=block-ampa',
      reducedMotion: true,
    });
    const at = (name: string) => new URL(page.url()).searchParams.get(name);
    const read = (id: string) => page.evaluate<string>(label(id));
    const card = page.getByRole('region', { name: 'Question' });
    await card.waitFor();

    // What each answer silences in the picture, and what goes on all the same.
    const story = [
      { id: 'block-ampa', whatIf: 'ampa-block', silent: 'relief-early', goesOn: 'glutamate' },
      { id: 'block-mtorc1', whatIf: 'rapamycin-brain', silent: 'protein-synthesis', goesOn: 'relief-early' },
      { id: 'anti-bdnf', whatIf: 'bdnf-antibody', silent: 'trkb', goesOn: 'glutamate' },
    ];
    for (const { id, whatIf, silent, goesOn } of story) {
      await expect.poll(() => at('question')).toBe(id);
      expect(at('whatif')).toBeNull();
      await expect.poll(() => read(silent)).not.toBe('');
      await expect.poll(() => read(silent)).not.toContain('silenced');
      expect(await card.getByText('The model says', { exact: true }).count()).toBe(0);
      await page.keyboard.press('PageDown');
      await expect.poll(() => at('whatif')).toBe(whatIf);
      expect(at('question')).toBe(id);
      await expect.poll(() => read(silent)).toContain('silenced');
      expect(await read(goesOn)).not.toContain('silenced');
      expect(await card.getByText('The model says', { exact: true }).isVisible()).toBe(true);
      await page.keyboard.press('PageDown');
    }
    await expect.poll(() => at('question')).toBeNull();
    expect(at('whatif')).toBeNull();
    expect(await card.count()).toBe(0);
    expectClean();
  });

  it.runIf(everything)('leads back from an answer to its question with the browser’s own Back', async () => {
    const { page } = await openPage({ url: '?panel=whatif&step=relief&question=block-mtorc1', reducedMotion: true });
    const card = page.getByRole('region', { name: 'Question' });
    await card.waitFor();
    await page.keyboard.press('PageDown');
    await card.getByText('The model says', { exact: true }).waitFor();
    await page.goBack();
    await expect.poll(() => card.getByText('The model says', { exact: true }).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('whatif')).toBeNull();
    await page.goForward();
    await card.getByText('The model says', { exact: true }).waitFor();
  });

  it.runIf(everything).each([
    [960, 540],
    [1440, 900],
  ])('shows prompt, choices and answer large enough for a room at %i × %i', async (width, height) => {
    const { page } = await openPage({ url: '?panel=whatif&step=relief&question=block-ampa', width, height });
    await page.evaluate(`localStorage.setItem('pathlight.settings', '{"theme":"projector","motion":"reduced"}')`);
    await page.reload();
    const prompt = page.getByRole('region', { name: 'Question' }).getByRole('heading', { level: 2 });
    await prompt.waitFor();
    expect(
      await prompt.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(24);
    expect(await page.getByRole('button', { name: 'Reveal' }).isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    const answer = page.getByText('The model says', { exact: true });
    await answer.waitFor();
    const box = await answer.boundingBox();
    expect(box && box.y > 0 && box.y + box.height <= height).toBe(true);
  });
});
