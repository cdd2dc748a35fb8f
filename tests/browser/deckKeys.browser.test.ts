import { describe, expect, inject, it } from 'vitest';
import { DEFAULT_EMBED } from '../../src/app/features/share/embedChoices';
import { snippetFor } from '../../src/app/features/share/embedSnippets';
import { everything, few } from '../extent';
import { openPage } from './harness';
import { deckPage } from './hosts/deckPage';
import { serveHost } from './hosts/serveHost';

interface DeckApi {
  getIndices(): { h: number };
  isPaused(): boolean;
  isOverview(): boolean;
  next(): void;
}
type DeckWindow = Window & { deck: DeckApi };

/** A deck of three slides with a frame of ours in the middle, as the share dialog gives it. */
async function openDeck({ plugin = false, motion = false } = {}) {
  const address = inject('pageAddress');
  const choices = { ...DEFAULT_EMBED, target: 'reveal' } as const;
  const search = '?embed=1&mechanism=ketamine';
  const embed = snippetFor({ base: address, search, title: 'Pathlight', choices }).replace(/<\/?section>/g, '');
  const origin = await serveHost({
    '/deck.html': deckPage({ embed, ...(plugin && { plugin: `${address}embed/reveal.js` }) }),
  });
  const { page } = await openPage({ url: `${origin}/deck.html`, width: 1280, height: 720, reducedMotion: !motion });
  await page.waitForSelector('html[data-deck="ready"]');
  const inner = () => page.frames().find((frame) => frame.url().includes('embed=1'));
  const step = async (): Promise<number | null> => {
    const read = inner()?.evaluate(() => document.querySelector('pathlight-player')?.state?.stepIndex ?? null);
    return (await read?.catch(() => null)) ?? null;
  };
  const deck = async <T>(read: (deck: DeckApi) => T): Promise<T> => {
    const api = await page.evaluateHandle(() => (window as unknown as DeckWindow).deck);
    return (await api.evaluate(read)) as T;
  };
  return {
    page,
    inner,
    expectStep: (wanted: number) => expect.poll(step, { interval: 20 }).toBe(wanted),
    expectSlide: (wanted: number) =>
      expect.poll(() => deck((api) => api.getIndices().h), { interval: 20 }).toBe(wanted),
    deck,
  };
}

async function untilLed({ page, inner }: Awaited<ReturnType<typeof openDeck>>): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await inner()?.waitForFunction(() => document.hasFocus());
}

describe('a deck without the plugin', () => {
  it.runIf(everything)(
    'obeys every kind of remote control, and has the keyboard back however its slide is left',
    async () => {
      const opened = await openDeck();
      const { page, expectStep, expectSlide, deck } = opened;
      await page.keyboard.press('PageDown');
      await expectSlide(1);
      await untilLed(opened);
      for (const [key, step] of [
        ['ArrowDown', 1],
        ['Enter', 2],
        ['n', 3],
        ['ArrowUp', 2],
        ['Backspace', 1],
      ] as const) {
        await page.keyboard.press(key);
        await expectStep(step);
      }
      // A click leaves the next key with the remote control.
      await opened.inner()?.locator('button[part="next"]').click();
      await expectStep(2);
      await page.keyboard.press('Enter');
      await expectStep(3);

      for (const leave of [
        () => page.locator('.controls .navigate-right').click(),
        () => page.evaluate(() => (location.hash = '#/2')),
        () => deck((api) => api.next()),
      ]) {
        await leave();
        await expectSlide(2);
        await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('iframe');
        await page.keyboard.press('PageUp');
        await expectSlide(1);
        await untilLed(opened);
        await expectStep(3);
      }
    },
  );

  it.runIf(everything)('goes on after nine quick presses in full motion, as with a slide of its own', async () => {
    const opened = await openDeck({ motion: true });
    const { page, expectSlide, expectStep } = opened;
    await page.keyboard.press('PageDown');
    await expectSlide(1);
    await untilLed(opened);
    for (let press = 0; press < 7; press++) await page.keyboard.press('PageDown', { delay: 20 });
    await expectStep(7);
    await page.keyboard.press('PageDown');
    await expectSlide(2);
  });
});

describe.each(few([{ plugin: true }, { plugin: false }]))('a deck with plugin: $plugin', (options) => {
  it('hears B, the dot, O and Escape after a click in the frame', async () => {
    const opened = await openDeck(options);
    const { page, expectSlide, expectStep, deck } = opened;
    await page.keyboard.press('PageDown');
    await expectSlide(1);
    await expectStep(0);
    if (!options.plugin) await untilLed(opened);
    // Within its first second reveal takes the focus back once.
    const clicked = async () => {
      await opened.inner()?.locator('[part="caption"]').click();
      return opened.inner()?.evaluate(() => document.hasFocus());
    };
    await expect.poll(clicked).toBe(true);
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      await expect.poll(() => deck((api) => api.isPaused())).toBe(true);
      await page.keyboard.press(key);
      await expect.poll(() => deck((api) => api.isPaused())).toBe(false);
    }
    await page.keyboard.press('o');
    await expect.poll(() => deck((api) => api.isOverview())).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => deck((api) => api.isOverview())).toBe(false);
  });
});
