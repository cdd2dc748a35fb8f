import { describe, expect, it } from 'vitest';
import { everything } from '../extent';
import { openPage } from './harness';

const at = (address: string) => Number(new URL(address).searchParams.get('at'));

describe('a reader who moves through time', () => {
  it('drags the handle of the axis, and finds the same time in the cell', async () => {
    const { page, expectClean, arrived } = await openPage({
      url: '?step=synaptogenesis&view=time',
      reducedMotion: true,
    });
    await arrived();
    const tab = page.locator('[data-target-id="playhead"] [data-id="tab"]');
    const box = await tab.boundingBox();
    if (!box) throw new Error('The axis has no handle.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // Two weeks are at some distance to the right of a day, whatever the width.
    await page.mouse.move(x + 220, y, { steps: 10 });
    await page.mouse.up();
    await expect.poll(() => at(page.url())).toBeGreaterThan(7 * 1440);
    await expect.poll(() => tab.locator('..').textContent()).toMatch(/day|week/);

    await page
      .getByRole('radio', { name: 'Cell' })
      .or(page.getByRole('button', { name: 'Cell', exact: true }))
      .first()
      .click();
    const ketamine = page.locator('[data-target="node"][data-target-id="ketamine"]').first();
    await expect.poll(() => ketamine.getAttribute('aria-label')).toContain('over');
    expect(at(page.url())).toBeGreaterThan(7 * 1440);
    expectClean();
  });

  it.runIf(everything)(
    'goes from tick to tick with the arrow keys, and is told the time and what is active',
    async () => {
      const { page, expectClean } = await openPage({ url: '?step=mtorc1&view=cell', reducedMotion: true });
      await page.getByRole('button', { name: 'Move through time' }).click();
      const slider = page.getByRole('slider', { name: 'Time after the dose' });
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('1 hour: mTORC1 and p70S6K are active');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^6 hours/);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => at(page.url())).toBe(60);
      await page.getByRole('button', { name: 'Move through time' }).click();
      await expect.poll(() => slider.count()).toBe(0);
      expect(new URL(page.url()).searchParams.has('at')).toBe(false);
      expectClean();
    },
  );

  it.runIf(everything)('opens an address with a time', async () => {
    const { page } = await openPage({ url: '?view=time&at=4320', reducedMotion: true });
    await expect
      .poll(() => page.locator('[data-target-id="playhead"] [data-id="when"]').textContent())
      .toMatch(/^3 days/);
  });
});

describe('the time view on a phone', () => {
  it.runIf(everything)('has a name in sight at every bar in sight, also after a pan', async () => {
    const { page } = await openPage({ url: '?step=relief&view=time', width: 390, height: 844, reducedMotion: true });
    const svg = page.locator('.diagram__picture');
    const unnamed = () =>
      svg.evaluate((root) => {
        const room = root.getBoundingClientRect();
        const axis = root.querySelector('[data-id="corner"]')?.getBoundingClientRect();
        return [...root.querySelectorAll('[data-target="node"]')].flatMap((row) => {
          const bar = row.querySelector('[data-id="bar"]')?.getBoundingClientRect();
          const middle = bar ? bar.top + bar.height / 2 : 0;
          if (!bar || bar.right < room.left || bar.left > room.right) return [];
          if (middle < (axis?.bottom ?? 0) + 10 || middle > room.bottom - 10) return [];
          const name = row.querySelector('[data-id="name"]')?.getBoundingClientRect();
          const isSeen = name && name.left >= room.left && name.right <= room.right;
          return isSeen ? [] : [row.getAttribute('aria-label')];
        });
      });
    await page.locator('[data-target="node"] [data-id="bar"]').first().waitFor();
    await expect.poll(unnamed).toEqual([]);
    const box = await svg.boundingBox();
    if (!box) throw new Error('There is no picture.');
    await page.mouse.move(box.x + 300, box.y + 250);
    await page.mouse.down();
    await page.mouse.move(box.x + 360, box.y + 330, { steps: 5 });
    await page.mouse.up();
    await expect.poll(unnamed).toEqual([]);
  });
});
