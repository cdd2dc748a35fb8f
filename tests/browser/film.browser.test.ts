import { describe, expect, it } from 'vitest';
import { openPage } from './harness';
import { everything } from '../extent';

describe('a film', () => {
  it.runIf(everything)('is made in a worker that ends with it: cancelled at once, or with a whole file', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: '?step=relief&view=time' });
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    await page.keyboard.press('e');
    await page.locator('.export-picture').waitFor();
    await page.getByRole('button', { name: 'Film', exact: true }).click();
    await page.getByRole('button', { name: 'GIF', exact: true }).click();
    await page.getByRole('button', { name: '854 × 480' }).click();
    const make = page.getByRole('button', { name: 'Download GIF' });

    const first = page.waitForEvent('worker', (worker) => /filmWorker/.test(worker.url()));
    await make.click();
    const cancelled = await first;
    const ended = cancelled.waitForEvent('close');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await ended;
    await page.getByText('Cancelled. No file was made.').first().waitFor();

    const second = page.waitForEvent('worker', (worker) => /filmWorker/.test(worker.url()));
    const download = page.waitForEvent('download');
    await make.click();
    await second;
    // Nothing of it is said to be done in the page.
    await page.locator('progress[value]').waitFor();
    expect(await page.locator('.export-said').textContent()).toBe('Making GIF');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^ketamine-.*relief-time-.*\.gif$/);
    const pieces: Buffer[] = [];
    for await (const piece of await file.createReadStream()) pieces.push(piece as Buffer);
    const gif = Buffer.concat(pieces);
    expect(gif.subarray(0, 6).toString()).toBe('GIF89a');
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([854, 480]);
    // Ends as a GIF ends.
    expect(gif.at(-1)).toBe(0x3b);
    expectClean();
  });
});
