import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepQuestions } from '../../src/scene/learning/stepQuestions';
import { ketamine } from '../../src/mechanisms/ketamine';
import { serializeLesson } from '../../src/player/lessonAddress';
import { lessonHash } from '../../src/player/lessonHash';
import { everything, few } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathlight lesson '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openBuilder(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Lesson' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lesson' });
  await dialog.getByRole('button', { name: 'Add the current picture' }).waitFor();
  return dialog;
}

async function addCurrent(page: Page): Promise<void> {
  const dialog = await openBuilder(page);
  await dialog.getByRole('button', { name: 'Add the current picture' }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

const at = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const stopOf = (page: Page) => /&stop=(\d+)$/.exec(new URL(page.url()).hash)?.[1];
const QUESTION = stepQuestions(ketamine, 'bdnf-trkb')[0];

const stop = { view: 'pathway', whatIf: [], question: null, notes: '', minutes: null };
const LESSON = lessonHash({
  code: serializeLesson({
    mechanism: 'ketamine',
    title: 'Monday, hall A',
    stops: [
      { ...stop, step: 'nmda-blockade', view: 'cell', notes: 'Ask who knows this one; wait.', minutes: 5 },
      { ...stop, step: 'bdnf-trkb', question: QUESTION?.id ?? null },
      { ...stop, step: 'mtorc1', whatIf: ['rapamycin-brain'] },
    ],
  }),
  at: null,
});

describe('a lecturer', () => {
  it('builds a lesson of three stops, follows it, and finds the place again after a reload', async () => {
    const { page, arrived } = await openPage({
      url: '?step=nmda-blockade&view=cell',
      reducedMotion: true,
    });
    await addCurrent(page);
    await arrived();
    await page.goto(new URL('?step=mtorc1&view=pathway&whatif=rapamycin-brain', page.url()).href);
    await addCurrent(page);
    await arrived();
    await page.goto(new URL('?step=bdnf-trkb&view=pathway', page.url()).href);
    const dialog = await openBuilder(page);
    await dialog.getByRole('button', { name: 'Add the current picture' }).click();
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Monday, hall A');
    await dialog.getByRole('textbox', { name: 'Notes of stop 1' }).fill('Ask who knows this one; wait.');
    await dialog.getByRole('spinbutton', { name: 'Minutes of stop 1' }).fill('5');
    await dialog.getByRole('spinbutton', { name: 'Minutes of stop 3' }).fill('7');
    await dialog.getByRole('combobox', { name: 'Question of stop 3' }).selectOption({ label: QUESTION?.prompt ?? '' });
    await dialog.getByText('3 stops, 12 min in all').waitFor();
    // The what-if goes last.
    await dialog.getByRole('button', { name: 'Move mTORC1 down' }).click();
    await dialog.getByRole('combobox', { name: 'Question of stop 2' }).waitFor();
    expect(await dialog.getByRole('spinbutton', { name: 'Minutes of stop 2' }).inputValue()).toBe('7');
    await dialog.getByText('What if: mTORC1 blocked with rapamycin in the brain').waitFor();
    expect(await violations(page, { part: '[role="dialog"]' })).toEqual([]);
    await dialog.getByRole('button', { name: 'Start the lesson' }).click();
    await dialog.waitFor({ state: 'detached' });

    const bar = page.getByRole('region', { name: 'Lesson' });
    await bar.getByText('Stop 1 of 3, 5 min').waitFor();
    await bar.getByText('Ask who knows this one; wait.').waitFor();
    await expect.poll(() => [at(page, 'step'), at(page, 'view')]).toEqual(['nmda-blockade', 'cell']);

    // On the page Next walks the stops, and asks the question of the second.
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect
      .poll(() => [at(page, 'step'), at(page, 'question'), stopOf(page)])
      .toEqual(['bdnf-trkb', QUESTION?.id, '2']);
    await page.getByRole('heading', { name: QUESTION?.prompt ?? '' }).waitFor();

    // A reload keeps the place.
    await arrived();
    await page.reload();
    await bar.getByText('Stop 2 of 3, 7 min').waitFor();
    expect([at(page, 'step'), stopOf(page)]).toEqual(['bdnf-trkb', '2']);
  });

  it.runIf(everything)('presents it with nothing but Page Down and Page Up', async () => {
    const { page, expectClean } = await openPage({ url: `?present=1${LESSON}`, reducedMotion: true });
    await page.locator('.present').getByText('Stop 1 of 3').waitFor();
    await expect
      .poll(() => [at(page, 'step'), at(page, 'view'), at(page, 'present')])
      .toEqual(['nmda-blockade', 'cell', '1']);
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: QUESTION?.prompt ?? '' }).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByText('What it rests on').waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(() => at(page, 'question')).toBeNull();
    await page.keyboard.press('PageDown');
    await expect
      .poll(() => [at(page, 'step'), at(page, 'whatif'), stopOf(page)])
      .toEqual(['mtorc1', 'rapamycin-brain', '3']);
    await page.keyboard.press('PageUp');
    await expect.poll(() => [at(page, 'step'), at(page, 'whatif'), stopOf(page)]).toEqual(['bdnf-trkb', null, '2']);
    // The browser's own Back undoes one stop.
    await page.goBack();
    await expect.poll(() => [at(page, 'step'), stopOf(page)]).toEqual(['mtorc1', '3']);
    await page.locator('.present').getByText('Stop 3 of 3').waitFor();
    expectClean();
  });

  it.runIf(everything)('takes it along in the lecture copy, which needs no network', async () => {
    const { page, context } = await openPage({ url: LESSON, reducedMotion: true });
    await page.getByRole('region', { name: 'Lesson' }).getByText('Stop 1 of 3').waitFor();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Lecture copy', exact: true }).click();
    await page.getByText('The lesson, at its first stop.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download lecture copy' }).click();
    const file = join(folder, 'lecture.html');
    await (await download).saveAs(file);
    const hall = await context.newPage();
    await context.setOffline(true);
    await hall.goto(pathToFileURL(file).href);
    await hall.locator('.present').getByText('Stop 1 of 3').waitFor();
    await hall.keyboard.press('PageDown');
    await hall.getByRole('heading', { name: QUESTION?.prompt ?? '' }).waitFor();
  });

  it.runIf(everything)('leaves a lesson with one click, and finds it in the builder again', async () => {
    const { page } = await openPage({ url: '?step=mtorc1', reducedMotion: true });
    const dialog = await openBuilder(page);
    await dialog.getByRole('button', { name: 'Add every step' }).click();
    await dialog.getByText(`${ketamine.steps.length} stops`).waitFor();
    await dialog.getByRole('button', { name: 'Remove stop 2' }).click();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText(`${ketamine.steps.length} stops`).waitFor();
    await dialog.getByRole('button', { name: 'Start the lesson' }).click();
    const bar = page.getByRole('region', { name: 'Lesson' });
    await bar.getByRole('button', { name: 'Stop 3' }).click();
    await expect.poll(() => [at(page, 'step'), stopOf(page)]).toEqual(['glutamate-burst', '3']);
    await bar.getByRole('button', { name: 'Leave lesson' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(at(page, 'step')).toBe('glutamate-burst');
    expect(await bar.count()).toBe(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => at(page, 'step')).toBe('ampa-activation');
    await page.reload();
    await (await openBuilder(page)).getByText(`${ketamine.steps.length} stops`).waitFor();
  });

  it.runIf(everything)('saves a lesson as a file, and opens it in an empty browser', async () => {
    const { page } = await openPage({ url: '?step=mtorc1&view=cell', reducedMotion: true });
    const dialog = await openBuilder(page);
    await dialog.getByRole('button', { name: 'Add the current picture' }).click();
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Tuesday');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as a file' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('ketamine-tuesday-lesson.json');
    const file = join(folder, 'lesson.json');
    await saved.saveAs(file);
    const content = readFileSync(file, 'utf8');
    expect(JSON.parse(content)).toMatchObject({ format: 'pathlight-lesson', version: 1, title: 'Tuesday' });

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const again = await openBuilder(page);
    await again.getByText('No stops yet.').waitFor();
    const open = (name: string, text: string) =>
      again
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await open('lesson.json', content);
    await again.getByText('1 stop', { exact: true }).waitFor();
    expect(await again.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Tuesday');

    // Whatever is refused says why in a sentence, and what stands in the builder stays.
    for (const [text, said] of [
      [content.slice(0, 80), 'This file is damaged'],
      [content.replace('"version": 1', '"version": 2'), 'newer version'],
      [content.replace('"ketamine"', '"reflex"'), 'This lesson is about “reflex”'],
      ['{"hello": 1}', 'This is no lesson file'],
    ] as const) {
      await open('other.json', text);
      await again.getByRole('alert').getByText(said).waitFor();
      await again.getByText('1 stop', { exact: true }).waitFor();
    }
  });
});

describe('the address of a lesson', () => {
  it('plays what exists and says what was dropped', async () => {
    const { page } = await openPage({
      url: '#lesson=1;ketamine;Old;gone,cell;mtorc1,globe;bdnf-trkb,pathway,no-such-drug+bdnf%3D0',
      reducedMotion: true,
    });
    await page.getByRole('region', { name: 'Lesson' }).getByText('Stop 1 of 2').waitFor();
    for (const said of ['the step “gone”', 'the view “globe”', 'with “no-such-drug”']) {
      await page.locator('.notices').getByText(said).waitFor();
    }
    await expect.poll(() => at(page, 'step')).toBe('mtorc1');
    await page.keyboard.press('PageDown');
    await expect.poll(() => [at(page, 'step'), at(page, 'whatif')]).toEqual(['bdnf-trkb', 'bdnf=0']);
  });

  it.each(
    few([
      ['#lesson=2;ketamine;T;mtorc1,cell', 'newer version'],
      ['#lesson=1;ketamine;T;mtorc1,cell,,,%E0%A4%A', 'damaged or incomplete'],
      ['#lesson=1;reflex;T;rest,cell', 'This lesson is about “reflex”'],
      ['#lesson=1;ketamine;T;gone,cell', 'none of the steps'],
    ]),
  )('%s is refused in a sentence, and the page stays as it is', async (hash, said) => {
    const { page } = await openPage({ url: `?step=bdnf-trkb&view=pathway${hash}`, reducedMotion: true });
    await page.locator('.notices').getByText(said).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect([at(page, 'step'), at(page, 'view')]).toEqual(['bdnf-trkb', 'pathway']);
    await page.keyboard.press('PageDown');
    await expect.poll(() => at(page, 'step')).toBe('mtorc1');
  });
});
