import { inject } from 'vitest';
import { type OpenedPage, openPage } from '../harness';
import { seededRandom } from '../../../src/clock/seededRandom';
import { type Cage, nextDeed } from './actions';

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
function troubleOf({ trouble }: OpenedPage): string[] {
  return Object.entries(trouble)
    .filter(([kind]) => kind !== 'failed' && kind !== 'foreign')
    .flatMap(([kind, list]: [string, string[]]) => list.map((text) => `${kind}: ${text.slice(0, 500)}`))
    .filter((text) => !EXPECTED.test(text));
}

/** Opens a surface with all that would leave it closed: print, links to others, windows. */
export async function openCage({ url, isFramed = false }: Surface): Promise<{ opened: OpenedPage; cage: Cage }> {
  const address = new URL(url, inject('pageAddress')).href;
  const opened = await openPage({ url, reducedMotion: SEED % 2 === 1, windows: !isFramed });
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

interface Loose {
  name: string;
  /** Which of the seed's streams of numbers it draws from. */
  stream: number;
  opened: OpenedPage;
  cage: Cage;
  /** What is wrong with the page now; null for nothing. */
  faultNow: () => Promise<string | null>;
  /** What is looked at after so many deeds. */
  faultAfter: (deeds: number) => Promise<string | null>;
}

/** Lets a monkey loose for as long as was asked for; a fault ends it, with the last deeds. */
export async function letLoose({ name, stream, opened, cage, faultNow, faultAfter }: Loose): Promise<void> {
  const random = seededRandom(SEED * 1000 + stream);
  const done: string[] = [];
  const fail = (what: string): never => {
    const last = done.slice(-15).map((words, index, all) => `${done.length - all.length + index + 1}. ${words}`);
    throw new Error(`Seed ${SEED}, ${name}, after ${done.length} deeds: ${what}\n${last.join('\n')}`);
  };
  const endMs = performance.now() + SECONDS * 1000;
  while (performance.now() < endMs) {
    const deed = nextDeed(random);
    done.push(deed.words);
    const result = await deed.run(cage).catch((error: Error) => error);
    // A page that goes elsewhere meanwhile takes what was asked with it.
    if (result instanceof Error && !/navigation|context was destroyed|Target closed/.test(result.message)) {
      fail(result.message);
    }
    if (typeof result === 'string') done.push(`${done.pop()} (${result})`);
    const wrong = await faultNow();
    if (wrong !== null) fail(wrong);
    const trouble = troubleOf(opened);
    if (trouble.length > 0) fail(trouble.join('\n'));
    const late = await faultAfter(done.length);
    if (late !== null) fail(late);
  }
  if (process.env.MONKEY_SECONDS) console.log(`Seed ${SEED}, ${name}: ${done.length} deeds.`);
}
