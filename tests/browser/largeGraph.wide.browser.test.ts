import { expect, it } from 'vitest';
import { generatedTable } from '../fixtures/generatedGraph';
import { openPage } from './harness';

it('a graph of 1,000 nodes is opened from a file, stepped, panned, searched and read as text', async () => {
  const { page, expectClean } = await openPage({ reducedMotion: true });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Open a mechanism' }).click();
  const dialog = page.getByRole('dialog');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'made up.csv', mimeType: 'text/csv', buffer: Buffer.from(generatedTable(1000)) });
  await dialog.getByRole('button', { name: 'Play this mechanism' }).click();
  await page.waitForURL(/mechanism=local/);
  const picture = page.locator('.diagram__picture');
  await picture.locator('[data-target]').first().waitFor();
  await page.getByRole('button', { name: 'Begin' }).click();

  // The canvas behind the names is not empty: it has lines, boxes and ground.
  const colours = () =>
    page.locator('.diagram canvas').evaluate(async (canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      if (width < 2 || height < 2) return 0;
      const copy = new OffscreenCanvas(120, 120);
      const context = copy.getContext('2d');
      context?.drawImage(canvas, width / 2 - 60, height / 2 - 60, 120, 120, 0, 0, 120, 120);
      const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, 120, 120) ?? {};
      return new Set(new Uint32Array(data.buffer)).size;
    });
  await expect.poll(colours).toBeGreaterThan(3);

  const step = () => new URL(page.url()).searchParams.get('step');
  const first = step();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect.poll(step).not.toBe(first);

  const place = () => picture.locator('> g').first().getAttribute('transform');
  const before = await place();
  const box = await picture.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 120, y - 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(place).not.toBe(before);

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('gene77');
  await page
    .getByRole('option', { name: /^GENE77\b/ })
    .first()
    .click();
  await picture.locator('[data-target-id="gene77"]').waitFor();
  // The keyboard goes to what acts on it, drawn or not.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-target-id') ?? '');
  await picture.locator('[data-target-id="gene77"]').focus();
  await expect.poll(focused).toBe('gene77');
  await page.keyboard.press('[');
  await expect.poll(focused).not.toBe('gene77');
  expect(await focused()).not.toBe('');
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await panel.getByRole('heading', { name: 'GENE77' }).waitFor();

  await page.locator('#diagram').focus();
  await page.keyboard.press('i');
  await page.getByRole('region', { name: 'Text view' }).getByText('of the 1,000 parts').waitFor();
  expectClean();
});
