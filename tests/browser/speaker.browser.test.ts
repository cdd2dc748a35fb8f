import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everything, few } from '../extent';
import { openPage } from './harness';

const stepOf = (page: Page): string | null => new URL(page.url()).searchParams.get('step');
const param = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const inStep = (pages: readonly Page[], step: string) =>
  Promise.all(pages.map((page) => expect.poll(() => stepOf(page)).toBe(step)));

/** A hall that presents, and the speaker view that it has opened. */
async function lecture(prepare: (page: Awaited<ReturnType<typeof openPage>>) => Promise<unknown> = async () => null) {
  const opened = await openPage({ url: '?step=nmda-blockade&present=1', reducedMotion: true, windows: true });
  await prepare(opened);
  const { page: hall, context } = opened;
  await hall.locator('.diagram__picture [data-target="node"]').first().waitFor();
  const [speaker] = await Promise.all([context.waitForEvent('page'), hall.keyboard.press('s')]);
  const errors: string[] = [];
  speaker.on('pageerror', (error) => errors.push(error.message));
  speaker.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await speaker.getByText('The audience is at step 1').waitFor();
  await speaker.getByRole('heading', { name: 'NMDA receptor blockade' }).waitFor();
  return { ...opened, hall, speaker, errors };
}

describe('the speaker view', () => {
  it('walks with the hall from either side, puts a question, blackens the screen, and lives on when the other closes', async () => {
    const { hall, speaker, errors, expectClean } = await lecture();
    expect(await speaker.title()).toMatch(/^Speaker view: /);
    const entries = await speaker.evaluate('history.length');

    await speaker.keyboard.press('PageDown');
    await inStep([speaker, hall], 'glutamate-burst');
    await speaker.getByText('The audience is at step 2').waitFor();
    await hall.keyboard.press('PageDown');
    await inStep([speaker, hall], 'ampa-activation');
    await speaker.getByRole('button', { name: 'Back' }).click();
    await inStep([speaker, hall], 'glutamate-burst');
    expect(await speaker.evaluate('history.length')).toBe(entries);

    await speaker.keyboard.press('b');
    await hall.getByRole('button', { name: 'The screen is black. Show the picture.' }).waitFor();
    await speaker.getByText('The audience sees a black screen.').first().waitFor();
    await speaker.getByRole('button', { name: 'Show the picture' }).click();
    await expect.poll(() => hall.getByRole('button', { name: 'The screen is black' }).count()).toBe(0);

    await speaker.getByRole('button', { name: /^Ask the audience\s+mTORC1/ }).click();
    await hall.getByRole('region', { name: 'Question' }).waitFor();
    const asked = speaker.getByRole('region', { name: 'Question for the audience' });
    expect(await asked.getByText('Answer: Early relief only.').isVisible()).toBe(true);
    expect(await hall.getByText('The model says', { exact: true }).count()).toBe(0);
    await speaker.getByRole('button', { name: 'Reveal' }).first().click();
    await hall.getByText('The model says', { exact: true }).waitFor();
    await expect.poll(() => param(hall, 'whatif')).toBe('rapamycin-brain');
    await inStep([speaker, hall], 'relief');
    await asked.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => param(hall, 'question')).toBeNull();
    await expect.poll(() => param(hall, 'whatif')).toBeNull();

    await hall.close();
    await speaker.getByText('The audience window is closed').waitFor();
    await speaker.keyboard.press('PageUp');
    await inStep([speaker], 'synaptogenesis');
    const [again] = await Promise.all([
      speaker.context().waitForEvent('page'),
      speaker.getByRole('button', { name: 'Open the audience window' }).click(),
    ]);
    await speaker.getByText('The audience is at step 6').waitFor();
    await again.keyboard.press('PageUp');
    await inStep([speaker, again], 'mtorc1');
    await again.reload();
    await speaker.keyboard.press('PageUp');
    await inStep([speaker, again], 'bdnf-trkb');
    await speaker.close();
    await again.keyboard.press('PageDown');
    await inStep([again], 'mtorc1');
    expect(errors).toEqual([]);
    expectClean();
  });

  it.runIf(everything)(
    'walks with the hall where the browser has no channel between windows, and the second press finds the first window',
    async () => {
      const { hall, speaker, context, errors } = await lecture(async ({ page, context }) => {
        await context.addInitScript('delete globalThis.BroadcastChannel');
        await page.reload();
      });
      expect(await speaker.evaluate('typeof BroadcastChannel')).toBe('undefined');
      await speaker.keyboard.press('PageDown');
      await inStep([speaker, hall], 'glutamate-burst');
      await hall.keyboard.press('PageDown');
      await inStep([speaker, hall], 'ampa-activation');
      await hall.keyboard.press('s');
      await hall.keyboard.press('b');
      await speaker.getByText('The audience sees a black screen.').first().waitFor();
      expect(context.pages()).toHaveLength(2);
      expect(errors).toEqual([]);
    },
  );

  it.runIf(everything)('tells the address where the browser holds a second window back', async () => {
    const { page } = await openPage({ url: '?step=nmda-blockade&present=1', reducedMotion: true, windows: true });
    await page.evaluate('window.open = () => null');
    await page.locator('.diagram__picture [data-target="node"]').first().waitFor();
    await page.keyboard.press('s');
    const notice = page.getByText('The browser blocked the speaker window');
    await notice.waitFor();
    const [address = ''] = /http\S+$/.exec((await notice.textContent()) ?? '') ?? [];
    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByText('The audience is at step 1').waitFor();
    await other.keyboard.press('PageDown');
    await inStep([page, other], 'glutamate-burst');
  });

  it.each(
    few([
      [390, 844],
      [1440, 900],
      [960, 540],
    ]),
  )('keeps every button large enough and within the window at %i × %i', async (width, height) => {
    const { page, expectClean } = await openPage({ url: '?speaker=alone&step=relief', width, height });
    await page.getByRole('heading', { name: 'Ask the audience' }).waitFor();
    expect(await page.locator('.speaker-end').getByText('This is the last step.').isVisible()).toBe(true);
    const boxes = await page.evaluate<{ name: string; wide: number; high: number; right: number }[]>(
      `[...document.querySelectorAll('button')].map((b) => { const r = b.getBoundingClientRect(); return { name: b.textContent || b.ariaLabel, wide: r.width, high: r.height, right: r.right }; }).filter(({ wide }) => wide > 0)`,
    );
    expect(boxes.filter(({ wide, high, right }) => wide < 43.9 || high < 43.9 || right > width)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expectClean();
  });
});
