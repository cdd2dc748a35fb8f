import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Download } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything } from '../extent';
import { openPage } from './harness';

// Alone in a folder with a space and a letter that an address has to escape, as on somebody's stick.
const folder = mkdtempSync(join(tmpdir(), 'pathlight lecture é-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const html = readFileSync(fileURLToPath(new URL('../../dist/lecture.html', import.meta.url)), 'utf8');

/** The address of a file in that folder. */
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

const copy = put('lecture.html', html);

async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

describe('the lecture copy, opened from a file with the network off', () => {
  it.runIf(everything)('goes through every step forwards and back', async () => {
    const { page, expectClean } = await openPage({ url: copy, networkOff: true, reducedMotion: true });
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    const there = ketamine.steps.map(({ id }) => id);
    const step = () => new URL(page.url()).searchParams.get('step') ?? there[0];
    expect(step()).toBe(there[0]);
    for (const id of there.slice(1)) {
      await page.keyboard.press('PageDown');
      await expect.poll(step).toBe(id);
    }
    for (const id of there.toReversed().slice(1)) {
      await page.keyboard.press('PageUp');
      await expect.poll(step).toBe(id);
    }
    await page.goBack();
    await expect.poll(() => page.url()).toContain('step=nmda-blockade');
    expectClean();
  });

  it('has the evidence, the other views, a what-if and the exports inside', async () => {
    const { page, expectClean } = await openPage({
      url: `${copy}?step=mtorc1&view=pathway`,
      networkOff: true,
      reducedMotion: true,
    });
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    const said = await panel.locator('blockquote').first().textContent();
    expect(ketamine.quotes.some(({ display, exact }) => said?.includes((display ?? exact).slice(0, 30)))).toBe(true);
    for (const [view, key] of [
      ['cell', 'c'],
      ['time', 't'],
      ['pathway', 'p'],
    ]) {
      await page.keyboard.press(key ?? '');
      await page
        .locator(`.view-switch [aria-pressed="true"]`)
        .getByText(view ?? '', { exact: false })
        .waitFor();
    }
    await page.getByRole('button', { name: 'What if' }).click();
    const tray = page.getByRole('region', { name: 'Change something' });
    await tray.getByRole('button', { name: /^mTORC1 blocked with rapamycin in the brain/ }).click();
    await page.getByRole('heading', { name: 'The model predicts' }).waitFor();
    await expect.poll(() => page.url()).toContain('whatif=rapamycin-brain');

    await page.keyboard.press('e');
    await page.locator('.export-picture').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PNG' }).click();
    const png = PNG.sync.read(await bytesOf(await download));
    expect(png.width).toBeGreaterThan(1000);
    // The typefaces are inside too: words are drawn, so the picture is no even ground.
    expect(new Set(png.data.subarray(0, png.width * 4 * 400)).size).toBeGreaterThan(20);
    expectClean();
  });

  it.runIf(everything)('draws Latin and Greek in the typefaces of the page', async () => {
    const { page } = await openPage({ url: copy, networkOff: true, reducedMotion: true });
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    const faces = await page.evaluate(async () => {
      const loaded = await Promise.all(
        ['IBM Plex Sans Variable', 'Source Serif 4 Variable'].map((family) =>
          document.fonts.load(`16px "${family}"`, 'aβ'),
        ),
      );
      return loaded.map((list) => list.filter(({ status }) => status === 'loaded').length);
    });
    expect(faces).toEqual([2, 2]);
  });

  it.runIf(everything)('opens where its maker was, unless its address says more', async () => {
    const start = put(
      'mine.html',
      html.replace('<html lang="en"', '<html lang="en" data-start="?step=bdnf-trkb&amp;view=time"'),
    );
    const { page, expectClean } = await openPage({ url: start, networkOff: true, reducedMotion: true });
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    expect(page.url()).toContain('mine.html?step=bdnf-trkb&view=time');
    await page.goto(`${start}?step=relief`);
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    expect(page.url()).toContain('?step=relief');
    expectClean();
  });

  it('stands in a frame of a deck beside it, drawn, with its sources, and goes on', async () => {
    const deck = put(
      'deck.html',
      '<!doctype html><title>Deck</title><iframe src="lecture.html?embed=1&step=mtorc1" width="960" height="540"></iframe>',
    );
    const { page, trouble } = await openPage({ url: deck, networkOff: true, reducedMotion: true });
    const frame = page.frameLocator('iframe');
    await frame.locator('[part="picture"]').getByText('Protein synthesis').first().waitFor();
    await frame.locator('[part="citation"]', { hasText: 'Source' }).waitFor();
    await frame.getByRole('button', { name: 'Next' }).click();
    await frame.getByText('6 of 6: Synaptogenesis').first().waitFor();
    expect([trouble.console, trouble.page, trouble.policy]).toEqual([[], [], []]);
    // The one other file.
    expect(trouble.foreign).toEqual([`${copy}?embed=1&step=mtorc1`]);
  });
});
