import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everything } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';
import { smallTargets } from './smallTargets';
import { serveHost } from './hosts/serveHost';

const ADDRESS = '?step=glutamate-burst&view=cell';
const PUBLIC = 'https://example.org/pathlight/';
const PAGES = ['Link', 'Embed', 'Lecture copy'];

async function openShare(page: Page): Promise<void> {
  await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
  await page.keyboard.press('u');
  await page.getByRole('button', { name: 'Copy link' }).waitFor();
}

/** A page of somebody else, on another port and so of another origin, that holds one pasted text. */
async function hostWith(snippet: string): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><title>A course</title></head><body>${snippet}</body></html>`;
  return `${await serveHost({ '/': html })}/`;
}

/** Where a download is kept until the test ends. */
async function saved(download: Download): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'share-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

describe('the share dialog', () => {
  it('gives a snippet that works in a fresh page elsewhere, by keyboard alone', async () => {
    const { page, context, expectClean } = await openPage({ reducedMotion: true, url: ADDRESS });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openShare(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const preview = page.frameLocator('iframe[title^="Preview"]');
    // A frame that is taken away while it loads would count as broken off.
    const whole = preview.locator('[part="citation"]', { hasText: 'Source' });
    await whole.waitFor();
    await preview.getByText('2 of 6: Glutamate burst').first().waitFor();
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Dark', exact: true }).press('Enter');
    await page.locator('iframe[src*="theme=dark"]').waitFor();
    await whole.waitFor();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const { name, isInside } = await page.evaluate(() => ({
        name: document.activeElement?.textContent,
        isInside: document.activeElement?.closest('[role="dialog"]') !== null,
      }));
      expect(isInside).toBe(true);
      if (name === 'Copy snippet') break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('The snippet is on the clipboard.').first().waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    // Other choices in the frame are no entries for Back.
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expectClean();

    const host = await openPage({ width: 800, height: 600, reducedMotion: true, url: await hostWith(snippet) });
    const frame = host.page.frameLocator(
      'iframe[title="How ketamine relieves depression: Step 2 of 6, Glutamate burst"]',
    );
    await frame.getByText('2 of 6: Glutamate burst').first().waitFor();
    await frame.getByRole('button', { name: 'Next' }).click();
    await frame.getByText('3 of 6: AMPA receptor').first().waitFor();
    const box = await host.page.locator('iframe').boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
    expect([
      ...host.trouble.page,
      ...host.trouble.policy,
      ...host.trouble.failed.filter((line) => !/favicon/.test(line)),
    ]).toEqual([]);
  });

  it.runIf(everything)('shows a code for the hall, and makes a file of it', async () => {
    const { page, context, expectClean } = await openPage({ reducedMotion: true, theme: 'dark', url: ADDRESS });
    await openShare(page);
    expect(await page.getByRole('img', { name: /^QR code/ }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Public address' }).fill(PUBLIC);
    const code = page.getByRole('img', { name: `QR code of ${PUBLIC}${ADDRESS}` });
    await code.waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PNG', exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('ketamine-2-glutamate-burst-qr.png');
    const { width, height, data } = PNG.sync.read(readFileSync(await saved(file)));
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(1200);
    // White at the edge, whatever the theme.
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    await page.getByRole('button', { name: 'Show large' }).click();
    const large = page.getByRole('dialog', { name: 'QR code' });
    const box = await large.getByRole('img').boundingBox();
    expect(box?.height).toBeGreaterThan(600);
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog', { name: 'Share and embed' }).count()).toBe(1);
    expect(context.pages()).toHaveLength(1);
    expectClean();
  });

  it.runIf(everything)('hands out a lecture copy that opens at this step as slides', async () => {
    const { page, context, expectClean } = await openPage({ reducedMotion: true, url: '?step=mtorc1&view=pathway' });
    await openShare(page);
    await page.getByRole('button', { name: 'Lecture copy' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download lecture copy' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('ketamine-5-mtorc1-lecture.html');
    expectClean();
    const hall = await context.newPage();
    await context.setOffline(true);
    await hall.goto(pathToFileURL(await saved(file)).href);
    await hall.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    const params = new URL(hall.url()).searchParams;
    expect([params.get('step'), params.get('view'), params.get('present')]).toEqual(['mtorc1', 'pathway', '1']);
  });
});

describe.runIf(everything).each([
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'light', width: 1440, height: 900 },
] as const)('the share dialog at $width wide in the $theme theme', ({ theme, width, height }) => {
  it('has its button in reach on every page, and axe-core finds nothing', async () => {
    const touch = width < 500;
    const { page } = await openPage({ width, height, theme, touch, reducedMotion: true, url: ADDRESS });
    await openShare(page);
    await page.getByRole('textbox', { name: 'Public address' }).fill(PUBLIC);
    await page.getByRole('img', { name: /^QR code/ }).waitFor();
    for (const name of PAGES) {
      await page.getByRole('button', { name, exact: true }).click();
      const primary = page.locator('.share-foot .button-primary');
      await primary.waitFor();
      const box = await primary.boundingBox();
      expect((box?.y ?? height) + (box?.height ?? 0), name).toBeLessThanOrEqual(height);
      if (touch) expect(await smallTargets(page), name).toEqual([]);
      expect(await violations(page, { part: '[role="dialog"]' }), name).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, name).toBeLessThanOrEqual(0);
    }
  });
});
