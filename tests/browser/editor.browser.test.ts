import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { everything } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

async function addParts(page: Page, ...names: string[]): Promise<void> {
  const field = page.getByLabel('Name of a new part');
  for (const name of names) {
    await field.fill(name);
    await field.press('Enter');
    await page.locator('.editor-panel .thing-words', { hasText: name }).waitFor();
  }
}

const partAt = (page: Page, id: string) => page.locator(`.editor-picture [data-target="node"][data-target-id="${id}"]`);

async function pull(page: Page, from: string, to: string): Promise<void> {
  await partAt(page, to).waitFor();
  const boxesNow = () => Promise.all([from, to].map((id) => partAt(page, id).boundingBox()));
  // The picture makes room for what was added last.
  let before = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(await boxesNow());
      const rests = now === before;
      before = now;
      return rests;
    })
    .toBe(true);
  const boxes = await boxesNow();
  const [start, end] = boxes.map((box) => ({ x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }));
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  await page.mouse.move((start!.x + end!.x) / 2, (start!.y + end!.y) / 2);
  await page.mouse.move(end!.x, end!.y);
  await page.mouse.up();
}

const saved = (page: Page) => page.getByText('Saved in this browser').waitFor();

it('a mechanism is made with the mouse, survives a crash, plays, and leads back to its draft', async () => {
  const { page, context, expectClean } = await openPage({ url: '?edit=new', reducedMotion: true });
  await page.getByText('There is no part yet. Type the name').waitFor();
  // On the empty picture, then by name.
  await page.locator('.editor-picture').dblclick({ position: { x: 200, y: 200 } });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('New part');
  await page.keyboard.type('Drug X');
  await page.getByRole('heading', { name: 'Drug X' }).waitFor();
  await page.getByRole('button', { name: 'All parts' }).click();
  await addParts(page, 'Enzyme A', 'Outcome');
  await pull(page, 'new-part', 'enzyme-a');
  await page.getByRole('heading', { name: 'Drug X activates enzyme A' }).waitFor();
  await page.getByLabel('What it does').selectOption({ label: 'Inhibits' });
  await page.locator('.editor-picture [data-target="edge"]').first().waitFor();
  await pull(page, 'enzyme-a', 'outcome');
  await page.getByRole('heading', { name: 'Enzyme A activates outcome' }).waitFor();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await page.getByRole('button', { name: 'Propose steps' }).click();
  await page.getByText('Drug X', { exact: true }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await saved(page);
  await expect.poll(() => page.url()).toContain('edit=draft-');
  const address = page.url();

  // A renderer that dies tells nobody.
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(address);
  await again.locator('.editor-panel [data-voice] .thing-words', { hasText: 'Outcome' }).waitFor();
  expect(await again.locator('.editor-rail [title]').count()).toBe(3);
  await again.getByRole('button', { name: 'Play', exact: true }).first().click();
  await again.waitForURL(/mechanism=local/);
  await again.getByRole('button', { name: 'Begin' }).click();
  await again.getByRole('button', { name: 'Next' }).click();
  await again.getByText('Drug X inhibits Enzyme A', { exact: false }).first().waitFor();
  await again.getByRole('button', { name: 'More' }).click();
  await again.getByRole('menuitem', { name: 'Edit', exact: true }).click();
  await again.waitForURL((url) => url.href === address);
  expectClean();
});

it.runIf(everything)(
  'is edited in one tab at a time: the second takes over what the first has, and nothing is lost',
  async () => {
    const { page, context, expectClean } = await openPage({ url: '?edit=new', reducedMotion: true });
    await addParts(page, 'One');
    await saved(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByText('This draft is open in another tab').waitFor();
    expect(await second.locator('.editor-panel').getAttribute('inert')).not.toBeNull();
    // Not kept yet when the second asks for it.
    await page.getByLabel('Name of a new part').fill('Two');
    await page.getByLabel('Name of a new part').press('Enter');
    await second.getByRole('button', { name: 'Edit it here' }).click();
    await second.locator('.editor-panel .thing-words', { hasText: 'Two' }).waitFor();
    await page.getByText('This draft is open in another tab').waitFor();
    await addParts(second, 'Three');
    await saved(second);
    await page.getByRole('button', { name: 'Edit a copy' }).click();
    await page.waitForURL((url) => url.href !== second.url());
    await addParts(page, 'Copy');
    await saved(page);
    await second.reload();
    await second.locator('.editor-panel .thing-words', { hasText: 'Three' }).waitFor();
    expect(await second.locator('.editor-panel .thing-words', { hasText: 'Copy' }).count()).toBe(0);
    expectClean();
  },
);

it.runIf(everything)('says that a browser keeps nothing, and goes on', async () => {
  const { page, context } = await openPage({ reducedMotion: true });
  await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await page.goto(new URL('?edit=new', page.url()).href);
  await addParts(page, 'One');
  await page.locator('.editor-notice', { hasText: 'This browser does not keep the draft' }).waitFor();
  await addParts(page, 'Two');
  await page.keyboard.press('Control+z');
  await page.locator('.editor-panel .thing-words', { hasText: 'Two' }).waitFor({ state: 'detached' });
});

it('is used with a finger on a phone: a part is pulled to another, and nothing reaches beyond the edge', async () => {
  const { page, expectClean } = await openPage({
    url: '?edit=new',
    reducedMotion: true,
    touch: true,
    width: 390,
    height: 844,
  });
  await addParts(page, 'One', 'Two');
  await pull(page, 'one', 'two');
  await page.getByRole('heading', { name: 'One activates two' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expectClean();
});

it('a part moved by the mouse stays where it was put, through undo, redo and a reload', async () => {
  const { page, expectClean } = await openPage({ url: '?edit=new', reducedMotion: true });
  await page.getByText('There is no part yet. Type the name').waitFor();
  await addParts(page, 'Drug X', 'Enzyme A', 'Outcome');
  const place = (id: string) => partAt(page, id).boundingBox();
  const between = async (a: string, b: string) => {
    const [one, other] = await Promise.all([place(a), place(b)]);
    return one && other ? [Math.round(other.x - one.x), Math.round(other.y - one.y)] : null;
  };
  await partAt(page, 'outcome').waitFor();
  const before = await between('drug-x', 'enzyme-a');
  await page.getByRole('button', { name: 'Move parts' }).click();
  const part = (await place('enzyme-a'))!;
  await page.mouse.move(part.x + part.width / 2, part.y + part.height / 2);
  await page.mouse.down();
  await page.mouse.move(part.x + part.width / 2 + 60, part.y + part.height / 2 + 90, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => between('drug-x', 'enzyme-a')).not.toEqual(before);
  // Nothing was connected by it.
  expect(await page.locator('.editor-picture [data-target="edge"]').count()).toBe(0);
  await saved(page);
  const moved = await between('drug-x', 'enzyme-a');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => between('drug-x', 'enzyme-a')).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => between('drug-x', 'enzyme-a')).toEqual(moved);
  await saved(page);
  await page.reload();
  await partAt(page, 'outcome').waitFor();
  await expect.poll(() => between('drug-x', 'enzyme-a')).toEqual(moved);
  expectClean();
});
