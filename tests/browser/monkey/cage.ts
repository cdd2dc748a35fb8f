import { inject } from 'vitest';
import { type OpenedPage, openPage } from '../harness';
import type { Cage } from './actions';

export const SECONDS = Number(process.env.MONKEY_SECONDS ?? 2.5);
export const SEED = Number(process.env.MONKEY_SEED ?? 1);

/** Where a monkey is let loose. */
export interface Surface {
  name: string;
  url: string;
  isFramed?: boolean;
}

/** What is no fault of ours: React tells of a part that it made anew after a translator, and a stranger's link is not opened. */
const EXPECTED = /NotFoundError|error boundary|ERR_FAILED|ERR_ABORTED|net::|downloadable font|The play\(\) request/;

/** What went wrong in a page, in words. */
export function troubleOf({ trouble }: OpenedPage): string[] {
  return Object.entries(trouble)
    .filter(([kind]) => kind !== 'failed' && kind !== 'foreign')
    .flatMap(([kind, list]: [string, string[]]) => list.map((text) => `${kind}: ${text.slice(0, 500)}`))
    .filter((text) => !EXPECTED.test(text));
}

/** Opens a surface with all that would leave it closed: print, links to others, windows. */
export async function openCage({ url, isFramed = false }: Surface): Promise<{ opened: OpenedPage; cage: Cage }> {
  const address = new URL(url, inject('pageAddress')).href;
  const opened = await openPage({ url, reducedMotion: SEED % 2 === 1 });
  const { page, context } = opened;
  const home = new URL(inject('pageAddress')).origin;
  await context.route(
    (target) => target.origin !== home,
    (route) => route.abort(),
  );
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  context.on('page', (other) => {
    // Windows that a press opens; a twin is opened by the test.
    void other.opener().then((opener) => opener && other.close());
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  if (isFramed) {
    await page.route('**/monkey-host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><link rel="icon" href="data:,"><title>A course page</title><iframe src="${address}" style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe>`,
      }),
    );
    await page.goto(new URL('monkey-host.html', address).href);
  } else await page.reload();
  await page.evaluate(() => {
    const { navigation } = window as unknown as { navigation: { currentEntry: { index: number } } };
    sessionStorage.setItem('monkey', `${navigation.currentEntry.index}`);
  });
  return { opened, cage: { page, devtools: await context.newCDPSession(page), isFramed } };
}
