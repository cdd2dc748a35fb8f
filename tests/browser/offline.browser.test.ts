import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { everything } from '../extent';
import { DIGEST_DIGITS } from '../../src/offline/workerContract';
import { type OpenedPage, openPage } from './harness';
import { type StaticSite, staticSite } from './site/staticSite';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pathlight-offline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READY = 'Pathlight is ready to work offline.';
const picture = (page: Page) => page.locator('.diagram__picture:not([aria-busy="true"])');
const notice = (page: Page) => page.getByRole('group', { name: 'New version' });

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGEST_DIGITS);

/** The build as it would be after a change: one lazily loaded part has another content, hence another name. */
function nextBuild(name: string): string {
  const next = join(folder, name);
  cpSync(DIST, next, { recursive: true, filter: (file) => !/\.map$|lecture\.html$|embed/.test(file) });
  const assets = join(next, 'assets');
  const part = readdirSync(assets).find((file) => /^HelpDialog-.*\.js$/.test(file)) ?? '';
  const renamed = part.replace(/-.*\.js$/, `-${name}.js`);
  renameSync(join(assets, part), join(assets, renamed));
  const entries = [
    'index.html',
    ...readdirSync(assets)
      .filter((file) => file.endsWith('.js'))
      .map((file) => `assets/${file}`),
    // Last: it names the digests of the others.
    'sw.js',
  ];
  const digests = new Map<string, string>();
  for (const file of entries) {
    const text = readFileSync(join(next, file), 'utf8');
    const changed = [...digests]
      .reduce((words, [before, after]) => words.replaceAll(before, after), text)
      .replaceAll(part, renamed)
      .replace(/"version":"\w+"/, `"version":"${name}"`)
      .replace('<html lang="en">', `<html lang="en" data-build="${name}">`);
    if (changed !== text) writeFileSync(join(next, file), changed);
    if (file !== 'sw.js') digests.set(digestOf(text), digestOf(changed));
  }
  return next;
}

/** A page whose every part has been kept. */
async function keptPage(search = ''): Promise<OpenedPage & { site: StaticSite }> {
  const site = await staticSite(DIST);
  onTestFinished(() => site.stop());
  const opened = await openPage({ url: `${site.address}${search}`, reducedMotion: true, serviceWorkers: true });
  await opened.page.getByText(READY).waitFor({ state: 'attached' });
  return { ...opened, site };
}

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build);

describe('the page after its server is gone', () => {
  it('opens at any address, with every view, the evidence and the dialogs', async () => {
    const { page, site, trouble } = await keptPage('?step=glutamate-burst');
    await site.stop();
    // What was never asked for before is there, without loading the page again.
    await page.keyboard.press('e');
    await page.locator('.export-picture').waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await picture(page).waitFor();
    expect(page.url()).toContain('step=glutamate-burst');
    await page.locator('blockquote').first().waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.url()).toContain('step=ampa-activation');
    for (const [key, view] of [
      ['p', 'Pathway'],
      ['t', 'Time'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('.view-switch [aria-pressed="true"]').getByText(view).waitFor();
    }
    await page.locator('.update-place').waitFor({ state: 'attached' });
    await page.goto(`${site.address}index.html?step=mtorc1&view=pathway&panel=sources`);
    await page.locator('.update-place').waitFor({ state: 'attached' });
    await page.goto(`${site.address}?embed=1&step=mtorc1`);
    await page.locator('[part="picture"]').getByText('Protein synthesis').first().waitFor();
    await page.keyboard.press('PageDown');
    await page.locator('[part="citation"]', { hasText: 'Source' }).waitFor();
    expect(page.url()).toContain('step=synaptogenesis');
    expect([trouble.console, trouble.page, trouble.policy, trouble.failed]).toEqual([[], [], [], []]);
  });
});

describe('a new version', () => {
  it.runIf(everything)(
    'waits until it is asked for, shows the same step, and leaves the old one’s parts to a tab that runs it',
    async () => {
      const { page, context, site, expectClean } = await keptPage('?step=mtorc1&view=pathway');
      const old = await context.newPage();
      await old.goto(`${site.address}?step=relief`);
      await picture(old).waitFor();

      site.serve(nextBuild('second'));
      await page.reload();
      await notice(page).getByRole('button', { name: 'Later' }).click();
      expect(await notice(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('diagram');
      // Nobody is asked in the middle of a lecture.
      await page.keyboard.press('f');
      await page.locator('.panel').waitFor({ state: 'detached' });
      expect(await notice(page).count()).toBe(0);
      // Nothing has changed by itself.
      expect(await buildOf(page)).toBeUndefined();

      await page.goto(`${site.address}?step=mtorc1&view=pathway`);
      await notice(page).getByRole('button', { name: 'Reload' }).click();
      await page.locator('html[data-build="second"]').waitFor();
      await picture(page).waitFor();
      expect(new URL(page.url()).search).toBe('?step=mtorc1&view=pathway');
      // The help is a part that the server no longer has under its old name.
      await old.keyboard.press('?');
      await old.getByRole('dialog').waitFor();
      expect(await buildOf(old)).toBeUndefined();
      expectClean();
    },
  );
});
