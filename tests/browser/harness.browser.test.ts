import { describe, expect, it } from 'vitest';
import { openPage } from './harness';

describe('the built page in a browser', () => {
  it('opens without an error, a refusal or a request to another server', async () => {
    const { page, expectClean, arrived } = await openPage();
    await page.locator('.first-paint').waitFor({ state: 'detached' });
    await arrived();
    expect(await page.title()).toContain('Pathlight');
    expectClean();
  });

  it('tells the story in a browser that runs no script', async () => {
    const { page } = await openPage({ scripts: false });
    expect(await page.locator('.story li').count()).toBe(8);
    expect(await page.getByText('Drawing the picture').isVisible()).toBe(false);
  });
});

describe('the harness', () => {
  it('notices errors, refusals and requests to another server', async () => {
    const { page, trouble, expectClean } = await openPage();
    // Through the page's own timers, so that the content policy sees it as code of the page.
    await page.evaluate(() => {
      console.error('planted error');
      setTimeout(() => {
        throw new Error('planted exception');
      });
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.head.append(style);
      const image = new Image();
      image.src = 'https://pathlight.invalid/picture.png';
    });
    await expect.poll(() => trouble.page.join()).toContain('planted exception');
    await expect.poll(() => trouble.policy.join()).toContain('style-src');
    await expect.poll(() => trouble.policy.join()).toContain('img-src');
    expect(trouble.console.join()).toContain('planted error');
    expect(expectClean).toThrow('console: error: planted error');
  });
});

describe('a phone', () => {
  for (const width of [320, 390]) {
    it(`of ${width} px is as wide as the page`, async () => {
      const { page } = await openPage({ width, height: 844, touch: true, reducedMotion: true, url: '?step=mtorc1' });
      await page.locator('blockquote').first().waitFor();
      expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([width, width]);
    });
  }
});
