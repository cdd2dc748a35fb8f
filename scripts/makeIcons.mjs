import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { chromiumArgs, findChromium } from './findChromium.mjs';
import { withSources } from './withSources.mjs';

/* Draws the pictures in `public/` from `public/icon.svg` and the cell view. Run it with `npm run icons` when they change. */

/** @param {string} name a path from the root of the repository */
const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const mark = readFileSync(file('public/icon.svg'), 'utf8');
/** Without the rounded corners: a phone cuts its own. */
const square = mark.replace(' rx="112"', '');
/** Phones may cut a maskable icon to a circle of four fifths. */
const maskable = square.replace('<g id="mark">', '<g id="mark" transform="translate(51.2 51.2) scale(0.8)">');

const sans = readFileSync(
  file('node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'),
).toString('base64');

/** The glutamate burst of the cell view, the picture people come for. */
function burst() {
  return withSources(async (load) => {
    const [{ ketamineEntry }, { loadView }, { sceneAt }, { sceneToSvg }] = await Promise.all([
      load('/src/mechanisms/ketamine/entry.ts'),
      load('/src/scene/views/loadView.ts'),
      load('/src/scene/sceneAt.ts'),
      load('/src/draw/sceneToSvg.ts'),
    ]);
    const playhead = { stepIndex: 2, fromIndex: null, motion: 'still', tMs: 0 };
    const view = await loadView('cell', ketamineEntry);
    const scene = sceneAt({ mechanism: ketamineEntry.graph, view, playhead, overlay: false });
    return sceneToSvg(scene, { frame: { x: 90, y: 112, w: 1180, h: 620 } });
  });
}

const tokens = readFileSync(file('src/app/shell/theme/tokens.css'), 'utf8');
const card = `<!doctype html><html data-theme="light"><style>${tokens}
  @font-face { font-family: Sans; font-weight: 100 700; src: url(data:font/woff2;base64,${sans}); }
  body { margin: 0; width: 1200px; height: 630px; overflow: hidden; font-family: Sans; background: var(--stage); }
  .picture svg { position: absolute; width: 1200px; height: 630px; }
  .words { position: absolute; inset: auto 0 0; padding: 28px 48px 34px; display: flex; align-items: center; gap: 28px;
    background: #13202c; color: #f2f6fa; }
  .mark { width: 104px; flex: none; }
  .mark svg { display: block; }
  h1 { margin: 0 0 8px; font-size: 58px; line-height: 1.05; font-weight: 650; letter-spacing: -0.01em; }
  p { margin: 0; font-size: 26px; line-height: 1.3; font-weight: 450; color: #c9d4de; }
</style>
<div class="picture">${await burst()}</div>
<div class="words"><div class="mark">${mark}</div><div><h1>How ketamine relieves depression</h1>
<p>Pathlight: how one dose changes a synapse, with the source of every claim.</p></div></div>`;

const browser = await chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArgs });

/** @param {string} name @param {string} html @param {number} width @param {number} height */
async function picture(name, html, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const figure = PNG.sync.read(await page.screenshot({ omitBackground: true }));
  const opaque = figure.data.every((value, index) => index % 4 !== 3 || value === 255);
  const png = PNG.sync.write(figure, { colorType: opaque ? 2 : 6, deflateLevel: 9 });
  writeFileSync(file(`public/${name}`), png);
  console.log(`public/${name}  ${width}×${height}  ${(png.length / 1000).toFixed(1)} kB`);
  await page.close();
}

/** @param {string} name @param {string} html @param {number} width @param {number} height */
async function photograph(name, html, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 88, path: file(`public/${name}`) });
  console.log(`public/${name}  ${width}×${height}  ${(jpeg.length / 1000).toFixed(1)} kB`);
  await page.close();
}

/** @param {string} name @param {string} svg @param {number} size */
async function icon(name, svg, size) {
  const html = `<!doctype html><style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`;
  await picture(name, html, size, size);
}

// The page's own: a browser draws an SVG in its place anew at every change of the address, which costs each step 3 ms.
await icon('icon-32.png', mark, 32);
await icon('icon-192.png', mark, 192);
await icon('icon-512.png', mark, 512);
await icon('icon-maskable-512.png', maskable, 512);
await icon('apple-touch-icon.png', square, 180);
await photograph('social.jpg', card, 1200, 630);
await browser.close();
