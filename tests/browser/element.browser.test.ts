import { describe, expect, it } from 'vitest';
import type { PathlightPlayerElement } from '../../src/embed/api/playerApi';
import { openPage } from './harness';
import { hostPage } from './hostPage';

/** A page with a policy of its own, which knows neither our letters nor our styles, and styles that reach for everything. */
const HOST = `
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src @embed/ 'unsafe-inline'; connect-src @; style-src 'sha256-unknown'; img-src data:">
<p>Before</p>
<pathlight-player id="one" step="2" view="cell" motion="off"></pathlight-player>
<pathlight-player id="other" step="5" theme="dark" motion="off"></pathlight-player>
<p>After</p>
<script>
  window.told = [];
  for (const name of ['ready', 'stepchange', 'viewchange', 'end', 'leave'])
    document.addEventListener(name, (event) => told.push(name + ' ' + event.target.id));
</script>
<script type="module" src="@embed/player.js"></script>
<script type="module" src="@embed/player.js?twice"></script>`;

describe('the element in a page of another origin', () => {
  it('shows two players that know nothing of each other, under a policy that refuses fonts and styles', async () => {
    const { page, trouble } = await openPage({ url: await hostPage(HOST), width: 900, height: 1300 });
    const [one, other] = [page.locator('#one'), page.locator('#other')];
    await one.locator('svg.diagram [data-target]').first().waitFor();
    await other.locator('svg.diagram [data-target]').first().waitFor();
    await one.getByRole('button', { name: 'Next' }).click();
    await other.locator('[part="picture"]').focus();
    await page.keyboard.press('End');
    expect(await one.getAttribute('step')).toBe('ampa-activation');
    expect(await other.getAttribute('step')).toBe('relief');
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told.slice().sort()).toEqual([
      'end other',
      'ready one',
      'ready other',
      'stepchange one',
      'stepchange other',
    ]);
    // The look is its own: the colours of its theme, whatever the page refuses.
    const surface = other.locator('.player').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await surface).toBe('rgb(21, 31, 44)');
    expect(trouble.page).toEqual([]);
    expect(trouble.policy.filter((refusal) => !refusal.startsWith('font-src'))).toEqual([]);
  });

  it('makes pictures, tells how high it would like to be, and is gone when it is taken away', async () => {
    const host = await hostPage(
      '<pathlight-player step="2" motion="off"></pathlight-player><script type="module" src="@embed/player.js"></script>',
    );
    const { page, trouble } = await openPage({ url: host, width: 800, height: 900 });
    await page.locator('svg.diagram [data-target]').first().waitFor();
    const files = await page.evaluate(async () => {
      const player = document.querySelector('pathlight-player') as PathlightPlayerElement;
      const [png, svg] = await Promise.all([player.toImage({ width: 640 }), player.toImage({ format: 'svg' })]);
      const bitmap = await createImageBitmap(png);
      const refused = await player.toImage({ width: 1 }).catch((error: Error) => error.name);
      return { type: png.type, width: bitmap.width, svg: await svg.text(), height: player.preferredHeight, refused };
    });
    expect(files).toMatchObject({ type: 'image/png', width: 640, refused: 'RangeError' });
    expect(files.svg).toContain('Glutamate burst');
    expect(files.height).toBeGreaterThan(500);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
    });
    expect(fonts).toEqual(['"IBM Plex Sans Variable" loaded']);
    const gone = await page.evaluate(() => {
      const player = document.querySelector('pathlight-player') as PathlightPlayerElement;
      player.remove();
      player.next();
      return player.state.stepNumber;
    });
    expect(gone).toBe(3);
    expect([...trouble.console, ...trouble.page, ...trouble.failed]).toEqual([]);
  });
});
