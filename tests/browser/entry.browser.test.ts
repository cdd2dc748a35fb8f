import { describe, expect, it } from 'vitest';
import { everything } from '../extent';
import { openPage } from './harness';

describe('the entry of the page', () => {
  it('says what to do where the code of the page does not arrive', async () => {
    const { page, context } = await openPage();
    await context.route('**/startApp-*.js', (route) => route.abort());
    await page.reload();
    await page.getByText('Pathlight did not load. Check the connection and reload the page.').first().waitFor();
    expect(await page.title()).toContain('Pathlight');
  });

  it.runIf(everything)('fetches the page and the view beside each other, and nothing of a frame', async () => {
    const { page } = await openPage();
    await page.locator('.diagram__picture [data-target]').first().waitFor();
    const events: string[] = [];
    const note = (event: string) => (request: { url(): string }) =>
      events.push(`${event} ${request.url().split('/').pop() ?? ''}`);
    page.on('request', note('asked'));
    page.on('requestfinished', note('arrived'));
    await page.reload();
    await page.locator('.diagram__picture [data-target]').first().waitFor();
    const at = (start: string) => events.findIndex((event) => event.startsWith(start));
    expect(at('asked cellView')).toBeGreaterThan(0);
    // Neither waits for the other.
    expect(at('asked cellView')).toBeLessThan(at('arrived startApp'));
    expect(at('asked startApp')).toBeLessThan(at('arrived cellView'));
    expect(at('asked startEmbed')).toBe(-1);
  });

  it('stays as it is, and says so, where the slides do not arrive', async () => {
    const { page, context } = await openPage({ url: '?step=2', reducedMotion: true });
    await page.locator('.top-bar').waitFor();
    await context.route('**/PresentPage-*.js', (route) => route.abort());
    await page.keyboard.press('f');
    await page.getByText('That did not load. Check the connection and reload the page.').waitFor();
    await page.locator('.top-bar').waitFor();
    expect(new URL(page.url()).searchParams.get('present')).toBeNull();
  });

  it.runIf(everything)('leaves present mode by Back, and comes back to it by Forward', async () => {
    const { page } = await openPage({ url: '?step=2', reducedMotion: true });
    await page.locator('.top-bar').waitFor();
    await page.keyboard.press('f');
    await page.locator('.top-bar').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('present')).toBe('1');
    await page.goBack();
    await page.locator('.top-bar').waitFor();
    expect(new URL(page.url()).searchParams.get('present')).toBeNull();
    // The browser leaves the full screen a little later.
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
    await page.goForward();
    await page.locator('.top-bar').waitFor({ state: 'detached' });
  });
});
