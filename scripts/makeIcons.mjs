import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { chromiumArgs, findChromium } from './findChromium.mjs';

/* Draws the pictures in `public/` from `public/icon.svg`. Run it with `npm run icons` when the mark changes. */

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

const card = `<!doctype html><style>
  @font-face { font-family: Sans; font-weight: 100 700; src: url(data:font/woff2;base64,${sans}); }
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 84px 88px; display: flex;
    flex-direction: column; justify-content: space-between; background: #13202c; color: #f2f6fa; font-family: Sans; }
  .mark { width: 176px; margin-left: -24px; }
  .mark svg { display: block; }
  h1 { margin: 0 0 20px; font-size: 92px; line-height: 1.05; font-weight: 650; letter-spacing: -0.01em; }
  p { margin: 0; font-size: 38px; line-height: 1.35; font-weight: 450; color: #c9d4de; max-width: 960px; }
  .name { position: absolute; top: 132px; right: 88px; font-size: 34px; font-weight: 600; color: #a9b7c4; }
</style>
<div class="mark">${mark}</div><div class="name">Pathlight</div>
<div><h1>Ketamine, step by step</h1>
<p>How one dose changes a synapse, with the source sentence behind every claim.</p></div>`;

const browser = await chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArgs });

/** @param {string} name @param {string} html @param {number} width @param {number} height */
async function picture(name, html, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shot = PNG.sync.read(await page.screenshot({ omitBackground: true }));
  const opaque = shot.data.every((value, index) => index % 4 !== 3 || value === 255);
  const png = PNG.sync.write(shot, { colorType: opaque ? 2 : 6, deflateLevel: 9 });
  writeFileSync(file(`public/${name}`), png);
  console.log(`public/${name}  ${width}×${height}  ${(png.length / 1000).toFixed(1)} kB`);
  await page.close();
}

/** @param {string} name @param {string} svg @param {number} size */
async function icon(name, svg, size) {
  const html = `<!doctype html><style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`;
  await picture(name, html, size, size);
}

await icon('icon-192.png', mark, 192);
await icon('icon-512.png', mark, 512);
await icon('icon-maskable-512.png', maskable, 512);
await icon('apple-touch-icon.png', square, 180);
await picture('social.png', card, 1200, 630);
await browser.close();
