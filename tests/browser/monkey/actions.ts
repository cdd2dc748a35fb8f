import type { CDPSession, Page } from 'playwright-core';
import { KEY_BINDINGS } from '../../../src/player/keymap';

/** Where a monkey is let loose: the page that has its mouse and keys, and where our part of it is. */
export interface Cage {
  page: Page;
  devtools: CDPSession;
  /** The frame of a host's page, where one is. */
  isFramed: boolean;
}

/** Something that was done, in words from which it can be done again. */
export interface Deed {
  words: string;
  run(cage: Cage): Promise<unknown>;
}

export type Random = () => number;

function pick<T>(random: Random, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)] as T;
}

const SIZES = [
  [1440, 900],
  [1024, 768],
  [960, 540],
  [390, 844],
  [320, 256],
] as const;

/** As Playwright names them. */
const KEYS = [
  ...new Set(KEY_BINDINGS.flatMap(({ keys }) => keys)),
  ...['Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', '0', '3', '7', '9', 'Delete', 'ф', 'é'],
].filter((key) => key !== 'F5');

/** Names and contents of files that somebody might drop. */
const FILES = [
  ['nothing.txt', ''],
  ['words.txt', 'PIP3 activates AKT1\nPTEN inhibits PIP3'],
  ['graph.sif', 'PIP3 activates AKT1\nPTEN inhibits PIP3\nAKT1 activates MTOR'],
  ['broken.json', '{"schemaVersion": 3, "nodes": ['],
  ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['paper.pdf', '%PDF-1.7\n/pathlight (broken'],
] as const;

const MESSAGES: readonly unknown[] = [
  'slide:start',
  'slide:stop',
  '{"method":"next"}',
  null,
  7,
  { ns: 'pathlight', v: 1, id: 1, method: 'hello' },
  { ns: 'pathlight', v: 1, id: 2, method: 'next' },
  { ns: 'pathlight', v: 1, id: 3, method: 'goTo', value: 'mtorc1' },
  { ns: 'pathlight', v: 1, id: 4, method: 'setView', value: 'cell' },
  { ns: 'pathlight', v: 1, id: 5, method: 'setWhatIf', value: ['mtorc1=0', 'nonsense'] },
  { ns: 'pathlight', v: 1, id: 6, method: '__proto__', value: { length: 1e9 } },
  { ns: 'pathlight-speaker', v: 1, channel: 'monkey', mechanism: 'ketamine', from: 'x', seq: 1, kind: 'change' },
  { context: 'h5p', action: 'resizePrepared' },
];

interface Spot {
  x: number;
  y: number;
}

const at = ({ x, y }: Spot): string => `${Math.round(x)} ${Math.round(y)}`;

/** A spot in the window, in shares of its sides, so that it is one whatever the size. */
function spotIn(page: Page, share: Spot): Spot {
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 };
  return { x: share.x * (width - 1), y: share.y * (height - 1) };
}

/** The middle of one of the controls that are shown; null where there is none. */
function controlSpot(page: Page, share: number): Promise<(Spot & { name: string }) | null> {
  return page.evaluate((chosen) => {
    const inner = document.querySelector('iframe')?.contentDocument;
    const offset = document.querySelector('iframe')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const roots: ParentNode[] = [
      inner ?? document,
      ...(inner?.querySelector('pathlight-player')?.shadowRoot
        ? [inner.querySelector('pathlight-player')?.shadowRoot as ParentNode]
        : []),
    ];
    const all = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('button, summary, [role="button"], [role="tab"], input, select, textarea'),
    ]);
    const shown = all.filter((element) => {
      const { width, top, bottom } = element.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < innerHeight && element.checkVisibility() && !element.closest('[inert]');
    });
    const element = shown[Math.floor(chosen * shown.length)];
    if (!element) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? element.localName).trim().slice(0, 40);
    return { x: offset.left + left + width / 2, y: offset.top + top + height / 2, name };
  }, share);
}

/** The next deed of a monkey. Every number of it comes from `random`, none from the page. */
export function nextDeed(random: Random): Deed {
  const share = { x: random(), y: random() };
  const other = { x: random(), y: random() };
  const number = random();
  switch (pick(random, KINDS)) {
    case 'click':
      return {
        words: `click at ${at({ x: share.x * 1000, y: share.y * 1000 })} ‰`,
        run: ({ page }) => clickAt(page, spotIn(page, share)),
      };
    case 'control':
      return {
        words: `press control ${number.toFixed(4)}`,
        async run({ page }) {
          const spot = await controlSpot(page, number);
          if (spot) await clickAt(page, spot);
          return spot?.name;
        },
      };
    case 'drag':
      return {
        words: `drag from ${at({ x: share.x * 1000, y: share.y * 1000 })} to ${at({ x: other.x * 1000, y: other.y * 1000 })} ‰`,
        async run({ page }) {
          const [from, to] = [spotIn(page, share), spotIn(page, other)];
          await page.mouse.move(from.x, from.y);
          await page.mouse.down();
          await page.mouse.move(to.x, to.y, { steps: 4 });
          await page.mouse.up();
        },
      };
    case 'wheel':
      return {
        words: 'wheel',
        async run({ page }) {
          const spot = spotIn(page, share);
          await page.mouse.move(spot.x, spot.y);
          if (number < 0.5) await page.keyboard.down('Control');
          await page.mouse.wheel(0, number * 800 - 400);
          await page.keyboard.up('Control');
        },
      };
    case 'key': {
      const key = pick(random, KEYS);
      const presses = 1 + Math.floor(number * 3);
      return {
        words: `key ${key} × ${presses}`,
        async run({ page }) {
          for (let press = 0; press < presses; press++) await pressKey(page, key);
        },
      };
    }
    case 'type':
      return {
        words: 'type',
        run: ({ page }) => page.keyboard.insertText(pick(() => number, ['mTOR', '<b>x</b>', '1e999', 'é\u202Eש', ' '])),
      };
    case 'pinch':
      return {
        words: 'pinch',
        async run({ page, devtools }) {
          const [a, b] = [spotIn(page, share), spotIn(page, other)];
          const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
            devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
          await touch('touchStart', [a, b]);
          await touch('touchMove', [b, { x: a.x, y: b.y }]);
          await touch('touchEnd', []);
        },
      };
    case 'resize': {
      const [width, height] = pick(random, SIZES);
      return { words: `resize to ${width} × ${height}`, run: ({ page }) => page.setViewportSize({ width, height }) };
    }
    case 'back':
      return {
        words: number < 0.7 ? 'back' : 'forward',
        run: ({ page }) =>
          page.evaluate((isBack) => {
            const { navigation } = window as unknown as {
              navigation: { currentEntry: { index: number }; canGoForward: boolean };
            };
            // Before the page there is nothing of ours.
            const first = Number(sessionStorage.getItem('monkey') ?? 0);
            if (isBack && navigation.currentEntry.index > first) history.back();
            else if (!isBack && navigation.canGoForward) history.forward();
          }, number < 0.7),
      };
    case 'hide':
      return {
        words: 'hide and show',
        run: ({ page }) =>
          page.evaluate(() => {
            for (const isHidden of [true, false]) {
              Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            Reflect.deleteProperty(document, 'hidden');
          }),
      };
    case 'drop': {
      const [name, text] = pick(random, FILES);
      return {
        words: `drop ${name}`,
        run: ({ page }) =>
          page.evaluate(
            ([fileName, content]) => {
              const inner = document.querySelector('iframe')?.contentWindow as
                | (Window & typeof globalThis)
                | null
                | undefined;
              const target = inner ?? window;
              const data = new target.DataTransfer();
              data.items.add(new target.File([content], fileName));
              for (const kind of ['dragover', 'drop']) {
                const event = new target.DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
                target.document.body.dispatchEvent(event);
                if (!event.defaultPrevented) throw new Error(`Nobody heard that a file was there (${kind}).`);
              }
            },
            [name, text] as const,
          ),
      };
    }
    case 'message': {
      const message = pick(random, MESSAGES);
      return {
        words: `message ${JSON.stringify(message)?.slice(0, 60)}`,
        run: ({ page }) =>
          page.evaluate((data) => {
            (document.querySelector('iframe')?.contentWindow ?? window).postMessage(data, '*');
          }, message),
      };
    }
    case 'translate':
      return { words: 'translate', run: ({ page }) => page.evaluate(translateTexts) };
  }
}

const KINDS = [
  ...Array.from({ length: 10 }, () => 'control' as const),
  ...Array.from({ length: 9 }, () => 'key' as const),
  ...(['click', 'click', 'click', 'drag', 'drag', 'wheel', 'type', 'pinch', 'resize', 'back', 'back'] as const),
  ...(['hide', 'drop', 'message', 'message', 'translate'] as const),
];

async function clickAt(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
}

/** What no keyboard of Playwright's has is sent as its event. */
async function pressKey(page: Page, key: string): Promise<void> {
  if (key.length > 1 || /^[\x20-\x7e]$/.test(key)) return page.keyboard.press(key);
  await page.evaluate((letter) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: letter, code: 'KeyC', bubbles: true, cancelable: true }));
  }, key);
}

/** What a translator of a browser does to the texts of a page. */
function translateTexts(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('svg, script, style, textarea, font') || text.data.trim() === '') continue;
    const font = document.createElement('font');
    font.textContent = text.data;
    text.replaceWith(font);
  }
}
