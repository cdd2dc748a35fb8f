import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everything } from '../extent';
import { openPage } from './harness';

/** Where the picture is and how large, once it is drawn. */
async function cameraOf(page: Page): Promise<string> {
  const scene = page.locator('svg[role="graphics-document"] > g').first();
  await scene.locator('[data-target]').first().waitFor({ state: 'attached' });
  return (await scene.getAttribute('transform')) ?? '';
}

const scaleOf = (transform: string): number => Number(/scale\(([\d.]+)\)/.exec(transform)?.[1]);
const follow = (page: Page) => page.getByRole('button', { name: 'Follow the story' });
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true });

describe('the camera of the page', () => {
  it('comes near what a step is about, and shows the same frame from either side', async () => {
    const { page, expectClean } = await openPage({ url: '?view=cell&step=glutamate-burst', reducedMotion: true });
    const burst = await cameraOf(page);
    await next(page).click();
    await expect.poll(() => cameraOf(page)).not.toBe(burst);
    const opening = await cameraOf(page);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => cameraOf(page)).toBe(burst);
    await page.goto(new URL('?view=cell&step=stressed-synapse', page.url()).href);
    expect(scaleOf(burst)).toBeGreaterThan(scaleOf(await cameraOf(page)) * 1.3);
    expect(scaleOf(opening)).toBeGreaterThan(scaleOf(await cameraOf(page)) * 1.3);
    expectClean();
  });

  it('is the reader’s from the first zoom on, from step to step, until they give it back', async () => {
    const { page } = await openPage({ url: '?view=cell&step=bdnf-trkb', reducedMotion: true });
    const told = await cameraOf(page);
    expect(await follow(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await follow(page).waitFor();
    const own = await cameraOf(page);
    expect(scaleOf(own)).toBeGreaterThan(scaleOf(told));
    await next(page).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('mtorc1');
    expect(await cameraOf(page)).toBe(own);
    await follow(page).click();
    await expect.poll(() => cameraOf(page)).not.toBe(own);
    expect(await follow(page).count()).toBe(0);
    const back = await cameraOf(page);
    await page.goto(new URL('?view=cell&step=mtorc1', page.url()).href);
    await expect.poll(() => cameraOf(page)).toBe(back);
  });

  it.runIf(everything)(
    'stays with the reader when the window changes its width, and goes back to the story in another view',
    async () => {
      const { page } = await openPage({ url: '?view=cell&step=mtorc1', reducedMotion: true, width: 1440, height: 900 });
      await cameraOf(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await follow(page).waitFor();
      await page.setViewportSize({ width: 1300, height: 900 });
      await follow(page).waitFor();
      await page.getByRole('button', { name: 'Pathway', exact: true }).click();
      await expect.poll(() => follow(page).count()).toBe(0);
    },
  );

  it.runIf(everything)('is not lost to a reader who goes through the picture with the keyboard', async () => {
    const { page } = await openPage({ url: '?view=cell&step=mtorc1', reducedMotion: true });
    await next(page).waitFor();
    const told = await cameraOf(page);
    await page.goto(new URL('?view=cell&step=bdnf-trkb', page.url()).href);
    await next(page).waitFor();
    await cameraOf(page);
    await page.locator('svg[role="graphics-document"] [tabindex="0"]').first().focus();
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowDown');
    expect(await follow(page).count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('mtorc1');
    // Within a pixel: the caption of another step may be a line longer on the way.
    const placeOf = (camera: string) => (camera.match(/-?[\d.]+/g) ?? []).map(Number);
    const close = async () => {
      const now = placeOf(await cameraOf(page));
      return placeOf(told).every((value, at) => Math.abs(value - (now[at] ?? Number.NaN)) < (at === 2 ? 0.001 : 1.5));
    };
    await expect.poll(close).toBe(true);
  });
});

describe('autoplay of the page', () => {
  it.runIf(everything)('moves as soon as it is asked to, and fills Next while it waits', async () => {
    const { page } = await openPage({ url: '?view=cell&step=glutamate-burst' });
    const rest = await cameraOf(page);
    await next(page).click();
    await expect.poll(() => cameraOf(page)).not.toBe(rest);
    await expect.poll(() => page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('bdnf-trkb');
    await expect.poll(() => page.locator('.step-next .waiting-fill').count()).toBe(1);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    expect(await page.locator('.waiting-fill').count()).toBe(0);
  });

  it.runIf(everything)('says in words how long it waits where nothing is to move', async () => {
    const { page } = await openPage({ url: '?view=cell&step=glutamate-burst', reducedMotion: true });
    await cameraOf(page);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => page.locator('.step-next').textContent()).toMatch(/^Nextin \d+ s$/);
    expect(await page.locator('.waiting-fill').count()).toBe(0);
  });
});

describe('the camera of an embedded player', () => {
  it('is the reader’s until they give it back', async () => {
    const { page } = await openPage({
      url: '?embed=1&view=cell&step=bdnf-trkb',
      reducedMotion: true,
      width: 960,
      height: 540,
    });
    const told = await cameraOf(page);
    const picture = page.locator('svg.diagram');
    expect(await follow(page).isVisible()).toBe(false);
    await picture.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await follow(page).waitFor();
    const own = await cameraOf(page);
    await next(page).click();
    expect(await cameraOf(page)).toBe(own);
    await follow(page).click();
    await expect.poll(() => follow(page).isVisible()).toBe(false);
    expect(await cameraOf(page)).not.toBe(told);
  });
});
