import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { readPngTexts } from '../../src/export/pngMetadata';
import { ketamine } from '../../src/mechanisms/ketamine';
import { openPage } from './harness';

const MM_PER_INCH = 25.4;

it('an author finds a step, saves it for a single column of a journal and takes the citation along', async () => {
  const { page, context, arrived, expectClean } = await openPage({ reducedMotion: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The picture stands there before the keys work.
  await arrived();

  // Finds the step by its name.
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('mtorc1');
  await page.getByRole('group', { name: /steps/i }).getByRole('option').first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('mtorc1');
  if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // Saves it.
  await page.keyboard.press('e');
  await page.locator('.export-picture').waitFor();
  await page.getByLabel('Width').selectOption('single');
  await page.locator('.export-summary', { hasText: '89 × ' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PNG' }).click();
  const pieces: Buffer[] = [];
  for await (const piece of await (await download).createReadStream()) pieces.push(piece as Buffer);
  const png = Buffer.concat(pieces);
  const { width } = PNG.sync.read(png);
  const perMm = png.readUInt32BE(png.indexOf('pHYs') + 4) / 1000;
  expect(Math.round(width / perMm)).toBe(89);
  expect(Math.round(perMm * MM_PER_INCH)).toBe(300);
  expect(JSON.parse(readPngTexts(png).pathlight ?? '{}')).toMatchObject({ mechanism: 'ketamine', step: 'mtorc1' });

  // The same as an SVG, whose words can be read here: all sources are named.
  await page.getByRole('button', { name: 'SVG', exact: true }).click();
  const vector = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download SVG' }).click();
  let svg = '';
  for await (const piece of await (await vector).createReadStream()) svg += String(piece);
  expect(svg).toMatch(/<svg[^>]* width="89mm"/);
  const words = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, word]) => word).join(' ');
  const step = ketamine.steps.find(({ id }) => id === 'mtorc1');
  expect(words).toContain(step?.caption.split(' ').slice(0, 3).join(' '));
  expect(words).toMatch(/Sources: .*\d{4}/);
  expect(words).not.toMatch(/and \d+ more/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // Takes a citation along.
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByRole('button', { name: 'Copy in another format' }).first().click();
  await page.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/);
  expectClean();
});
