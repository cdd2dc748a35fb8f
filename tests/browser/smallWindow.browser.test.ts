import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { few } from '../extent';
import { openPage } from './harness';

/**
 * Brings each control of what is open into sight by giving it the focus, as the Tab key does, and answers those that are then
 * outside of the window or under something else.
 */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
    const controls = [
      ...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ].filter(
      (element) =>
        element.checkVisibility() &&
        !element.matches(':disabled, .skip-link') &&
        !element.closest('[inert], [aria-hidden="true"]'),
    );
    const covered: string[] = [];
    for (const element of controls) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      await new Promise((done) => requestAnimationFrame(done));
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const hit = document.elementFromPoint(x, y);
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const isReached = hit && [element, ...labels].some((part) => part.contains(hit));
      if (!isReached) covered.push(`${element.textContent || element.ariaLabel}: ${hit?.outerHTML.slice(0, 80)}`);
    }
    return controls.length === 0 ? ['There is no control.'] : covered;
  });
}

/** The share of the window that is taken by what stays in its place while the page scrolls. */
function fixedShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('body *')].filter((element) => {
      const { position } = getComputedStyle(element);
      return (position === 'fixed' || position === 'sticky') && !element.closest('[role="dialog"], .what-if-list');
    });
    const heights = bars.map((bar) => (bar.checkVisibility() ? bar.getBoundingClientRect().height : 0));
    return heights.reduce((sum, height) => sum + Math.min(height, innerHeight), 0) / innerHeight;
  });
}

const PLACES: readonly (readonly [name: string, url: string, key: string | null])[] = [
  ['the page', '?step=mtorc1&view=pathway', null],
  ['the export dialog', '?step=mtorc1&view=pathway', 'e'],
  ['the share dialog', '?step=mtorc1&view=pathway', 'u'],
  ['the speaker view', '?speaker=abc&step=mtorc1&view=pathway', null],
  ['the slides', '?present=1&step=mtorc1&view=pathway', null],
];

const LAPTOP = { width: 320, height: 180 };
const PHONE = { width: 390, height: 844 };

describe('every control can be reached', () => {
  it.each(
    few(
      [
        ...PLACES.map((place) => [...place, 'a laptop at 400 %', LAPTOP] as const),
        ...PLACES.filter(([, , key]) => key === null).map((place) => [...place, 'a phone', PHONE] as const),
      ],
      2,
    ),
  )('on %s, opened at %s with %s, on %s', async (_name, url, key, _device, size) => {
    const { page, arrived } = await openPage({ ...size, url, reducedMotion: true });
    await page.locator('.panel-footer, .present-dot, .speaker-step').first().waitFor();
    await page.mouse.move(5, 5);
    if (key === null) {
      await arrived();
      if (!url.includes('present')) expect(await fixedShare(page)).toBeLessThan(0.4);
    } else {
      await page.keyboard.press(key);
      await page.getByRole('dialog').getByRole('button').first().waitFor();
      await arrived();
    }
    expect(await outOfReach(page)).toEqual([]);
  });
});
