import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { letLoose, openCage, SECONDS, SEED } from './cage';
import { everything } from '../../extent';

/*
 * A monkey in the editor, at a copy of a built-in mechanism. After each of its deeds: no error, the picture shows the parts that the draft
 * has, each with a name. Now and then: a change is undone, and a reload brings back the draft as it was.
 *
 *   MONKEY_SEED=7 MONKEY_SECONDS=90 npx vitest run --project browser tests/browser/monkey/editor
 */

/** Deeds between two changes that are undone, and two reloads. */
const UNDONE_EVERY = 15;
const RELOADED_EVERY = 40;
const START = '?edit=ssri';

interface Shown {
  isEditor: boolean;
  /** Whether another picture is on its way. */
  isWaiting: boolean;
  problem: string;
  hasPicture: boolean;
  /** What is drawn, and how it is called. */
  parts: string;
  unnamed: number;
  title: string;
  saved: string;
  undo: string;
}

function readShown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const svg = document.querySelector('.editor-picture svg[role="graphics-document"]');
    const names = [...(svg?.querySelectorAll('[data-target][role="button"]') ?? [])].map(
      (part) => `${part.getAttribute('data-target-id')}: ${part.getAttribute('aria-label') ?? ''}`,
    );
    return {
      isEditor: document.querySelector('.editor-page') !== null,
      isWaiting: svg?.getAttribute('aria-busy') === 'true',
      problem: [...document.querySelectorAll('.problem, .editor-empty[role="alert"]')]
        .map((e) => e.textContent)
        .join(' '),
      hasPicture: document.querySelector('.editor-picture[data-empty]') !== null || names.length > 0,
      parts: [...new Set(names)].sort().join('\n'),
      unnamed: names.filter((name) => name.endsWith(': ')).length,
      title: document.querySelector('.editor-title h1')?.textContent ?? '',
      saved: document.querySelector('.editor-title [data-state]')?.getAttribute('data-state') ?? '',
      undo: document.querySelector('.editor-tools [aria-label="Undo"]')?.getAttribute('title') ?? '',
    };
  });
}

function faultOf({ isEditor, isWaiting, problem, hasPicture, unnamed }: Shown): string | null {
  if (!isEditor) return 'The editor is gone.';
  if (problem !== '') return `A part of the editor failed: ${problem.slice(0, 300)}`;
  if (!hasPicture) return 'The picture is blank.';
  if (isWaiting) return 'The picture does not come.';
  return unnamed > 0 ? `${unnamed} parts of the picture have no name.` : null;
}

/** Until what is asked for is so; answers what stays wrong. */
async function lasting(ask: () => Promise<string | null>): Promise<string | null> {
  let last: string | null = null;
  await expect
    .poll(async () => (last = await ask().catch((error: Error) => error.message)), { timeout: 10_000, interval: 50 })
    .toBeNull()
    .catch(() => undefined);
  return last;
}

/** What is asked of the editor; nothing where a press of Play or Leave leads out of it meanwhile. */
async function whileHere(page: Page, ask: (page: Page) => Promise<string | null>): Promise<string | null> {
  const answer = await ask(page).catch((error: Error) => error.message);
  // The address may still be that of the editor when its page is gone.
  const isLeft = answer !== null && /because of a navigation|context was destroyed/.test(answer);
  return isLeft || !/[?&]edit\b/.test(page.url()) ? null : answer;
}

/** Adds a part, and undoes it. Answers what is not as it was before. */
async function undone(page: Page): Promise<string | null> {
  const before = await readShown(page);
  await page.locator('.editor-picture').evaluate(
    (picture) => {
      picture.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    },
    undefined,
    { timeout: 5000 },
  );
  // The change before it may have the same name.
  const changed = await lasting(async () => {
    const { undo, parts } = await readShown(page);
    return undo === before.undo && parts === before.parts ? 'Nothing was added.' : null;
  });
  if (changed !== null) return changed;
  await page.locator('.editor-tools [aria-label="Undo"]').evaluate((button: HTMLElement) => button.click());
  return lasting(async () => {
    const after = await readShown(page);
    if (after.undo !== before.undo) return `“${before.undo}” became “${after.undo}”`;
    return difference(before.parts, after.parts);
  });
}

/** What of two lists is in one of them only, in words. */
function difference(before: string, after: string): string | null {
  const [old, now] = [before, after].map((list) => new Set(list.split('\n')));
  const only = (list?: Set<string>, other?: Set<string>) =>
    [...(list ?? [])].filter((part) => !other?.has(part)).slice(0, 3);
  const [gone, come] = [only(old, now), only(now, old)];
  return gone.length + come.length === 0 ? null : `Gone: ${gone.join('; ')}. New: ${come.join('; ')}`;
}

/** Reloads the page once the draft is kept. Answers what does not come back. */
async function reloaded(page: Page): Promise<string | null> {
  const kept = await lasting(async () => {
    const { saved } = await readShown(page);
    return saved === 'saved' || saved === 'unchanged' ? null : `The draft is not kept: ${saved}.`;
  });
  if (kept !== null) return kept;
  const before = await readShown(page);
  const ids = ({ parts }: Shown) => parts.replaceAll(/: .*/g, '');
  await page.reload();
  return lasting(async () => {
    const after = await readShown(page);
    if (faultOf(after)) return faultOf(after);
    if (after.title !== before.title) return `The title “${before.title}” became “${after.title}”.`;
    return difference(ids(before), ids(after));
  });
}

it.runIf(everything)(
  `a monkey (seed ${SEED}) finds nothing wrong in the editor`,
  async () => {
    const { opened, cage } = await openCage({ name: 'editor', url: START });
    const { page } = opened;
    const fault = () => lasting(async () => faultOf(await readShown(page)));
    expect(await fault()).toBeNull();
    let home = page.url();
    await letLoose({
      name: 'editor',
      stream: 900,
      opened,
      cage,
      async faultNow() {
        if (/[?&]edit=draft-/.test(page.url())) home = page.url();
        return lasting(async () => {
          // Play, Drafts and Leave lead to pages of their own, and a link may still be on its way.
          if (!/[?&]edit\b/.test(page.url())) await page.goto(home);
          return faultOf(await readShown(page));
        });
      },
      async faultAfter(deeds) {
        if (deeds % UNDONE_EVERY === 0) {
          const left = await whileHere(page, undone);
          if (left !== null) return `Undo does not bring back what was: ${left}`;
        }
        if (deeds % RELOADED_EVERY === 0) {
          const lost = await whileHere(page, reloaded);
          if (lost !== null) return `A reload loses something: ${lost}`;
        }
        return null;
      },
    });
    expect(new URL(page.url()).origin).toBe(new URL(inject('pageAddress')).origin);
  },
  SECONDS * 1000 + 120_000,
);
