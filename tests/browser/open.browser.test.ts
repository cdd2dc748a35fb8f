import { expect, it } from 'vitest';
import { everything } from '../extent';
import { openPage } from './harness';

const TABLE = [
  'source,source type,effect,target,target type,sentence,reference',
  'Drug X,drug,inhibits,Enzyme A,protein,"Invented: X stops A, at once.",12345678',
  'Enzyme A,protein,activates,Process B,process,,',
  'Process B,process,promotes,Outcome C,phenotype,,',
].join('\n');

const file = { name: 'my lesson.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };

it('a table becomes a mechanism that plays, stays after a reload, and whose quote is beside its arrow', async () => {
  const { page, expectClean } = await openPage({ url: '?step=relief&view=pathway', reducedMotion: true });
  await page.getByRole('complementary', { name: 'Evidence' }).locator('blockquote').first().waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Open a mechanism' }).click();
  const dialog = page.getByRole('dialog');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(file);
  await dialog.getByText('4 parts, 3 arrows, 1 item of evidence').waitFor();
  expect(new URL(page.url()).search).toBe('?step=relief&view=pathway');

  await dialog.getByRole('button', { name: 'Play this mechanism' }).click();
  await page.waitForURL(/mechanism=local/);
  const caption = page.getByText('Drug X inhibits Enzyme A', { exact: false }).first();
  await page.locator('[data-target]').first().waitFor();
  expect(await page.title()).toContain('my lesson');
  // As any mechanism that is opened at no step, it begins with its first screen.
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await caption.waitFor();

  await page.reload();
  await page.locator('[data-target]').first().waitFor();
  expect(await page.title()).toContain('my lesson');
  await caption.waitFor();
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await panel
    .getByRole('button', { name: /Drug X inhibits enzyme A/i })
    .first()
    .click();
  await panel.getByText('Invented: X stops A, at once.').first().waitFor();
  expectClean();
});

it.runIf(everything)(
  'an address whose mechanism this browser does not keep shows the default and says so',
  async () => {
    const { page, expectClean } = await openPage({ url: '?mechanism=local:gone', reducedMotion: true });
    await page.getByRole('list', { name: 'Notices' }).getByText('local:gone').waitFor();
    await page.locator('[data-target]').first().waitFor();
    expectClean();
  },
);

it('a file that the address names is read, and refused with a reason where it is no mechanism', async () => {
  const { page, expectClean } = await openPage({ url: '?src=schema/mechanism.v3.json', reducedMotion: true });
  const dialog = page.getByRole('dialog', { name: 'Open mechanism.v3.json' });
  await dialog.getByText('This file was not opened').waitFor();
  expect(await dialog.getByRole('alert').textContent()).toMatch(/JSON of an unknown kind/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expectClean();
});
