import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { everything } from '../extent';
import { openPage } from './harness';

const steps = ketamine.steps.map((step, index) => ({ id: step.id, title: step.title, index }));
const last = steps.length - 1;

/** A still picture is looked at twice this soon, in milliseconds; one that moves may rest for longer on its way. */
const SOON = 90;

/** The step in the address and the name of the step in the rail, once nothing moves any more. */
async function settledAt(page: Page, id: string, interval = 350): Promise<void> {
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe(id);
  await expect.poll(() => page.locator('[aria-current="step"]').count()).toBe(1);
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await drawing(page);
        const same = now === before;
        before = now;
        return same;
      },
      { interval },
    )
    .toBe(true);
}

/** No frame moves the picture on by more. */
const LONGEST_FRAME_MS = 100;

/** Lets the motion of a page with a hand-driven clock pass, a second at a time, until the picture has come to rest. */
async function passMotion(page: Page): Promise<void> {
  let before = '';
  for (let now = await drawing(page), seconds = 0; now !== before; now = await drawing(page), seconds++) {
    expect(seconds).toBeLessThan(30);
    before = now;
    for (let frames = 0; frames < 10; frames++) await page.clock.fastForward(LONGEST_FRAME_MS);
  }
}

/** The step in the address and in the rail once its motion has passed, which nobody waits for. */
async function actedOutAt(page: Page, id: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe(id);
  await expect.poll(() => page.locator('[aria-current="step"]').count()).toBe(1);
  await passMotion(page);
}

/** The picture as it stands in the page, a line an element; the tab stop belongs to the page, not to the picture. */
function drawing(page: Page): Promise<string> {
  return page
    .locator('[data-part="scene"]')
    .first()
    .evaluate((scene) =>
      [...scene.querySelectorAll('*')]
        .map((element) => {
          const attributes = [...element.attributes].filter(({ name }) => name !== 'tabindex');
          const words = attributes.map(({ name, value }) => `${name}=${value}`).sort();
          return `${element.tagName} ${words.join(' ')} ${element.childElementCount === 0 ? element.textContent : ''}`;
        })
        .join('\n'),
    );
}

/** The lines in which two pictures differ: a whole picture is too long to read in a report. */
function differences(a: string, b: string): string[] {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const lines = left.length === right.length ? [] : [`${left.length} elements and ${right.length}`];
  return [...lines, ...left.flatMap((line, i) => (line === right[i] ? [] : [`${line} <> ${right[i]}`])).slice(0, 4)];
}

/** The shapes of a figure file, in order. */
function shapesOf(svg: string): string[] {
  const body = svg.slice(svg.indexOf('</defs>'));
  return [...body.matchAll(/<(path|rect|ellipse|text)\b[^>]*?data-id="([^"]*)"/g)].map(([, tag, id]) => `${tag} ${id}`);
}

/** The shapes of a picture in the page, in the same words, without the room to press arrows, which only the page has. */
function shapesInPage(picture: string): string[] {
  return picture.split('\n').flatMap((line) => {
    const found = /^(path|rect|ellipse|text)\b.*? data-id=(.*?)(?= [a-z-]+=| $)/.exec(line);
    const shape = found ? `${found[1]} ${found[2]}` : '';
    return shape === '' || shape === 'path hit' ? [] : [shape];
  });
}

describe('stepping through the mechanism', () => {
  // Acted out in full only up to here: what moves at each step is tested without a browser.
  const acted = steps.slice(0, 3);

  it.runIf(everything)(
    'forwards with the Next button and back with the Back button shows the same pictures',
    async () => {
      const { page, expectClean } = await openPage({ url: '?step=stressed-synapse' });
      const next = page.getByRole('button', { name: /^Next/ });
      const back = page.getByRole('button', { name: /^(Back|Previous)/ });
      await settledAt(page, steps[0]?.id as string);
      await page.clock.install();
      const pictures = [await drawing(page)];
      for (const { id, title } of acted.slice(1)) {
        await next.click();
        await actedOutAt(page, id);
        expect(await page.locator('aside h2').first().textContent()).toBe(title);
        pictures.push(await drawing(page));
      }
      for (const { id, index } of acted.slice(0, -1).reverse()) {
        await back.click();
        await actedOutAt(page, id);
        expect(differences(await drawing(page), pictures[index] as string)).toEqual([]);
      }
      expect(new Set(pictures).size).toBe(acted.length);
      expectClean();
    },
  );

  it('by keyboard alone: arrows, Space, page keys, Home, End and the numbers', async () => {
    const { page, expectClean } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    const at = (index: number) => settledAt(page, steps[index]?.id as string, SOON);
    await at(0);
    await page.keyboard.press('ArrowRight');
    await at(1);
    await page.keyboard.press('Space');
    await at(2);
    await page.keyboard.press('PageDown');
    await at(3);
    await page.keyboard.press('ArrowLeft');
    await at(2);
    await page.keyboard.press('PageUp');
    await at(1);
    await page.keyboard.press('End');
    await at(last);
    await page.keyboard.press('Home');
    await at(0);
    await page.keyboard.press('5');
    await at(5);
    expectClean();
  });

  it.runIf(everything)('every step, forwards and backwards, by the arrow keys, as the figures show it', async () => {
    const { page } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await settledAt(page, 'stressed-synapse', SOON);
    await page.keyboard.press('l');
    const pictures: string[] = [];
    for (const { id, index } of steps) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      await settledAt(page, id, SOON);
      pictures.push(await drawing(page));
      const file = readFileSync(new URL(`../figures/pathway/${index}-${id}.svg`, import.meta.url), 'utf8');
      expect(shapesInPage(pictures[index] as string)).toEqual(shapesOf(file));
    }
    expect(await page.getByRole('button', { name: /^Next/ }).isDisabled()).toBe(true);
    expect(new Set(pictures).size).toBe(steps.length);
    for (const { id, index } of steps.slice(0, last).reverse()) {
      await page.keyboard.press('ArrowLeft');
      await settledAt(page, id, SOON);
      expect(differences(await drawing(page), pictures[index] as string)).toEqual([]);
    }
  });

  it('a click while something moves lands in the end state of the step asked for', async () => {
    const { page } = await openPage({ url: '?step=stressed-synapse&view=pathway' });
    await settledAt(page, 'stressed-synapse');
    await page.clock.install();
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(400);
    const onTheWay = await drawing(page);
    await page.clock.runFor(400);
    expect(differences(await drawing(page), onTheWay)).not.toEqual([]);
    await page
      .getByRole('button', { name: /BDNF and/ })
      .first()
      .click();
    await actedOutAt(page, 'bdnf-trkb');
    const landed = await drawing(page);
    await page.goto(`${page.url().split('?')[0]}?step=bdnf-trkb&view=pathway`);
    await page.locator('[data-target="node"]').first().waitFor();
    await actedOutAt(page, 'bdnf-trkb');
    expect(differences(await drawing(page), landed)).toEqual([]);
  });

  it.runIf(everything)('plays by itself and stops when asked', async () => {
    const { page } = await openPage({ url: '?step=stressed-synapse&view=pathway' });
    const step = () => new URL(page.url()).searchParams.get('step');
    await settledAt(page, 'stressed-synapse');
    // From here time passes as the test says.
    await page.clock.install();
    await page.getByRole('button', { name: /^Play/ }).click();
    // A jump is a second to read, and a frame of motion.
    for (let jumps = 0; jumps < 400 && step() !== 'nmda-blockade'; jumps++) await page.clock.fastForward(1000);
    expect(step()).toBe('nmda-blockade');
    await page.getByRole('button', { name: /^Pause/ }).click();
    await page.clock.fastForward(30_000);
    expect(step()).toBe('nmda-blockade');
  });

  it('Back goes to the step before, with what was selected there', async () => {
    const { page } = await openPage({ reducedMotion: true, url: '?step=stressed-synapse&view=pathway' });
    await settledAt(page, 'stressed-synapse', SOON);
    await page.keyboard.press('ArrowRight');
    await settledAt(page, 'nmda-blockade', SOON);
    await page.locator('[data-target="node"][data-target-id="mtorc1"]').click();
    await expect.poll(() => page.locator('aside h2').first().textContent()).toContain('mTORC1');
    // What is selected does not move the story; its own step is one button away.
    await settledAt(page, 'nmda-blockade', SOON);
    await page.getByRole('button', { name: 'Go to step 5' }).click();
    await settledAt(page, 'mtorc1', SOON);
    await expect.poll(() => page.locator('aside h2').first().textContent()).toContain('mTORC1');
    await page.goBack();
    await settledAt(page, 'nmda-blockade', SOON);
    await page.goBack();
    await settledAt(page, 'stressed-synapse', SOON);
    await page.goForward();
    await settledAt(page, 'nmda-blockade', SOON);
  });
});

describe('an address that is not understood', () => {
  it('opens the first step and says so, as plain words', async () => {
    const { page, expectClean } = await openPage({ url: '?step=%3Cimg%20src=x%20onerror=alert(1)%3E&view=sideways' });
    await settledAt(page, 'stressed-synapse');
    await expect.poll(() => page.getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0);
    expect(await page.getByText(/sideways/).count()).toBeGreaterThan(0);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expectClean();
  });
});

describe('the views', () => {
  it('are in the address, pass into one another, and Back returns to the one before', async () => {
    const { page, expectClean } = await openPage({ url: '?step=mtorc1&view=pathway&node=trkb' });
    const view = () => new URL(page.url()).searchParams.get('view');
    await page.locator('[data-target="node"]').first().waitFor();
    await page.clock.install();
    await page.getByRole('button', { name: 'Time', exact: true }).click();
    await expect.poll(view).toBe('time');
    await actedOutAt(page, 'mtorc1');
    expect(new URL(page.url()).searchParams.get('node')).toBe('trkb');
    await page.keyboard.press('c');
    await expect.poll(view).toBe('cell');
    await actedOutAt(page, 'mtorc1');
    expect(await page.locator('[data-target="node"][role="button"]').count()).toBe(ketamine.nodes.length);
    await page.goBack();
    await expect.poll(view).toBe('time');
    await page.goBack();
    await expect.poll(view).toBe('pathway');
    await actedOutAt(page, 'mtorc1');
    expectClean();
  });

  it.runIf(everything)('show the same settled picture whether opened there or come to from another view', async () => {
    const { page } = await openPage({ url: '?step=glutamate-burst&view=time' });
    await settledAt(page, 'glutamate-burst');
    await page.clock.install();
    await page.keyboard.press('c');
    await page.locator('.diagram__picture:not([aria-busy="true"])').waitFor();
    await actedOutAt(page, 'glutamate-burst');
    const arrived = await drawing(page);
    await page.reload();
    await page.locator('[data-target="node"]').first().waitFor();
    await actedOutAt(page, 'glutamate-burst');
    expect(differences(await drawing(page), arrived)).toEqual([]);
  });

  it.runIf(everything)('let the playhead of the time view be dragged from step to step', async () => {
    const { page } = await openPage({ url: '?step=glutamate-burst&view=time', reducedMotion: true });
    await settledAt(page, 'glutamate-burst', SOON);
    const handle = page.locator('[data-target="handle"]');
    const box = await handle.locator('[data-id="tab"]').boundingBox();
    if (!box) throw new Error('The playhead has no handle.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 10, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(() => steps.findIndex(({ id }) => id === new URL(page.url()).searchParams.get('step')))
      .toBeGreaterThan(3);
  });

  it('emit no moving scene with reduced motion', async () => {
    const { page } = await openPage({ url: '?step=nmda-blockade&view=cell', reducedMotion: true });
    await settledAt(page, 'nmda-blockade', SOON);
    await page.evaluate(() => {
      const seen = ((globalThis as { seen?: number[] }).seen = []) as number[];
      const scene = document.querySelector('[data-part="scene"]') as Element;
      new MutationObserver(() => seen.push(performance.now())).observe(scene, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    });
    await page.keyboard.press('ArrowRight');
    await settledAt(page, 'glutamate-burst');
    const times = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(times.length).toBeGreaterThan(0);
    expect((times.at(-1) as number) - (times[0] as number)).toBeLessThan(150);
  });

  it.runIf(everything)('hold, drag and slow the motion of a step', async () => {
    const { page } = await openPage({ url: '?step=glutamate-burst&view=cell' });
    await settledAt(page, 'glutamate-burst');
    await page.clock.install();
    const bar = page.getByRole('slider', { name: 'Motion of this step' });
    await bar.fill('1000');
    await expect.poll(() => bar.inputValue()).toBe('1000');
    const held = await drawing(page);
    await page.clock.fastForward(500);
    expect(differences(await drawing(page), held)).toEqual([]);
    await page.getByRole('button', { name: /^Replay/ }).click();
    await page.clock.fastForward(300);
    await page.getByRole('button', { name: /^Pause/ }).click();
    const paused = await bar.inputValue();
    await page.clock.fastForward(400);
    expect(await bar.inputValue()).toBe(paused);
  });
});
