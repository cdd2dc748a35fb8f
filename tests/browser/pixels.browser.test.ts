import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { few } from '../extent';
import { openPage } from './harness';

/*
 * A dozen pictures as a reader sees them, compared with those that were looked at and approved. Another version of
 * Chromium may smooth an edge differently, so a small share of pixels may differ. To approve new pictures, delete the old
 * ones and run the test.
 */
const FOLDER = new URL('pixels/', import.meta.url);
/** Of all pixels. A label that moves by its own height changes about 0.5 %. */
const ALLOWED = 0.004;

const pictures = [
  { view: 'cell', step: 'glutamate-burst', theme: 'light' },
  { view: 'pathway', step: 'mtorc1', theme: 'dark' },
  { view: 'time', step: 'relief', theme: 'light' },
  { view: 'cell', step: 'stressed-synapse', theme: 'light' },
  { view: 'cell', step: 'glutamate-burst', theme: 'dark' },
  { view: 'cell', step: 'bdnf-trkb', theme: 'projector' },
  { view: 'cell', step: 'synaptogenesis', theme: 'light' },
  { view: 'pathway', step: 'nmda-blockade', theme: 'light' },
  { view: 'pathway', step: 'mtorc1', theme: 'light' },
  { view: 'pathway', step: 'relief', theme: 'projector' },
  { view: 'time', step: 'glutamate-burst', theme: 'light' },
  { view: 'time', step: 'mtorc1', theme: 'dark' },
] as const;

describe('the picture', () => {
  // Another system smooths letters in its own way.
  it.skipIf(process.platform !== 'linux').each(few(pictures, 3))(
    '$view, $step, $theme',
    async ({ view, step, theme }) => {
      // A file of the same server, where the settings can be kept before the page is opened.
      const { page } = await openPage({ reducedMotion: true, pixelRatio: 0.5, url: 'icon.svg' });
      const stored = JSON.stringify({ theme, motion: 'reduced', legend: 'closed', opened: true });
      await page.evaluate((settings) => localStorage.setItem('pathlight.settings', settings), stored);
      await page.goto(new URL(`.?view=${view}&step=${step}`, page.url()).href);
      await page.locator('[data-target="node"]').first().waitFor();
      await page.locator('.step-next').waitFor();
      await page.evaluate(() => document.fonts.ready);
      const figure = PNG.sync.read(await page.locator('.diagram').screenshot({ animations: 'disabled' }));
      const file = new URL(`${view}-${step}-${theme}.png`, FOLDER);
      if (!existsSync(file) && !process.env.CI) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, PNG.sync.write(figure));
      }
      const approved = PNG.sync.read(readFileSync(file));
      expect([figure.width, figure.height]).toEqual([approved.width, approved.height]);
      const different = pixelmatch(figure.data, approved.data, undefined, figure.width, figure.height, {
        threshold: 0.2,
      });
      expect(different / (figure.width * figure.height)).toBeLessThan(ALLOWED);
    },
  );
});
