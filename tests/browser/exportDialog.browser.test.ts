import type { Download, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { everything, few } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';
import { smallTargets } from './smallTargets';

const ADDRESS = '?step=glutamate-burst&view=cell';
const KINDS = ['Picture', 'Slides', 'Film', 'Handout', 'Paper'];

/** The dialog with the preview of the kind that is on. */
async function openDialog(page: Page): Promise<void> {
  await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
  await page.keyboard.press('e');
  await page.locator('.export-picture').waitFor();
}

async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** The pixels of a PNG and how many of them go on a metre. */
function measured(png: Buffer): { width: number; height: number; perMetre: number } {
  const { width, height } = PNG.sync.read(png);
  return { width, height, perMetre: png.readUInt32BE(png.indexOf('pHYs') + 4) };
}

describe('the export dialog', () => {
  it('makes the picture it shows, by keyboard alone, and breaks no policy', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: ADDRESS });
    await openDialog(page);
    const shown = await page.locator('.export-picture').evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return { ratio: naturalWidth / naturalHeight, src: (image as HTMLImageElement).src };
    });
    expect(shown.src).toMatch(/^blob:/);
    const download = page.waitForEvent('download');
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => document.activeElement?.textContent);
      // The focus goes round within the dialog and is always to be seen.
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
      if (name === 'Download PNG') break;
    }
    await page.keyboard.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toBe('ketamine-2-glutamate-burst-cell-light.png');
    const { width, height, perMetre } = measured(await bytesOf(file));
    expect(width).toBe(2126);
    expect(perMetre).toBe(Math.round(300 / 0.0254));
    expect(width / height).toBeCloseTo(shown.ratio, 2);
    await page.getByText('ketamine-2-glutamate-burst-cell-light.png is being downloaded.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expectClean();
  });

  it.runIf(everything)('copies the picture to the clipboard', async () => {
    const { page, context, expectClean } = await openPage({ reducedMotion: true, url: ADDRESS });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDialog(page);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.locator('.export-said').getByText('The picture is on the clipboard.').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return { types: item?.types, width: bitmap.width };
    });
    expect(copied).toEqual({ types: ['image/png'], width: 2126 });
    expectClean();
  });

  it.runIf(everything)('gives up a film that is cancelled, and hands out nothing', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: ADDRESS });
    const downloads: string[] = [];
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await openDialog(page);
    await page.getByRole('button', { name: 'Film', exact: true }).click();
    await page.getByRole('button', { name: 'GIF', exact: true }).click();
    await page.getByRole('button', { name: 'Download GIF' }).click();
    await page.locator('progress[value]').waitFor();
    const kind = page.getByRole('button', { name: 'Picture', exact: true });
    expect(await kind.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByText('Cancelled. No file was made.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Download GIF' }).getAttribute('aria-disabled')).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Download GIF');
    expect(await kind.isEnabled()).toBe(true);
    expect(downloads).toEqual([]);
    expectClean();
  });

  it.runIf(everything)('closes when Back leads to another step', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: ADDRESS });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await openDialog(page);
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('step')).toBe('glutamate-burst');
    expectClean();
  });

  it.runIf(everything)('says so where its code does not arrive, and the page goes on', async () => {
    const { page } = await openPage({ reducedMotion: true, url: ADDRESS });
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    await page.route('**/ExportDialog*', (route) => route.abort());
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: /^Export/ }).click();
    await page.getByText('That did not load. Check the connection and reload the page.').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    expect(new URL(page.url()).searchParams.get('step')).toBe('ampa-activation');
  });
});

describe.each(
  few([
    { theme: 'dark', width: 390, height: 844 },
    { theme: 'light', width: 1440, height: 900 },
  ] as const),
)('the export dialog at $width wide in the $theme theme', ({ theme, width, height }) => {
  it.runIf(everything)('has its button in reach in every kind, and axe-core finds nothing', async () => {
    const touch = width < 500;
    const { page } = await openPage({ width, height, theme, touch, reducedMotion: true, url: ADDRESS });
    await openDialog(page);
    for (const kind of KINDS) {
      await page.getByRole('button', { name: kind, exact: true }).click();
      await page.locator('.export-preview[aria-busy="false"]').waitFor();
      const box = await page.getByRole('button', { name: /^Download/ }).boundingBox();
      expect((box?.y ?? height) + (box?.height ?? 0), kind).toBeLessThanOrEqual(height);
      if (touch) expect(await smallTargets(page), kind).toEqual([]);
      expect(await violations(page, { part: '[role="dialog"]' }), kind).toEqual([]);
    }
  });
});
