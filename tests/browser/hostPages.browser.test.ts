import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { typefaces } from '../../src/export/fonts/typefaces';
import { figureSheet } from '../../src/export/sheet/figureSheet';
import { createFigureSpec } from '../../src/export/sheet/figureSpec';
import { sheetToSvg } from '../../src/export/svg/sheetToSvg';
import { textFonts } from '../../src/export/svg/textFonts';
import { ketamine } from '../../src/mechanisms/ketamine';
import { palettes } from '../../src/scene/palettes';
import { ketamineViews } from '../fixtures/ketamineViews';
import { everything } from '../extent';
import { openPage } from './harness';
import { hostPage } from './hostPage';

/* Pictures and players in pages that were made without a thought of them, and on paper. */

/** Everything that a page can hand down to what stands in it. */
const INHERITED = [
  'direction: rtl',
  'writing-mode: vertical-rl',
  'text-anchor: end',
  'text-shadow: 2px 2px red',
  'fill-opacity: 0.3',
  'stroke: red',
  'stroke-opacity: 0.3',
  'stroke-dasharray: 4 4',
  'stroke-width: 6',
  'dominant-baseline: hanging',
  'shape-rendering: crispEdges',
  'paint-order: stroke',
  'text-rendering: geometricPrecision',
  'letter-spacing: 4px',
  'word-spacing: 9px',
  'font: italic small-caps 30px/3 serif',
  'text-transform: uppercase',
  'text-indent: 40px',
  'white-space: pre',
  'word-break: break-all',
  'text-emphasis: dot red',
  '-webkit-text-stroke: 2px red',
  '-webkit-text-fill-color: red',
].join('; ');

function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height);
}

const PLAYER = '<script type="module" src="@embed/player.js"></script>';

async function playerShot(page: Page): Promise<Buffer> {
  await page.locator('svg.diagram [data-target]').first().waitFor();
  await page.locator('.citation span, .citation a').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page.locator('pathlight-player').screenshot({ animations: 'disabled' });
}

async function svgOf(stepIndex: number, theme: 'light' | 'dark', asText: boolean): Promise<string> {
  const figure = createFigureSpec({ mechanism: ketamine, view: ketamineViews.cell, stepIndex });
  const all = { title: true, caption: true, legend: true, citation: true, background: true };
  const sheet = figureSheet(figure, { ...all, width: 510, whole: false, smallestPt: 6.5 });
  const text = asText ? await textFonts(sheet) : ({ kind: 'outlines', typefaces: typefaces() } as const);
  const size = { width: '600px', height: `${Math.round((600 * sheet.height) / sheet.width)}px` };
  return sheetToSvg(sheet, { palette: palettes[theme], text, size, stretched: true }).replace(/^<\?xml[^>]*>/, '');
}

describe('a page around', () => {
  it('changes nothing of a player by what it hands down, and hides it all the same', async () => {
    const player =
      '<pathlight-player step="3" view="time" motion="off" style="width: 800px; height: 520px"></pathlight-player>';
    const { page, trouble } = await openPage({
      url: await hostPage(`<div id="around">${player}</div>${PLAYER}`),
      width: 900,
      height: 700,
    });
    const plain = await playerShot(page);
    await page.locator('#around').evaluate((element, style) => element.setAttribute('style', style), INHERITED);
    expect(difference(plain, await playerShot(page))).toBeLessThanOrEqual(0.005);
    // A deck hides its other slides so.
    await page.locator('#around').evaluate((element) => element.setAttribute('style', 'visibility: hidden'));
    expect(await page.locator('svg.diagram').isVisible()).toBe(false);
    expect([...trouble.page, ...trouble.console, ...trouble.failed]).toEqual([]);
  });

  it.runIf(everything)('keeps the focus in sight and its ring in place at any scale', async () => {
    const player =
      '<pathlight-player step="2" view="pathway" motion="off" style="width: 800px; height: 560px"></pathlight-player>';
    for (const scale of [0.5, 1.6]) {
      const wrapper = `<div style="transform: scale(${scale}); transform-origin: 0 0; width: 800px">${player}</div>${PLAYER}`;
      const { page } = await openPage({ url: await hostPage(wrapper), width: 1400, height: 950 });
      const first = page.locator('svg.diagram [role="button"][tabindex="0"]');
      await first.waitFor();
      await page.locator('.stage').focus();
      await page.keyboard.press('Tab');
      await page.mouse.move(400 * scale, 300 * scale);
      await page.keyboard.down('Control');
      for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -120);
      await page.keyboard.up('Control');
      await first.focus();
      const unseen: string[] = [];
      let rings = 0;
      for (let at = 0; at < 14; at++) {
        await page.keyboard.press('ArrowDown');
        const { name, isSeen, ring } = await page.evaluate(async () => {
          await new Promise((done) => {
            requestAnimationFrame(done);
          });
          const root = document.querySelector('pathlight-player')?.shadowRoot;
          const focused = root?.activeElement;
          const picture = root?.querySelector('svg.diagram')?.getBoundingClientRect();
          if (!root || !focused || !picture) throw new Error('There is no focus.');
          const box = focused.getBoundingClientRect();
          const shape = focused.querySelector(':scope > rect[data-id="hit"], :scope > [data-id="glyph"]') ?? focused;
          const inner = shape.getBoundingClientRect();
          const drawn = root.querySelector('rect.focus-ring')?.getBoundingClientRect();
          const isLarge = box.width > picture.width - 24 || box.height > picture.height - 24;
          return {
            name: focused.getAttribute('data-target-id') ?? '',
            isSeen:
              isLarge ||
              (box.left >= picture.left - 1 &&
                box.right <= picture.right + 1 &&
                box.top >= picture.top - 1 &&
                box.bottom <= picture.bottom + 1),
            ring: drawn
              ? Math.hypot(
                  drawn.x + drawn.width / 2 - inner.x - inner.width / 2,
                  drawn.y + drawn.height / 2 - inner.y - inner.height / 2,
                )
              : null,
          };
        });
        if (!isSeen) unseen.push(name);
        if (ring !== null) {
          rings++;
          expect(ring, name).toBeLessThan(2);
        }
      }
      // The picture ends somewhere: what stands at its edge may reach a little beyond.
      expect(unseen.length, `${scale}: ${unseen.join()}`).toBeLessThanOrEqual(2);
      expect(rings).toBeGreaterThan(3);
    }
  });

  it.runIf(everything)('may hold several exported pictures, hide one, and hand down what it likes', async () => {
    for (const asText of [false, true]) {
      const [first, second] = await Promise.all([svgOf(2, 'light', asText), svgOf(5, 'dark', asText)]);
      const { page } = await openPage({
        url: await hostPage(`<p font-weight="700">Host</p><div id="one">${first}</div><div id="two">${second}</div>`),
        width: 700,
        height: 1400,
      });
      await page.evaluate(() => document.fonts.ready);
      const shot = () => page.locator('#two > svg').screenshot();
      const alone = await shot();
      await page.locator('#one').evaluate((element) => element.setAttribute('style', 'display: none'));
      expect(difference(alone, await shot())).toBe(0);
      await page.locator('#two').evaluate((element, style) => element.setAttribute('style', style), INHERITED);
      await page.locator('#two > svg').evaluate((element) => element.setAttribute('data-shown', ''));
      expect(difference(alone, await shot())).toBeLessThanOrEqual(0.005);
      expect(await page.locator('p').evaluate((element) => getComputedStyle(element).fontWeight)).toBe('400');
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('on paper', () => {
  it('the page is light, whole and without buttons, and comes back as it was', async () => {
    const { page, expectClean, arrived } = await openPage({
      url: '?step=mtorc1&view=pathway&theme=dark',
      width: 794,
      height: 1123,
      reducedMotion: true,
    });
    await page.locator('[data-target="node"]').first().waitFor();
    await page.locator('.panel blockquote, .panel .quote').first().waitFor();
    await arrived();
    // As a browser does: the event, then the layout of the paper.
    const [drawnFor, viewBox] = await page.evaluate(() => {
      const picture = document.querySelector('.diagram__picture') as Element;
      window.dispatchEvent(new Event('beforeprint'));
      return [`0 0 ${picture.clientWidth} ${picture.clientHeight}`, picture.getAttribute('viewBox')];
    });
    expect(viewBox).toBe(drawnFor);
    await page.emulateMedia({ media: 'print' });
    const before = await page.evaluate(() => {
      const luminance = (color: string): number => {
        const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
      const words = [
        ...document.querySelectorAll('.caption, .panel p, .panel h2, .panel h3, .panel blockquote, .panel li'),
      ];
      const pale = words.filter(isShown).filter((element) => {
        const ratio = 1.05 / (luminance(getComputedStyle(element).color) + 0.05);
        return ratio < 4.5;
      });
      const picture = document.querySelector('.diagram__picture') as Element;
      const room = picture.getBoundingClientRect();
      return {
        words: words.filter(isShown).length,
        pale: pale.map(({ textContent }) => textContent.slice(0, 60)),
        buttons: [...document.querySelectorAll('.page :is(button, input)')]
          .filter(isShown)
          .map(({ className }) => className)
          .filter((name) => !/thing-button|node-chip/.test(name)),
        isInside: room.left >= -1 && room.right <= innerWidth + 1,
        hasReferences: getComputedStyle(
          document.querySelector('.panel a[href^="https"]') as Element,
          '::after',
        ).content.includes('doi.org'),
      };
    });
    expect(before.words).toBeGreaterThan(8);
    expect(before).toMatchObject({ pale: [], buttons: [], isInside: true, hasReferences: true });
    const after = await page.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
      return [
        document.documentElement.dataset.theme,
        document.querySelector('.diagram__picture')?.getAttribute('viewBox'),
      ];
    });
    expect(after).toEqual(['dark', null]);
    expectClean();
  });
});
