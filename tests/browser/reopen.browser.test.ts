import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { figure, pngWith } from '../export/stamp/stampedFiles';
import { openPage } from './harness';
import { everything } from '../extent';

/** A file as a file manager holds it over the window. */
function dragger(devtools: CDPSession, file: string) {
  return (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', {
      type,
      x: 500,
      y: 400,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
}

function saved(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pathlight-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const shown = (page: Page): string => new URL(page.url()).search;

it.runIf(everything)(
  'a file dropped from a file manager opens what it shows, and any other leaves the page where it is',
  async () => {
    const { page, context, expectClean } = await openPage({ url: '?step=relief&view=pathway', reducedMotion: true });
    // The page takes files once the panel is there, and not while its place is only kept.
    await page.getByRole('complementary', { name: 'Evidence' }).locator('blockquote').first().waitFor();
    const devtools = await context.newCDPSession(page);

    const other = dragger(devtools, saved('notes.html', '<!DOCTYPE html><title>Not the page</title>'));
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await other(type);
    const refusal = page.getByRole('dialog', { name: 'Open notes.html' });
    await refusal.getByText('This is a web page').waitFor();
    await page.keyboard.press('Escape');
    await refusal.waitFor({ state: 'detached' });
    expect(shown(page)).toBe('?step=relief&view=pathway');

    const { svg, stamp } = await figure({ view: 'time', whatIf: ['mtorc1=0'] });
    const drawing = dragger(devtools, saved('figure.svg', svg));
    await drawing('dragEnter');
    const hint = page.getByText('Drop to open this picture or mechanism');
    await expect
      .poll(async () => {
        await drawing('dragOver');
        return hint.count();
      })
      .toBe(1);
    await drawing('drop');
    await expect.poll(() => shown(page)).toBe('?step=mtorc1&view=time&whatif=mtorc1%3D0');
    expect(await hint.count()).toBe(0);
    expect(await page.getByRole('list', { name: 'Notices' }).count()).toBe(0);
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain('Opened step 5 of 6, mTORC1, in Time, with the what-if mTORC1 blocked.');

    // The name says nothing of what is in a file.
    const image = dragger(devtools, saved('image', pngWith(JSON.stringify({ ...stamp, view: 'cell', whatIf: [] }))));
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await image(type);
    await expect.poll(() => shown(page)).toBe('?step=mtorc1&view=cell');
    await page.goBack();
    await expect.poll(() => shown(page)).toBe('?step=mtorc1&view=time&whatif=mtorc1%3D0');
    await page.goBack();
    await expect.poll(() => shown(page)).toBe('?step=relief&view=pathway');
    expectClean();
  },
);
