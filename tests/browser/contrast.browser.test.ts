import { expect, it } from 'vitest';
import { openPage } from './harness';

it('a player takes the colours of the system, and more contrast where the system asks for it', async () => {
  const { page, expectClean } = await openPage({ reducedMotion: true, url: '?embed=1&step=mtorc1&view=pathway' });
  const player = page.locator('pathlight-player');
  const colours = () =>
    player.evaluate((element) => {
      const frame = element.shadowRoot?.querySelector('.frame');
      const word = element.shadowRoot?.querySelector('.diagram text');
      return frame && word ? [getComputedStyle(frame).getPropertyValue('--ink'), getComputedStyle(word).fill] : [];
    });
  await expect.poll(colours).toHaveLength(2);
  const [usual] = await colours();
  try {
    await page.emulateMedia({ contrast: 'more' });
    // The build may write a colour shorter.
    await expect.poll(colours).toEqual([expect.stringMatching(/^#0{3}(?:0{3})?$/), expect.stringMatching(/^rgb/)]);
    expect(usual).not.toMatch(/^#0+$/);
    await page.emulateMedia({ contrast: null, forcedColors: 'active', colorScheme: 'dark' });
    // Words on the ground are light, those on a plate of now dark.
    await expect.poll(async () => (await colours())[0]).toBe('CanvasText');
    const fills = await player.evaluate((element) => {
      const words = [...(element.shadowRoot?.querySelectorAll('.diagram text') ?? [])];
      return [...new Set(words.map((word) => getComputedStyle(word).fill))].sort();
    });
    expect(fills).toEqual(expect.arrayContaining(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']));
  } finally {
    // The next test gets the same profile.
    await page.emulateMedia({ contrast: null, forcedColors: null, colorScheme: 'light' });
  }
  expectClean();
});
