import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everything } from '../extent';
import { openPage, type Trouble } from './harness';
import { violations } from './axe';
import { hostPage } from './hostPage';

const TALL = '<p style="height:3000px">The page goes on.</p>';

/** Requests to the frame's own server are foreign to the host's. */
function expectSound({ console, page, policy, failed }: Trouble): void {
  expect([...console, ...page, ...policy, ...failed]).toEqual([]);
}

async function drawn(frame: FrameLocator | Page): Promise<void> {
  await frame.locator('svg.diagram [data-target]').first().waitFor();
}

const step = (frame: FrameLocator): Promise<string | null> => frame.locator('pathlight-player').getAttribute('step');

/** What is too small, too narrow or cut in a player. */
function flawsOf(host: Element): string[] {
  const root = host.shadowRoot;
  const shown = [...(root?.querySelectorAll<HTMLElement>('.player *') ?? [])].filter(
    (element) => !element.closest('svg, .said') && element.offsetWidth > 0,
  );
  const flaws: string[] = [];
  for (const element of shown) {
    const what = `${element.tagName}.${element.className}`;
    // Said to screen readers only.
    const isHidden = element.closest('.citation, .header, .heading')?.clientWidth === 1;
    const hasText = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (hasText && size < 14) flaws.push(`${what} has words of ${size} px`);
    const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
    if (element.matches('button, .open') && (width < 44 || height < 44)) flaws.push(`${what} is ${width} × ${height}`);
    if (isHidden || element.closest('.stage')) continue;
    if (left < 0 || right > innerWidth + 0.5 || top < 0 || bottom > innerHeight + 0.5) flaws.push(`${what} is cut`);
    if (element.matches('.caption, .place') && element.scrollWidth > element.clientWidth + 1)
      flaws.push(`${what} is wider than its room`);
  }
  const words = root?.querySelector('.words');
  if (words && words.scrollHeight > words.clientHeight + 1) flaws.push('the words do not fit');
  const picture = root?.querySelector('.stage')?.clientHeight ?? 0;
  if (picture < 90) flaws.push(`the picture is ${picture} px high`);
  return flaws;
}

describe('the embedded page', () => {
  it('fits a frame of any size: nothing cut, nothing too small to read or to press', async () => {
    const { page, expectClean } = await openPage({ url: '?embed=1&view=cell&motion=off' });
    const player = page.locator('pathlight-player');
    for (const [width, height] of [
      [320, 280],
      [320, 480],
      [600, 400],
      [960, 540],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await drawn(page);
      for (const at of [1, 6]) {
        await page.keyboard.press(String(at));
        await expect.poll(() => page.locator('[part="citation"]').textContent()).toMatch(/^Source/);
        expect(await player.evaluate(flawsOf), `step ${at} at ${width} × ${height}`).toEqual([]);
      }
    }
    expectClean();
  });

  it('goes through all steps and back by the keyboard, without an entry in the history of the page around it', async () => {
    const host = await hostPage(`<iframe width="600" height="400" src="@?embed=1&motion=off"></iframe>${TALL}`);
    const { page, trouble } = await openPage({ url: host });
    const frame = page.frameLocator('iframe');
    await drawn(frame);
    const before = await page.evaluate(() => history.length);
    await frame.locator('[part="picture"]').focus();
    const seen: (string | null)[] = [await step(frame)];
    for (const key of ['PageDown', ' ', 'ArrowRight', ...Array<string>(5).fill('PageDown')]) {
      await page.keyboard.press(key);
      seen.push(await step(frame));
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen.at(-1)).toBe('relief');
    const inner = page.frames().find((one) => one.url().includes('embed=1'));
    expect(inner?.url()).toContain('step=relief');
    for (let count = 0; count < 7; count++) await page.keyboard.press('PageUp');
    expect(await step(frame)).toBe('stressed-synapse');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expectSound(trouble);
  });

  it('plays a file of any format that src names, or says why it cannot', async () => {
    const { page, expectClean } = await openPage();
    const rows = 'source,effect,target\nDrug X,inhibits,Enzyme A\nEnzyme A,activates,Outcome\n';
    await page.route(/\/mine\.csv$/, (route) => route.fulfill({ contentType: 'text/csv', body: rows }));
    await page.route(/\/broken\.csv$/, (route) => route.fulfill({ contentType: 'text/csv', body: '\u0000\u0001' }));
    await page.goto(new URL('?embed=1&src=mine.csv&motion=off', page.url()).href);
    await drawn(page);
    expect(await page.title()).toBe('mine');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.locator('[part="caption"]', { hasText: 'Enzyme A activates Outcome' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(new URL('?embed=1&src=broken.csv', page.url()).href);
    await page.getByText('broken.csv, the file: This is not a text').waitFor();
    expectClean();
  });

  it.runIf(everything)('never keeps the wheel or a finger from the page around it', async () => {
    const host = await hostPage(`<iframe width="600" height="400" src="@?embed=1&view=cell"></iframe>${TALL}`);
    const { page } = await openPage({ url: host, width: 800, height: 600, touch: true });
    const frame = page.frameLocator('iframe');
    await drawn(frame);
    await page.mouse.move(300, 200);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const touched = frame.locator('svg.diagram').evaluate((svg) => getComputedStyle(svg).touchAction);
    expect(await touched).toBe('pan-x pan-y');
  });

  it.runIf(everything)('tells of every wrong value and shows what is usual', async () => {
    const { page, expectClean } = await openPage({
      url: '?embed=1&step=99&view=molecule&theme=pink&lang=tlh&motion=fast&resize=moodle&whatif=%3Cimg%20src%3Dx%3E',
      width: 960,
      height: 540,
    });
    await drawn(page);
    await expect.poll(() => page.locator('[part="notice"]').count()).toBe(7);
    const told = (await page.locator('[part="notice"] p').allTextContents()).join(' ');
    for (const value of ['99', 'molecule', 'pink', 'tlh', 'fast', 'moodle', '<img src=x>'])
      expect(told).toContain(`“${value}”`);
    await page.keyboard.press('Escape');
    expect(await page.locator('[part="notice"]').count()).toBe(0);
    expect(await page.locator('pathlight-player').getAttribute('view')).toBe('pathway');
    expectClean();
  });

  it('works in a sandbox that allows scripts and nothing else, where storage throws', async () => {
    const host = await hostPage(
      '<iframe width="600" height="400" sandbox="allow-scripts" src="@?embed=1&motion=off&step=2">',
    );
    const { page, context, trouble } = await openPage({ url: 'about:blank' });
    // As static hosts do: a sandboxed page is of no origin, and its scripts are asked for from elsewhere.
    await context.route('**/assets/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await drawn(frame);
    await frame.locator('[part="next"]').click();
    expect(await step(frame)).toBe('ampa-activation');
    await frame.getByRole('button', { name: 'Time', exact: true }).click();
    await frame.locator('pathlight-player[view="time"]').waitFor();
    expect(trouble.page).toEqual([]);
    expect(trouble.policy).toEqual([]);
    // What is still on its way when the page is closed is no failure.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('keeps its step when its frame is unloaded and loaded again, and only then', async () => {
    const host = await hostPage('<iframe width="600" height="400" src="@?embed=1&motion=off&step=2"></iframe>');
    const { page, trouble } = await openPage({ url: host });
    const frame = page.frameLocator('iframe');
    const whole = frame.locator('[part="citation"]', { hasText: 'Source' });
    await drawn(frame);
    await whole.waitFor();
    await frame.locator('[part="next"]').click();
    await frame.getByRole('button', { name: 'Cell', exact: true }).click();
    await frame.locator('pathlight-player[view="cell"]').waitFor();
    const src = await page.locator('iframe').getAttribute('src');
    // As reveal.js unloads what is on a slide far away, and loads it when the slide is near again.
    await page.locator('iframe').evaluate((element) => {
      element.setAttribute('src', 'about:blank');
      element.removeAttribute('src');
    });
    await expect.poll(() => frame.locator('pathlight-player').count()).toBe(0);
    await page.locator('iframe').evaluate((element, again) => element.setAttribute('src', again ?? ''), src);
    await drawn(frame);
    expect(await step(frame)).toBe('ampa-activation');
    expect(await frame.locator('pathlight-player').getAttribute('view')).toBe('cell');
    await whole.waitFor();

    // A frame that is made anew has nothing to remember.
    await page.locator('iframe').evaluate((element) => element.replaceWith(element.cloneNode()));
    await expect.poll(() => step(frame)).toBe('glutamate-burst');
    expectSound(trouble);
  });

  it.runIf(everything)('has nothing that axe-core finds', async () => {
    const { page } = await openPage({ url: '?embed=1', width: 600, height: 400, reducedMotion: true });
    const base = page.url().split('?')[0];
    for (const query of [
      'theme=light&step=5&whatif=mtorc1%3D0,nonsense&autoplay=1',
      'theme=dark&step=2&view=time',
      'theme=projector&controls=0&links=0',
    ]) {
      await page.goto(`${base}?embed=1&${query}`);
      await page
        .getByText(/Source/)
        .first()
        .waitFor();
      expect(await violations(page), query).toEqual([]);
    }
  });

  it.runIf(everything)(
    'says so where the picture does not arrive, tells the words all the same, and asks again',
    async () => {
      const { page, context } = await openPage({ url: '?embed=1', width: 600, height: 400 });
      await drawn(page);
      await context.route('**/timeView-*.js', (route) => route.abort());
      await page.goto(`${page.url().split('?')[0]}?embed=1&view=time&motion=off`);
      await page.getByText('The picture did not load.').waitFor();
      await page.keyboard.press('2');
      expect(await page.locator('[part="caption"]').textContent()).toContain('glutamate');
      await context.unroute('**/timeView-*.js');
      await page.getByRole('button', { name: 'Try again' }).click();
      await drawn(page);
    },
  );

  it.runIf(everything)('is a still on paper: the picture with its words, and no buttons', async () => {
    const { page } = await openPage({ url: '?embed=1&step=2', width: 960, height: 540 });
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, a[part="open"]:visible').count()).toBe(0);
    expect(await page.locator('[part="caption"]').isVisible()).toBe(true);
    expect(await page.locator('svg.diagram').isVisible()).toBe(true);
  });
});
