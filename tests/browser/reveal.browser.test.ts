import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DEFAULT_EMBED } from '../../src/app/features/share/embedChoices';
import { snippetFor } from '../../src/app/features/share/embedSnippets';
import { everything, few } from '../extent';
import { openPage } from './harness';
import { deckPage } from './hosts/deckPage';
import { serveHost } from './hosts/serveHost';

const FRAME = 'width="1280" height="700" title="Pathlight" allowfullscreen';
const STEPS = 8;

interface Way {
  name: string;
  embed: (address: string) => string;
  plugin: boolean;
  element: boolean;
  /** Whether the deck itself goes through the steps. */
  driven: boolean;
  keys: readonly [forwards: string, back: string];
}

/** What the share dialog gives for a deck, without the section around it. */
function sharedSlide(address: string): string {
  const choices = { ...DEFAULT_EMBED, target: 'reveal' } as const;
  const search = '?embed=1&mechanism=ketamine';
  return snippetFor({ base: address, search, title: 'Pathlight', choices }).replace(/<\/?section>/g, '');
}

const ARROWS = ['ArrowRight', 'ArrowLeft'] as const;
/** What a clicker sends. */
const PAGES = ['PageDown', 'PageUp'] as const;

/** The ways to put a player into a deck. The same walk is made through each. */
const WAYS: readonly Way[] = [
  {
    name: 'a lazily loaded frame, without the plugin',
    embed: (address) => `<iframe data-src="${address}?embed=1&mechanism=ketamine" ${FRAME}></iframe>`,
    plugin: false,
    element: false,
    driven: false,
    keys: PAGES,
  },
  {
    name: 'the snippet that is shared, a preloaded frame without the plugin',
    embed: sharedSlide,
    plugin: false,
    element: false,
    driven: false,
    keys: ARROWS,
  },
  {
    name: 'a lazily loaded frame, with the plugin',
    embed: (address) => `<iframe data-src="${address}?embed=1&mechanism=ketamine" ${FRAME}></iframe>`,
    plugin: true,
    element: false,
    driven: true,
    keys: PAGES,
  },
  {
    name: 'an element, with the plugin',
    embed: () => '<pathlight-player style="display: block; width: 1280px; height: 700px"></pathlight-player>',
    plugin: true,
    element: true,
    driven: true,
    keys: ARROWS,
  },
];

const [LAZY, PRELOADED, DRIVEN, ELEMENT] = WAYS as [Way, Way, Way, Way];

interface Deck {
  page: Page;
  /** The step that the middle slide shows, by its place; null while there is none. */
  step: () => Promise<number | null>;
  slide: () => Promise<number>;
  expectStep: (step: number) => Promise<void>;
  expectSlide: (slide: number) => Promise<void>;
}

async function openDeck(way: Way, search = '', url = ''): Promise<Deck & { origin: string }> {
  const address = inject('pageAddress');
  const origin = await serveHost({
    '/deck.html': deckPage({
      embed: way.embed(address),
      ...(way.plugin && { plugin: `${address}embed/reveal.js` }),
      ...(way.element && { element: `${address}embed/player.js` }),
    }),
  });
  const { page } = await openPage({
    url: `${origin}/deck.html${search}${url}`,
    width: 1280,
    height: 720,
    reducedMotion: true,
  });
  await page.waitForSelector('html[data-deck="ready"]');
  return { ...deckOf(page, way), origin };
}

function deckOf(page: Page | Frame, way: Way): Deck {
  const step = async (): Promise<number | null> => {
    const inside = way.element ? page : (page as Page).frames().find((frame) => frame.url().includes('embed=1'));
    if (!inside) return null;
    const read = inside.evaluate(() => {
      const player = document.querySelector('pathlight-player') as { state?: { stepIndex: number } } | null;
      return player?.state?.stepIndex ?? null;
    });
    return await read.catch(() => null);
  };
  const slide = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { deck: { getIndices(): { h: number } } }).deck.getIndices().h);
  return {
    page: page as Page,
    step,
    slide,
    expectStep: (wanted) => expect.poll(step, { interval: 20 }).toBe(wanted),
    expectSlide: (wanted) => expect.poll(slide, { interval: 20 }).toBe(wanted),
  };
}

/** Until the keys reach the player: a frame that was just loaded takes the keyboard, and reveal takes it back once. */
async function untilLed({ page }: Deck, way: Way): Promise<void> {
  if (way.driven) return;
  const frame = page.frames().find((inner) => inner.url().includes('embed=1'));
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await frame?.waitForFunction(() => document.hasFocus());
}

describe.each(few(WAYS, 2))('a deck of three slides with $name', (way) => {
  it(`is shown from beginning to end and back with ${way.keys.join(' and ')} alone`, async () => {
    const [forwards, back] = way.keys;
    const deck = await openDeck(way);
    const { page, expectStep, expectSlide } = deck;
    await page.keyboard.press(forwards);
    await expectSlide(1);
    await expectStep(0);
    await untilLed(deck, way);
    for (let step = 1; step < STEPS; step++) {
      await page.keyboard.press(forwards);
      await expectStep(step);
      await expectSlide(1);
    }
    await page.keyboard.press(forwards);
    await expectSlide(2);
    // Reveal takes the address from a frame that it fetched late. Nobody is back within these milliseconds.
    if (way === LAZY) await expect.poll(deck.step).toBe(null);
    await page.keyboard.press(back);
    await expectSlide(1);
    await expectStep(STEPS - 1);
    await untilLed(deck, way);
    for (let step = STEPS - 2; step >= 0; step--) {
      await page.keyboard.press(back);
      await expectStep(step);
      await expectSlide(1);
    }
    await page.keyboard.press(back);
    await expectSlide(0);
  });
});

describe('a deck with the plugin and a lazily loaded frame', () => {
  it('counts the presses of somebody who does not wait for the frame', async () => {
    const { page, expectStep, expectSlide } = await openDeck(DRIVEN);
    for (let press = 0; press < 4; press++) await page.keyboard.press('PageDown');
    await expectSlide(1);
    await expectStep(3);
    for (let press = 0; press < 3; press++) await page.keyboard.press('PageUp');
    await expectStep(0);
  });

  it.runIf(everything)('opens at the step that its address names', async () => {
    const { expectStep, expectSlide } = await openDeck(DRIVEN, '', '#/1/0/2');
    await expectSlide(1);
    await expectStep(3);
  });

  it.runIf(everything)('follows somebody who uses the frame itself', async () => {
    const { page, expectStep, expectSlide } = await openDeck(DRIVEN, '', '#/1');
    await expectStep(0);
    const frame = page.frames().find((inner) => inner.url().includes('embed=1'));
    await frame?.evaluate(() => window.focus());
    await frame?.waitForFunction(() => document.hasFocus());
    await page.keyboard.press('ArrowRight');
    await expectStep(1);
    await page.locator('iframe').evaluate((iframe) => (iframe as HTMLElement).blur());
    await page.keyboard.press('ArrowRight');
    await expectStep(2);
    await frame?.evaluate(() => window.focus());
    await frame?.waitForFunction(() => document.hasFocus());
    for (let step = 3; step < STEPS; step++) await page.keyboard.press('ArrowRight');
    await expectStep(STEPS - 1);
    await page.keyboard.press('ArrowRight');
    await expectSlide(2);
    await page.keyboard.press('ArrowLeft');
    await expectSlide(1);
    await expectStep(STEPS - 1);
  });
});

describe('a deck with the snippet that is shared', () => {
  it.runIf(everything)('leads its frame also where it opens at that very slide, as after a reload', async () => {
    const deck = await openDeck(PRELOADED, '', '#/1');
    await deck.expectStep(0);
    await untilLed(deck, PRELOADED);
    await deck.page.keyboard.press('ArrowRight');
    await deck.expectStep(1);
    await deck.expectSlide(1);
  });
});

describe('a deck of one slide', () => {
  it.runIf(everything)('leaves the keyboard with the frame, since it goes no further itself', async () => {
    const page = deckPage({ embed: LAZY.embed(inject('pageAddress')) }).replace(/<section><h2>.*<\/section>/g, '');
    const origin = await serveHost({ '/deck.html': page });
    const opened = await openPage({ url: `${origin}/deck.html`, width: 1280, height: 720, reducedMotion: true });
    const deck = deckOf(opened.page, LAZY);
    await deck.expectStep(0);
    await untilLed(deck, LAZY);
    await deck.page.keyboard.press('ArrowLeft');
    await expect.poll(() => deck.page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await untilLed(deck, LAZY);
    await deck.page.keyboard.press('ArrowRight');
    await deck.expectStep(1);
  });
});

describe.each(few([PRELOADED, DRIVEN, ELEMENT]))('the speaker view of a deck with $name', (way) => {
  it('shows the step of the hall', async () => {
    const deck = await openDeck(way);
    const { page } = deck;
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('s');
    const notes = await opened;
    await notes.waitForSelector('#upcoming-slide iframe');
    await page.bringToFront();
    await page.keyboard.press('ArrowRight');
    await deck.expectStep(0);
    await untilLed(deck, way);
    const stepIn = async (place: string): Promise<number | null> => {
      const copy = await (await notes.$(`${place} iframe`))?.contentFrame();
      const inner = way.element ? copy : copy?.childFrames().find((frame) => frame.url().includes('embed=1'));
      const read = inner?.evaluate(() => {
        const player = document.querySelector('pathlight-player') as { state?: { stepIndex: number } } | null;
        return player?.state?.stepIndex ?? null;
      });
      return (await read?.catch(() => null)) ?? null;
    };
    // Reveal's windows tell each other where they are: who is quicker than that is called back.
    for (const step of [1, 2]) {
      await page.keyboard.press('ArrowRight');
      await deck.expectStep(step);
      await expect.poll(() => stepIn('#current-slide')).toBe(step);
    }
    // The deck that goes through the steps knows the one after, too.
    if (way.driven) await expect.poll(() => stepIn('#upcoming-slide')).toBe(3);
    // Neither copy has moved the one in the hall.
    expect(await deck.step()).toBe(2);
    expect(await deck.slide()).toBe(1);
  });
});

describe.runIf(everything).each([DRIVEN, ELEMENT])('a printed deck with $name', (way) => {
  it('has one page a slide, with a picture of the step', async () => {
    const { page } = await openDeck(way, '?print-pdf');
    await page.waitForSelector('.pdf-page');
    expect(await page.locator('.pdf-page').count()).toBe(3);
    const picture = page.locator('.pdf-page img');
    expect(await picture.getAttribute('alt')).not.toBe('');
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1920);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    // A page of a PDF says that it is one in plain text.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    expect(pdf.length).toBeGreaterThan(100_000);
  });
});

describe(`a printed deck with ${PRELOADED.name}`, () => {
  it.runIf(everything)('has the picture of the step in its frame', async () => {
    const { page } = await openDeck(PRELOADED, '?print-pdf');
    await page.waitForSelector('.pdf-page');
    const frame = page.frameLocator('.pdf-page iframe');
    await frame.locator('[data-target="node"]').first().waitFor();
    await frame.getByText(/Source/).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    expect(pdf.length).toBeGreaterThan(60_000);
  });
});
