import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { OpenedPage } from '../harness';
import { letLoose, openCage, SECONDS, SEED, type Surface } from './cage';
import { few } from '../../extent';

/*
 * A monkey uses the product for some seconds, with deeds that follow from a seed, and what must always be true is checked after
 * each of them. A run that fails prints its seed:
 *
 *   MONKEY_SEED=7 MONKEY_SECONDS=90 npx vitest run --project browser tests/browser/monkey
 */

/** Deeds between two looks at a page that is opened at the same address. */
const REOPENED_EVERY = 60;
/** Deeds between two steps that are undone. */
const UNDONE_EVERY = 25;

const SURFACES: readonly Surface[] = [
  { name: 'page', url: '?step=mtorc1&view=pathway' },
  { name: 'frame', url: '?embed=1&step=2&view=pathway', isFramed: true },
  { name: 'slides', url: '?present=1&step=mtorc1&view=pathway' },
  { name: 'speaker view', url: '?speaker=monkey&step=mtorc1&view=pathway' },
];

/** What a page shows, read from its document. */
interface Shown {
  search: string;
  hasPicture: boolean;
  isWaiting: boolean;
  /** Whether something of the picture is in sight. */
  isInSight: boolean;
  /** The step of which controls and words say that it is shown. */
  step: string | null;
  caption: string;
  parts: string;
  unnamed: number;
  problem: string;
  isIntro: boolean;
}

function readShown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentDocument ?? document;
    const player = inner.querySelector('pathlight-player');
    const root: ParentNode = player?.shadowRoot ?? inner;
    const svg = root.querySelector('svg[role="graphics-document"]');
    const targets = [...(svg?.querySelectorAll('[data-target]') ?? [])];
    const box = svg?.getBoundingClientRect();
    // A reader may look from near at a place where nothing stands.
    const drawn = svg?.querySelector(':scope > g')?.getBoundingClientRect();
    const isInSight =
      !!box &&
      !!drawn &&
      drawn.right > box.left &&
      drawn.left < box.right &&
      drawn.bottom > box.top &&
      drawn.top < box.bottom;
    const current = root.querySelector('[aria-current="step"]');
    const names = targets
      .filter((target) => target.getAttribute('role') === 'button')
      .map((target) => `${target.getAttribute('data-target-id')}: ${target.getAttribute('aria-label') ?? ''}`);
    const caption = root.querySelector('.caption, .present-caption, .speaker-step h2, [part="caption"]');
    return {
      search: inner.defaultView?.location.search ?? '',
      hasPicture: targets.length > 5,
      isWaiting: svg === null || svg.getAttribute('aria-busy') === 'true',
      isInSight,
      step: player ? String(player.state.stepIndex) : (current?.textContent?.trim().match(/^\d+/)?.[0] ?? null),
      caption: caption?.textContent ?? '',
      parts: names.sort().join('\n'),
      unnamed: names.filter((name) => name.endsWith(': ')).length,
      problem: root.querySelector('.problem')?.textContent ?? '',
      isIntro: inner.querySelector('.intro') !== null,
    };
  });
}

/** What is wrong with what is shown, in words; null where nothing is. */
function faultOf(shown: Shown): string | null {
  const { search, step } = shown;
  if (shown.problem !== '') return `A part of the page failed: ${shown.problem.slice(0, 300)}`;
  if (!shown.hasPicture || shown.isWaiting) return 'The picture is blank.';
  if (!shown.isInSight) return 'Nothing of the picture is in sight.';
  if (shown.unnamed > 0) return `${shown.unnamed} parts of the picture have no name.`;
  const params = new URLSearchParams(search);
  const asked = params.get('step');
  // A file that was dropped may be played, whose steps are its own.
  if (params.get('mechanism')?.startsWith('local:')) return null;
  // A frame keeps the address that it was given until something changes.
  const index = ketamine.steps.findIndex(({ id }, at) => id === asked || `${at}` === asked);
  if (shown.isIntro || asked === null || step === null) return null;
  if (`${index}` !== step) return `The address says step ${index} (${asked}), and step ${step} is shown.`;
  const { caption = '', title = '' } = ketamine.steps[index] ?? {};
  const isTold = [caption, title].some((words) => shown.caption.includes(words));
  if (!isTold && !params.has('whatif')) return `Step ${index} is shown, with the words “${shown.caption}”.`;
  return null;
}

/** The list of mechanisms and the editor are pages of their own, to which a link may still be on its way. */
const isElsewhere = (page: Page): boolean => /[?&](?:shelf|edit)\b/.test(page.url());

/** Until nothing is wrong: what is on its way may arrive, and from elsewhere the way leads home. Answers what stays wrong. */
async function lastingFault(page: Page, home: string | null = null): Promise<string | null> {
  let fault: string | null = null;
  try {
    await expect
      .poll(
        async () => {
          if (home !== null && isElsewhere(page)) await page.goto(home);
          // A page that goes elsewhere has no document for a moment.
          fault = await readShown(page).then(faultOf, (error: Error) => error.message);
          return fault;
        },
        { timeout: 10_000, interval: 50 },
      )
      .toBeNull();
    return null;
  } catch {
    return fault;
  }
}

/** Opens the address of a page beside it and compares what both show at rest. */
async function reopened(opened: OpenedPage): Promise<string | null> {
  const { page, context } = opened;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // Where a reader has moved the picture to is no part of the address.
  const follow = page.getByRole('button', { name: 'Follow the story' });
  if (await follow.isVisible()) await follow.evaluate((button: HTMLElement) => button.click());
  const twin = await context.newPage();
  try {
    await twin.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
    await twin.goto(page.url());
    const differs = async (): Promise<string | null> => {
      const [here, there] = await Promise.all([readShown(page), readShown(twin)]);
      if (faultOf(there)) return faultOf(there);
      if (here.step !== there.step) return `step ${here.step}, opened again ${there.step}`;
      if (here.parts === there.parts) return null;
      const other = new Set(there.parts.split('\n'));
      const missing = here.parts.split('\n').filter((part) => !other.has(part));
      return `${missing.length} parts, opened again not so: ${missing.slice(0, 3).join('; ')}`;
    };
    let last: string | null = null;
    await expect
      .poll(async () => (last = await differs()), { timeout: 12_000, interval: 100 })
      .toBeNull()
      .catch(() => undefined);
    return last;
  } finally {
    await twin.close();
  }
}

/** Goes to another step and back by the history. Answers what is not as it was before. */
async function undone(page: Page): Promise<string | null> {
  const before = await readShown(page);
  const steps = page.locator('.rail-button:not([aria-current])');
  if (before.isIntro || (await steps.count()) === 0 || before.search.includes('at=')) return null;
  await steps.first().evaluate((button: HTMLElement) => button.click());
  const isElsewhere = () => page.evaluate((search) => location.search !== search, before.search);
  await expect.poll(isElsewhere, { timeout: 10_000, interval: 20 }).toBe(true);
  await page.evaluate(() => history.back());
  const differs = async (): Promise<string | null> => {
    const after = await readShown(page);
    const isSame = after.search === before.search && after.step === before.step && after.caption === before.caption;
    return isSame ? null : `${before.search} became ${after.search}: “${after.caption}”`;
  };
  let last: string | null = null;
  await expect
    .poll(async () => (last = await differs()), { timeout: 10_000, interval: 50 })
    .toBeNull()
    .catch(() => undefined);
  return last;
}

it.each(few(SURFACES))(
  `a monkey (seed ${SEED}) finds nothing wrong in $name`,
  async (surface) => {
    const { opened, cage } = await openCage(surface);
    const { page } = opened;
    expect(await lastingFault(page)).toBeNull();
    const home = surface.isFramed ? null : new URL(surface.url, inject('pageAddress')).href;
    await letLoose({
      name: surface.name,
      stream: SURFACES.indexOf(surface),
      opened,
      cage,
      faultNow: () => lastingFault(page, home),
      async faultAfter(deeds) {
        if (deeds % UNDONE_EVERY === 0 && surface.name === 'page') {
          const difference = await undone(page);
          if (difference !== null) return `Back does not undo a step: ${difference}`;
        }
        if (deeds % REOPENED_EVERY === 0 && !surface.isFramed && surface.name !== 'speaker view') {
          const difference = await reopened(opened);
          if (difference !== null) return `The address ${page.url()} shows something else: ${difference}`;
        }
        return null;
      },
    });
  },
  SECONDS * 1000 + 120_000,
);
