import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { idsInLens, parseLens } from '../../src/model/lens';
import { everything, few } from '../extent';
import { openPage } from './harness';

/** The nodes and arrows of the picture that are said to stand back, by id. */
const setBack = `[...document.querySelectorAll('[data-target="node"], [data-target="edge"]')]
  .filter((element) => (element.getAttribute('aria-label') ?? '').includes('set aside'))
  .map((element) => element.dataset.targetId)`;

describe('how far to trust it', () => {
  it('leads a critical reader to the weakest link in two clicks', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await page.getByRole('tab', { name: 'Evidence' }).click();
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await panel.getByRole('button', { name: 'PI3K–Akt activates mTORC1' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('edge')).toBe('pi3k-mtorc1');
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toContain('PI3K–Akt');
    expect(new URL(page.url()).searchParams.get('step')).toBe('mtorc1');
    expectClean();
  });

  it.each(few(['pathway', 'cell', 'time']))('sets aside in the %s view what was not shown in people', async (view) => {
    const { page, expectClean } = await openPage({ url: `?step=mtorc1&view=${view}&lens=people`, reducedMotion: true });
    const lens = parseLens(ketamine, 'people');
    const lit = lens ? idsInLens(ketamine, lens) : new Set<string>();
    const dark = ketamine.nodes.map(({ id }) => id).filter((id) => !lit.has(id));
    await expect
      .poll(
        async () => {
          const back = new Set(await page.evaluate<string[]>(setBack));
          return { missing: dark.filter((id) => !back.has(id)), wrong: [...back].filter((id) => lit.has(id)) };
        },
        { timeout: 10_000 },
      )
      .toEqual({ missing: [], wrong: [] });
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.evaluate(setBack)).toEqual([]);
    expect(new URL(page.url()).searchParams.has('lens')).toBe(false);
    expectClean();
  });

  it.runIf(everything)('says what each part is backed by to whoever cannot see the marks', async () => {
    const { page } = await openPage({ url: '?step=mtorc1', reducedMotion: true });
    await page.locator('blockquote').first().waitFor();
    await page.keyboard.press('m');
    const name = () => page.locator('[data-target="node"][data-target-id="trkb"]').first().getAttribute('aria-label');
    await expect.poll(name).toMatch(/seen in animals, strength 1 of 3, contested/);
    await page.keyboard.press('m');
    await expect.poll(name).not.toMatch(/strength/);
  });
});

describe('a rival explanation', () => {
  it.each(few(['cell', 'pathway']))('is laid over the %s view, with parts of its own to select', async (view) => {
    const { page, expectClean } = await openPage({
      url: `?step=ampa-activation&view=${view}&panel=debate`,
      reducedMotion: true,
    });
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /HNK/ }) });
    await card.getByRole('button', { name: 'Show on diagram' }).click();
    await page.locator('[data-target="node"][data-target-id="hnk"]').first().click();
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/hydroxynorketamine/i);
    expectClean();
  });

  it.runIf(everything)('comes back from its address, with what is selected of it', async () => {
    const { page } = await openPage({ url: '?step=ampa-activation&lens=hypotheses:hnk&node=hnk', reducedMotion: true });
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/hydroxynorketamine/i);
    await expect.poll(() => page.locator('[data-target-id="hnk"]').count()).toBeGreaterThan(0);
  });
});

describe('a trail', () => {
  it('goes from a sentence to what it lights, and from a part to its sentence', async () => {
    const { page, expectClean } = await openPage({ url: '?panel=sources', reducedMotion: true });
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await panel.getByText('Quotes', { exact: true }).click();
    await panel.getByText('in a series of steps ketamine triggers the release').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('lens')).toBe('quote:Q000-13');
    await expect.poll(async () => (await page.evaluate<string[]>(setBack)).length).toBeGreaterThan(20);
    expectClean();
  });

  it.runIf(everything)('tells of an address that lights what does not exist', async () => {
    const { page } = await openPage({ url: '?lens=reference:Nobody1999', reducedMotion: true });
    await page.getByText('which this mechanism does not have').waitFor();
    expect(new URL(page.url()).searchParams.has('lens')).toBe(false);
  });

  it('finds a word by the slash key and takes the reader there', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await page.locator('blockquote').first().waitFor();
    await page.keyboard.press('/');
    // Typed before the dialog is there, it must not turn the view to Time.
    await page.keyboard.press('t');
    await page.getByRole('combobox').fill('TrkB');
    await page.getByRole('option').filter({ hasText: 'TrkB, the receptor' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('node')).toBe('trkb');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expectClean();
  });
});
