import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything, few } from '../extent';
import { openPage } from './harness';

const steps = ketamine.steps.map(({ id }) => id);
const stepOf = (page: Page) => new URL(page.url()).searchParams.get('step');
const begin = (page: Page) => page.getByRole('button', { name: 'Begin', exact: true });

/** Boxes on screen, in CSS px. */
async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return box;
}

describe.each(
  few(
    [
      [1440, 900],
      [390, 844],
      [2560, 1440],
      [1366, 768],
      [1280, 720],
      [960, 540],
    ],
    2,
  ),
)('the first screen at %i × %i', (width, height) => {
  it('shows title, “Begin” and the whole picture, and nothing beyond its edges', async () => {
    const { page, expectClean } = await openPage({ width, height, reducedMotion: true });
    await page.locator('.diagram__picture [data-target]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Cell', exact: true }).getAttribute('aria-pressed')).toBe('true');
    for (const selector of ['h1', '.intro-begin']) {
      const box = await boxOf(page, selector);
      expect(box.x, selector).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, selector).toBeLessThanOrEqual(width);
      expect(box.y + box.height, selector).toBeLessThanOrEqual(height);
    }
    expect(await page.locator('h1').allTextContents()).toEqual([ketamine.title]);
    expect(await page.locator('.legend-card').count()).toBe(0);
    const stage = await boxOf(page, '.diagram__picture');
    // Every node, by the room it has for the pointer.
    const hits = await page
      .locator('[data-target="node"] > rect[data-id="hit"]')
      .evaluateAll((shapes) => shapes.map((shape) => shape.getBoundingClientRect().toJSON() as DOMRect));
    expect(hits).toHaveLength(ketamine.nodes.length);
    for (const { left, top, right, bottom } of hits) {
      expect(left).toBeGreaterThanOrEqual(stage.x - 1);
      expect(top).toBeGreaterThanOrEqual(stage.y - 1);
      expect(right).toBeLessThanOrEqual(stage.x + stage.width + 1);
      expect(bottom).toBeLessThanOrEqual(stage.y + stage.height + 1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expectClean();
  });
});

describe('the opening', () => {
  it('is shown once, ends by a click that does what it says, and never comes with a link into the story', async () => {
    const { page, expectClean } = await openPage({ firstVisit: true });
    const opening = page.locator('.opening');
    await opening.waitFor();
    expect(await page.getByRole('img', { name: /^A single dose of ketamine: first effect within hours/ }).count()).toBe(
      1,
    );
    await begin(page).click();
    await opening.waitFor({ state: 'detached' });
    await expect.poll(() => stepOf(page)).toBe(steps[0]);
    await page.goto(page.url().split('?')[0] as string);
    await begin(page).waitFor();
    await page.locator('.diagram__picture [data-target]').first().waitFor();
    expect(await opening.count()).toBe(0);
    expectClean();
  });

  it.runIf(everything)('is not shown in a link, in slides or in a frame', async () => {
    const { page } = await openPage({ firstVisit: true, url: '?step=mtorc1' });
    const home = page.url().split('?')[0];
    for (const search of ['?step=mtorc1', '?present=1', '?embed=1']) {
      await page.goto(`${home}${search}`);
      await page.locator('[data-target]').first().waitFor();
      expect(await page.locator('.opening, .intro').count(), search).toBe(0);
    }
  });

  it.runIf(everything)('ends by any key, which does nothing else', async () => {
    const { page } = await openPage({ firstVisit: true });
    await page.locator('.opening').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.opening').waitFor({ state: 'detached' });
    expect(await begin(page).isVisible()).toBe(true);
    expect(stepOf(page)).toBeNull();
  });

  it.runIf(everything)('ends by itself within six seconds of frames', async () => {
    const { page } = await openPage({ firstVisit: true });
    await page.locator('.opening').waitFor();
    await page.clock.install();
    for (let frames = 0; frames < 60 && (await page.locator('.opening').count()) > 0; frames++)
      await page.clock.fastForward(100);
    expect(await page.locator('.opening').count()).toBe(0);
  });

  it.runIf(everything)('says the same without motion, and waits for the reader', async () => {
    const { page } = await openPage({ firstVisit: true, reducedMotion: true });
    await page.locator('.opening').waitFor();
    expect(await page.getByText('4 weeks').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.locator('.opening').waitFor({ state: 'detached' });
    expect(await begin(page).isVisible()).toBe(true);
  });
});

describe('a newcomer comes to the end of the story', () => {
  it.runIf(everything)('by mouse', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true });
    await begin(page).click();
    for (const id of steps.slice(1)) {
      await page.getByRole('button', { name: /^Next/ }).click();
      await expect.poll(() => stepOf(page)).toBe(id);
    }
    expectClean();
  });

  it('by keyboard alone: Tab to “Begin”, then Enter', async () => {
    const { page } = await openPage({ reducedMotion: true });
    await begin(page).waitFor();
    await page.locator('.diagram__picture [data-target]').first().waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let tabs = 0; tabs < 20 && (await focused()) !== 'Begin'; tabs++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Begin');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Next');
    for (const id of steps.slice(1)) {
      await page.keyboard.press('Enter');
      await expect.poll(() => stepOf(page)).toBe(id);
    }
  });

  it('by touch on a phone', async () => {
    const { page } = await openPage({ width: 390, height: 844, touch: true, reducedMotion: true });
    await begin(page).tap();
    for (const id of steps.slice(1)) {
      await page.getByRole('button', { name: /^Next/ }).tap();
      await expect.poll(() => stepOf(page)).toBe(id);
    }
    expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([390, 390]);
  });

  it.runIf(everything)('and Back leads to the first screen again', async () => {
    const { page } = await openPage({ reducedMotion: true });
    await begin(page).click();
    await expect.poll(() => stepOf(page)).toBe(steps[0]);
    await page.goBack();
    await begin(page).waitFor();
    expect(stepOf(page)).toBeNull();
  });
});

/** What can have the focus outside of the diagram, the panel and the rail of steps. */
function controlsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && element.getClientRects().length > 0)
      // Skip links are seen by those only who press Tab.
      .filter((element) => !element.closest('.diagram__picture, .panel, .step-rail, .skip-link'))
      .map((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()),
  );
}

describe('the controls outside of diagram, panel and story', () => {
  it.each(
    few(
      [
        [1440, 900, '', 9],
        [1440, 900, '?step=mtorc1&view=cell', 18],
        [1440, 900, '?step=mtorc1&view=pathway', 18],
        [1440, 900, '?step=mtorc1&view=time', 18],
        [960, 540, '?step=mtorc1&view=cell', 18],
        [390, 844, '?step=mtorc1&view=cell', 18],
      ],
      2,
    ),
  )('are few at %i × %i (%s)', async (width, height, url, most) => {
    const { page } = await openPage({ width, height, url, reducedMotion: true });
    await page.locator('.diagram__picture [data-target]').first().waitFor();
    await expect.poll(() => page.locator('.panel').count()).toBeGreaterThan(0);
    const controls = await controlsOf(page);
    expect(controls.length, controls.join(', ')).toBeLessThanOrEqual(most);
    expect(await page.getByRole('tab').count()).toBeLessThanOrEqual(4);
  });
});

/** A node itself, not its label. */
const nodeOf = (page: Page, id: string) => page.locator(`[data-target="node"][role="button"][data-target-id="${id}"]`);

/** Takes the camera from the story: parts that the shot of a step leaves out are in sight then. */
async function showWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the whole picture' }).click();
  await page.getByRole('button', { name: 'Follow the story' }).waitFor();
}

describe('selecting', () => {
  it('keeps the step, and offers the one that explains the part', async () => {
    const { page } = await openPage({ url: '?step=glutamate-burst&view=cell', reducedMotion: true });
    await showWhole(page);
    await nodeOf(page, 'mtorc1').click();
    await page.getByRole('heading', { level: 2, name: /mTORC1/ }).waitFor();
    expect(stepOf(page)).toBe('glutamate-burst');
    await page.getByRole('button', { name: 'Go to step 5' }).click();
    await expect.poll(() => stepOf(page)).toBe('mtorc1');
    expect(new URL(page.url()).searchParams.get('node')).toBe('mtorc1');
    expect(await page.getByRole('button', { name: /^Go to step/ }).count()).toBe(0);
  });

  it('leaves the hover card open, which the pointer can enter and Esc closes', async () => {
    const { page } = await openPage({ url: '?step=glutamate-burst&view=cell', reducedMotion: true });
    await page.locator('blockquote').first().waitFor();
    await showWhole(page);
    const node = nodeOf(page, 'mtorc1');
    await node.hover();
    const card = page.locator('.hover-card');
    await card.waitFor();
    await node.click();
    expect(await card.count()).toBe(1);
    await card.hover();
    await card.click();
    expect(await card.count()).toBe(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it.each(['?step=mtorc1&view=cell', '?step=mtorc1&view=cell&embed=1'])(
    'by keyboard has a ring around the shape, not around its glow (%s)',
    async (url) => {
      const { page } = await openPage({ url, reducedMotion: true });
      const node = nodeOf(page, 'mtorc1');
      await node.waitFor();
      await page.keyboard.press('Tab');
      await node.focus();
      // A focus by script shows a ring where the keyboard was used last.
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      // The picture may be drawn anew meanwhile, and its ring with it.
      await expect
        .poll(async () => {
          const [ring, shape, all] = await Promise.all([
            page.locator('.focus-ring').boundingBox(),
            node.locator('> rect[data-id="hit"]').boundingBox(),
            node.boundingBox(),
          ]);
          if (!ring || !shape || !all) return null;
          return {
            aroundTheShape: Math.abs(ring.width - shape.width) < 16 && Math.abs(ring.height - shape.height) < 16,
            withinTheGlow: ring.width < all.width,
          };
        })
        .toEqual({ aroundTheShape: true, withinTheGlow: true });
    },
  );
});

describe('the keys of the views', () => {
  it('work while a choice of the panel has the focus', async () => {
    const { page } = await openPage({ url: '?step=mtorc1&view=cell&panel=trust', reducedMotion: true });
    const choice = page.getByRole('radio', { name: /^Shown in people/ });
    await choice.click();
    await page.keyboard.press('p');
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('pathway');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /^Shown in animals/ }).isChecked()).toBe(true);
    expect(stepOf(page)).toBe('mtorc1');
  });
});

describe('addresses of old', () => {
  it.runIf(everything).each([
    ['sources', 'Evidence', 'Sources'],
    ['evidence', 'Story', /mTORC1/],
    ['trust', 'Evidence', 'How sure is this?'],
    ['debate', 'Debate', /./],
    ['story', 'Background', 'Background'],
    ['whatif', null, /./],
  ] as const)('with panel=%s open their page, under the tab %s', async (panel, tab, heading) => {
    const { page } = await openPage({ url: `?step=mtorc1&panel=${panel}`, reducedMotion: true });
    await page.locator('.panel-page').getByRole('heading', { level: 2, name: heading }).first().waitFor();
    const selected = await page.locator('[role="tab"][aria-selected="true"]').allTextContents();
    expect(selected).toEqual(tab === null ? [] : [tab]);
    if (tab === null)
      expect(await page.getByRole('button', { name: 'What if' }).first().getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the picture in the HTML', () => {
  it.each(
    few([
      [1440, 900, 'dark'],
      [390, 844, 'light'],
    ] as const),
  )('is painted before any script, and taken over where it stands, at %i × %i', async (width, height, theme) => {
    const { page, expectClean } = await openPage({ url: 'icon.svg', width, height, theme, reducedMotion: true });
    // With its script held back, what is seen is what the HTML holds.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL('.', page.url()).href, { waitUntil: 'commit' });
    const picture = page.locator('#first-screen [data-id="nodes"] > g');
    await expect.poll(() => picture.count()).toBe(ketamine.nodes.length);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator('h1').first().textContent()).toBe(ketamine.title);
    const places = () =>
      page.evaluate(() =>
        ['.diagram__picture', '.intro h1', '.intro-begin', '[data-id="nodes"] > g'].flatMap((selector) => {
          const { x, y, width: w } = document.querySelector(selector)!.getBoundingClientRect();
          return [x, y, w];
        }),
      );
    const before = await places();
    await page.evaluate(() => {
      const standing = [...document.querySelectorAll('#first-screen [data-part] *')];
      Object.assign(globalThis, { standing });
    });
    release();
    await page.locator('.diagram__picture [role="button"]').first().waitFor();
    expect(await page.locator('#first-screen').count()).toBe(0);
    const [count, gone, moved] = await page.evaluate(() => {
      const { standing, moved: shifts } = globalThis as unknown as { standing: Element[]; moved: number[] };
      const stage = document.querySelector('.diagram__picture');
      return [
        standing.length,
        standing.filter((element) => !stage?.contains(element)).length,
        shifts.reduce((sum, value) => sum + value, 0),
      ] as const;
    });
    expect(count).toBeGreaterThan(800);
    // On a phone the live picture has no labels, which stood there unseen.
    expect(gone / count).toBeLessThan(width < 900 ? 0.2 : 0.001);
    // A part of a pixel, because the picture is scaled by its group instead of its view box.
    const after = await places();
    expect(Math.max(...after.map((value, i) => Math.abs(value - before[i]!)))).toBeLessThan(0.6);
    expect(moved).toBeLessThan(0.0005);
    expectClean();
  });

  it('is not shown where the address asks for another, and is the first thing where no script runs', async () => {
    const { page } = await openPage({ url: '?step=mtorc1' });
    await page.locator('[data-target]').first().waitFor();
    expect(await page.locator('#first-screen').count()).toBe(0);
    const { page: plain } = await openPage({ scripts: false });
    expect(await plain.locator('#first-screen [data-id="nodes"] > g').count()).toBe(ketamine.nodes.length);
    expect(await plain.locator('#first-screen').isVisible()).toBe(true);
    expect(await plain.locator('.intro-begin').isVisible()).toBe(false);
    expect(await plain.getByRole('heading', { name: ketamine.steps[0]?.title, level: 2 }).isVisible()).toBe(true);
  });
});
