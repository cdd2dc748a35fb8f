import { describe, expect, inject, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { few } from '../extent';
import { type EnginePage, engines } from './engines';

/** Waits until the page shows this many of them. */
const seen = (page: EnginePage, selector: string, count = 1) =>
  expect
    .poll(() => page.run((css: string) => document.querySelectorAll(css).length, selector), { message: selector })
    .toBeGreaterThanOrEqual(count);
const gone = (page: EnginePage, selector: string) =>
  expect.poll(() => page.run((css: string) => document.querySelector(css) === null, selector)).toBe(true);
const param = (page: EnginePage, name: string) =>
  page.run((key: string) => new URLSearchParams(location.search).get(key), name);
const textOf = (page: EnginePage, selector: string) =>
  page.run((css: string) => document.querySelector(css)?.textContent ?? '', selector);

// WebKit first: it is the one that most differs.
describe.each(few(engines))('the main journey in $name', ({ missing, start }) => {
  it.skipIf(missing)(
    `goes from the first screen to a figure${missing ? ` (skipped: no ${missing})` : ''}`,
    async () => {
      const home = inject('pageAddress');
      const page = await start();
      try {
        // Open, and step: what is shown moves, and says what it is.
        await page.open(home);
        await seen(page, '.diagram__picture [data-target="node"][aria-label]', ketamine.nodes.length);
        await page.run(() => {
          Object.assign(window, { faults: [] });
          const { faults } = window as unknown as { faults: string[] };
          addEventListener('error', ({ message }) => faults.push(message));
          addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
          addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
        });
        await page.press('ArrowRight');
        await expect.poll(() => param(page, 'step')).toBe(ketamine.steps[1]?.id);
        await page.press('5');
        await expect.poll(() => param(page, 'step')).toBe('mtorc1');

        // Read a quote: the words of the source, legible.
        await seen(page, '.panel-body blockquote');
        const quote = await page.run(() => {
          const box = document.querySelector('.panel-body blockquote')?.getBoundingClientRect();
          return box ? box.height : 0;
        });
        expect(quote).toBeGreaterThan(20);

        // Search: results fill their list.
        await page.press('/');
        await seen(page, '[role="dialog"] [role="combobox"]');
        await expect.poll(() => page.run(() => document.activeElement?.getAttribute('role') ?? '')).toBe('combobox');
        await page.press('t', 'r', 'k', 'b');
        await seen(page, '.hits [role="option"]', 3);
        expect(await page.run(() => document.querySelector('.hits')?.getBoundingClientRect().height)).toBeGreaterThan(
          200,
        );
        await page.press('Enter');
        await gone(page, '[role="dialog"]');
        await expect.poll(() => param(page, 'node')).toBe('trkb');

        // The picture as text, and back.
        await page.press('i');
        await seen(page, '.text-view h4', ketamine.nodes.length - 5);
        await page.press('i');
        await gone(page, '.text-view');

        // Views: each draws its words inside of the picture.
        for (const [key, view] of [
          ['p', 'pathway'],
          ['t', 'time'],
          ['c', 'cell'],
        ] as const) {
          await page.press(key);
          await expect.poll(() => param(page, 'view')).toBe(view);
          await seen(page, `.diagram__picture[data-view="${view}"] text, .diagram__picture text`, 10);
        }

        expect(await page.run(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);

        // What if: a blocked part is silenced.
        await page.open(`${home}?step=relief&view=pathway&panel=whatif&whatif=rapamycin-brain`);
        const label = () =>
          page.run(
            () =>
              document
                .querySelector('.diagram__picture [data-target="node"][data-target-id="mtorc1"][aria-label]')
                ?.getAttribute('aria-label') ?? '',
          );
        await expect.poll(label).toMatch(/silenced|blocked in this what-if/);

        // Export: the picture as a PNG of full size, with its preview.
        await page.run(() => {
          const make = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob: Blob) => {
            if (blob.type === 'image/png') Object.assign(window, { made: blob });
            return make(blob);
          };
          addEventListener('click', (event) => {
            if (event.target instanceof HTMLAnchorElement && event.target.download) event.preventDefault();
          });
        });
        await page.press('e');
        await seen(page, '.export-picture');
        await expect
          .poll(() => page.run(() => document.querySelector<HTMLImageElement>('.export-picture')?.naturalWidth ?? 0))
          .toBeGreaterThan(100);
        await page.click('.export-buttons .button-primary');
        await expect
          .poll(() => page.run(() => (window as unknown as { made?: Blob }).made?.size ?? 0))
          .toBeGreaterThan(50_000);
        await expect.poll(() => textOf(page, '.export-said')).toContain('is being downloaded');
        await page.press('Escape');
        await gone(page, '[role="dialog"]');

        // Present, and leave.
        await page.press('f');
        await seen(page, '[role="toolbar"][aria-label="Presentation"]');
        await page.press('ArrowLeft');
        await expect.poll(() => param(page, 'step')).toBe(ketamine.steps.at(-2)?.id);
        await page.press('Escape');
        await expect.poll(() => page.run(() => document.fullscreenElement === null)).toBe(true);
      } finally {
        await page.close();
      }
    },
  );
});
