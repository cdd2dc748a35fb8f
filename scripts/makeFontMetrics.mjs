// Writes src/layout/fontMetrics.data.json: advance widths of the shipped sans at the weights the diagram uses, measured by
// Chromium's own text shaper, so that labels are laid out from the font that readers see. Run after a font update.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './findChromium.mjs';

const FONT = 'node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2';
const WEIGHTS = [450, 550, 600, 650];
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const CHARACTERS = `${ascii}–—’‘“”…±·×→αβµÀÁÂÄÅÇÈÉÊËÎÏÑÒÓÔÖØÙÚÛÜàáâäåçèéêëîïñòóôöøùúûüß`;

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const page = await browser.newPage();
const widths = await page.evaluate(
  async ({ font, weights, characters }) => {
    const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`, { weight: '100 700' });
    document.fonts.add(await face.load());
    const context = document.createElement('canvas').getContext('2d');
    return Object.fromEntries(
      weights.map((weight) => {
        context.font = `${weight} 1000px Measured`;
        return [weight, [...characters].map((c) => Math.round(context.measureText(c).width))];
      }),
    );
  },
  { font: readFileSync(FONT).toString('base64'), weights: WEIGHTS, characters: CHARACTERS },
);
await browser.close();
writeFileSync(
  'src/layout/fontMetrics.data.json',
  `${JSON.stringify({ unitsPerEm: 1000, characters: CHARACTERS, widths })}\n`,
);
