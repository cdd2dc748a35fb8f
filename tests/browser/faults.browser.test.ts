import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { everything } from '../extent';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { writers } from '../../src/formats/writers';
import { openPage } from './harness';
import { staticSite } from './site/staticSite';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const GPML = `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="Case"><Graphics BoardWidth="400" BoardHeight="200"/>
<DataNode TextLabel="PIP3" GraphId="a1" Type="Metabolite"><Graphics CenterX="60" CenterY="60" Width="60" Height="20"/></DataNode>
<DataNode TextLabel="Akt2" GraphId="b2" Type="GeneProduct"><Graphics CenterX="260" CenterY="60" Width="60" Height="20"/></DataNode>
<Interaction><Graphics><Point X="90" Y="60" GraphRef="a1"/><Point X="230" Y="60" GraphRef="b2" ArrowHead="mim-stimulation"/></Graphics></Interaction></Pathway>`;

async function give(page: Page, kind: 'drop' | 'paste', name: string, text: string): Promise<void> {
  await page.evaluate(
    ([how, fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      document.body.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [kind, name, text] as const,
  );
}

it.runIf(everything)('each kind of file that is dropped or pasted is opened, or named for what it is', async () => {
  const { page, expectClean } = await openPage({ url: '?step=mtorc1&view=pathway', reducedMotion: true });
  await page.locator('.panel-footer').waitFor();
  const written = await Promise.all(
    writers
      .filter(({ id }) => ['cx2', 'table', 'sif'].includes(id))
      .map(async ({ name, ending, write }) => {
        const result = await write(secondMechanism);
        if (!result.ok) throw new Error(`${name} is not written.`);
        return [`case${ending}`, result.text, /\d+ parts, \d+ arrows/] as const;
      }),
  );
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['case.json', serializeMechanism(secondMechanism), /\d+ parts, \d+ arrows/],
    ['case.gpml', GPML, /2 parts, 1 arrow/],
    ...written,
    ['model.xml', '<sbml xmlns="http://www.sbml.org/sbml/level3/version1/core"/>', /SBML, which is not read/],
    ['graph.json', '{"elements": {"nodes": []}}', /Cytoscape\.js JSON, which is not read/],
    ['notes.txt', 'Nothing of a mechanism.', /no format that is known here/],
  ];
  for (const [at, [name, text, words]] of cases.entries()) {
    await give(page, at % 2 === 0 ? 'drop' : 'paste', name, text);
    await page.getByText(words).first().waitFor();
    expect(new URL(page.url()).search).toBe('?step=mtorc1&view=pathway');
    const close = page.getByRole('dialog').getByRole('button', { name: 'Close' });
    if (await close.isVisible()) await close.click();
    else await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('list', { name: 'Notices' })
      .getByRole('button')
      .first()
      .click({ timeout: 500 })
      .catch(() => undefined);
  }
  expectClean();
});

it('the first script that arrives in half is told, with a way on', async () => {
  const { page, context } = await openPage({ url: 'icon.svg' });
  await context.route('**/startApp-*.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    // Without its tag, by which the browser would take the half for the whole later.
    await route.fulfill({ contentType: 'text/javascript', body: text.slice(0, text.length / 2) });
  });
  await page.goto(new URL('./', page.url()).href);
  await page.getByText('Pathlight did not load. Check the connection and reload the page.').first().waitFor();
  await context.unroute('**/startApp-*.js');
  await page.reload();
  await page.locator('.diagram__picture [data-target]').first().waitFor();
});

it.runIf(everything)('a version of which a file is uploaded in half is not kept, and the whole one is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathlight-half-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(DIST, folder, { recursive: true, filter: (file) => !/\.map$|lecture\.html$/.test(file) });
  const assets = join(folder, 'assets');
  const part = join(assets, readdirSync(assets).find((file) => /^HelpDialog-.*\.js$/.test(file)) ?? '');
  const whole = readFileSync(part);
  writeFileSync(part, whole.subarray(0, whole.length >> 1));
  const site = await staticSite(folder);
  onTestFinished(() => site.stop());
  const { page } = await openPage({ url: `${site.address}?step=mtorc1`, reducedMotion: true, serviceWorkers: true });
  await page.locator('.diagram__picture [data-target]').first().waitFor();
  const isKept = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
  // The worker gives up by itself.
  const asked = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('sw.js');
    const { installing } = registration;
    if (!installing) return 'nothing';
    return new Promise<string>((done) => {
      installing.addEventListener('statechange', () => done(installing.state));
    });
  });
  expect(['nothing', 'redundant']).toContain(asked);
  expect(await isKept()).toBe(false);
  writeFileSync(part, whole);
  await page.reload();
  await page.getByText('Pathlight is ready to work offline.').waitFor({ state: 'attached' });
  expect(await isKept()).toBe(true);
});
