import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everything } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

/** Twice the font size of the browser, as a reader sets it once for all pages. */
async function doubleType(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** What cannot be read: words that reach beyond the window, or beyond the edge of what cuts them. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element): boolean => getComputedStyle(element).clipPath !== 'none';
    const shown = [...document.querySelectorAll<HTMLElement>('.page *:not(svg *)')].filter(
      (element) => element.checkVisibility() && !isHidden(element) && element.childElementCount === 0,
    );
    const words = shown.filter((element) => element.textContent?.trim() && !element.closest('.panel-tabs'));
    return words
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return (
          left < -1 ||
          right > innerWidth + 1 ||
          (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        );
      })
      .filter((element) => !element.matches('.top-bar-brand, .top-bar-brand *, .visually-hidden, .skip-link'))
      .map((element) => `${element.className} ${element.textContent?.slice(0, 40)}`);
  });
}

describe('type of twice the size', () => {
  it('leaves the picture its height and cuts nothing, at every width of a window', async () => {
    const { page, arrived } = await openPage({ url: '?step=mtorc1&view=pathway', reducedMotion: true });
    await doubleType(page);
    await page.locator('.panel-footer').waitFor();
    await arrived();
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const stage = await page.locator('.stage').boundingBox();
      expect(stage?.height, `of the picture at ${width}`).toBeGreaterThanOrEqual(0.4 * height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
      expect(await cutWords(page), `at ${width}`).toEqual([]);
    }
    expect(await violations(page, { part: '.top-bar, .steps-bar, .panel', contrast: false, targets: true })).toEqual(
      [],
    );
  });

  it.runIf(everything)('may have wider letters, words and lines', async () => {
    const { page, arrived } = await openPage({
      width: 1280,
      height: 800,
      url: '?step=mtorc1&view=pathway',
      reducedMotion: true,
    });
    await page.locator('.panel-footer').waitFor();
    await arrived();
    // WCAG 1.4.12.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await cutWords(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await cutWords(page)).toEqual([]);
  });
});

describe('a system that asks for contrast', () => {
  /** A colour of the page as it is painted. */
  const colourOf = (
    page: Page,
    selector: string,
    name: 'color' | 'backgroundColor' | 'stroke' | 'fill',
  ): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, key) => getComputedStyle(element)[key], name);

  it.runIf(everything)('gets its own colours, in which marked words and light words on plates are read', async () => {
    const { page } = await openPage({ theme: 'dark', url: '?step=mtorc1&view=cell', reducedMotion: true });
    const quote = page.locator('.quote-text mark').first();
    await quote.waitFor();
    const before = await colourOf(page, '.stage', 'backgroundColor');
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => colourOf(page, '.stage', 'backgroundColor')).not.toBe(before);
    for (const selector of ['.quote-text mark', '.kind-mark-step', '.panel-tab[data-active]']) {
      const [ink, ground] = [
        await colourOf(page, selector, 'color'),
        await colourOf(page, selector, 'backgroundColor'),
      ];
      expect(ink, selector).not.toBe(ground);
    }
    const edge = (tab: string) =>
      page
        .locator(tab)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBlockEndColor);
    expect(await edge('.panel-tab[data-active]')).not.toBe(await edge('.panel-tab:not([data-active])'));
    await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
    await expect.poll(() => colourOf(page, '.stage', 'backgroundColor')).toBe('rgb(0, 0, 0)');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: null, contrast: null });
  });
});

describe('links of a list', () => {
  it('are as high as a finger wants them on a touch screen', async () => {
    const { page } = await openPage({ width: 390, height: 844, touch: true, url: '?step=mtorc1', reducedMotion: true });
    await page.locator('.quote-links a').first().waitFor();
    const heights = await page
      .locator(':is(.quote-links, .claim-where) a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.locator('.zoom-controls').waitFor();
    const zoom = await page
      .locator('.zoom-controls button')
      .evaluateAll((buttons) => (buttons as HTMLElement[]).map(({ offsetHeight }) => offsetHeight));
    expect(zoom).toEqual([44, 44, 44]);
  });
});
