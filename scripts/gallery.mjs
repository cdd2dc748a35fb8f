import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumArgs, findChromium } from './findChromium.mjs';

/*
 * Contact sheets, to look at: every step of every view, at rest and in motion, through the camera of a screen. One PNG a
 * view and theme, with a row a step and a column a moment.
 *
 *   npm run gallery -- --views cell --themes dark --moments 0.7,rest --size 390x344 --step 3 --out /tmp/sheets
 *   npm run gallery -- --mechanism secondMechanism      the mechanism of the tests that nobody drew by hand
 */

const { values: options } = parseArgs({
  options: {
    mechanism: { type: 'string', default: '' },
    views: { type: 'string', default: '' },
    themes: { type: 'string', default: 'light,dark,projector' },
    moments: { type: 'string', default: '0.4,0.7,1.5,3,rest' },
    size: { type: 'string', default: '1040x674' },
    step: { type: 'string', default: '' },
    out: { type: 'string', default: 'gallery' },
    cell: { type: 'string', default: '720' },
  },
});

const [width, height] = options.size.split('x').map(Number);
const viewport = { width, height };
/** The width of one picture on the sheet, in px. */
const cellWidth = Number(options.cell);

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const load = (/** @type {string} */ file) => vite.ssrLoadModule(`/${file}`);

async function mechanismAsked() {
  if (options.mechanism === 'secondMechanism') {
    const { secondMechanism } = await load('tests/fixtures/secondMechanism/index.ts');
    return { graph: secondMechanism, drawing: {} };
  }
  const { openMechanism } = await load('src/mechanisms/registry.ts');
  return openMechanism(options.mechanism);
}

const [
  { loadView, viewsOf },
  { sceneAt },
  { cameraAt },
  { showsWhole },
  { shownPart },
  { stepDurationMs },
  { sceneToSvg },
  { palettes },
] = await Promise.all(
  [
    'src/scene/views/loadView.ts',
    'src/scene/sceneAt.ts',
    'src/scene/cameraAt.ts',
    'src/layout/camera.ts',
    'src/scene/pinnedHeaders.ts',
    'src/scene/timeline.ts',
    'src/draw/sceneToSvg.ts',
    'src/scene/palettes.ts',
  ].map(load),
);
const mechanism = await mechanismAsked();
const { graph, drawing } = mechanism;
const views = options.views === '' ? viewsOf(graph, drawing) : options.views.split(',');
const moments = options.moments.split(',');
const steps = options.step === '' ? graph.steps.map((_, index) => index) : options.step.split(',').map(Number);

/** Where the story stands at a moment of a step: seconds into its motion, or at rest. */
function playheadAt(stepIndex, moment) {
  const endMs = stepDurationMs(graph, stepIndex);
  if (moment === 'rest') return { stepIndex, fromIndex: null, motion: 'still', tMs: endMs };
  return { stepIndex, fromIndex: stepIndex - 1, motion: 'play', tMs: Math.min(Number(moment) * 1000, endMs) };
}

function picture(view, stepIndex, moment) {
  const playhead = playheadAt(stepIndex, moment);
  const frame = cameraAt(graph, view, playhead, viewport);
  // Names and axes that stay in sight are drawn for the frame.
  const sight = view.keepsInSight ? { box: frame, unit: 1 } : undefined;
  const whole = sceneAt({ mechanism: graph, view, playhead, sight });
  // As the page shows a part: without words and an inset that the edge would cut.
  const scene = showsWhole(frame, view.layout(graph)) ? whole : shownPart(whole, frame, viewport);
  // Gradients of one picture must not be taken for those of another.
  const idPrefix = `s${stepIndex}-${moment.replace('.', '_')}-`;
  const context = { colourOf: (token) => `var(--${token})`, idPrefix };
  return sceneToSvg(scene, { frame, context });
}

function sheet(view, theme) {
  const colours = Object.entries(palettes[theme]).map(([token, value]) => `--${token}:${value}`);
  const figures = steps.flatMap((stepIndex) =>
    moments.map((moment) => {
      const words = `${graph.steps[stepIndex].id} · ${moment === 'rest' ? 'at rest' : `${moment} s`}`;
      return `<figure><figcaption>${words}</figcaption>${picture(view, stepIndex, moment)}</figure>`;
    }),
  );
  return `<!doctype html><meta charset="utf-8"><style>
:root{${colours.join(';')}}
@font-face{font-family:'IBM Plex Sans Variable';font-weight:100 700;src:url('http://gallery.local/font')}
body{margin:8px;background:var(--surface);color:var(--ink);font:14px 'IBM Plex Sans Variable',sans-serif}
main{display:grid;grid-template-columns:repeat(${moments.length},${cellWidth}px);gap:8px}
figure{margin:0}svg{display:block;width:${cellWidth}px;height:${Math.round((cellWidth * height) / width)}px}
</style><main>${figures.join('\n')}</main>`;
}

const font = 'node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-standard-normal.woff2';
mkdirSync(options.out, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: moments.length * (cellWidth + 8) + 16, height: 600 } });
await page.route('http://gallery.local/font', (route) =>
  route.fulfill({ path: font, headers: { 'access-control-allow-origin': '*' } }),
);
for (const id of views) {
  const view = await loadView(id, mechanism);
  for (const theme of options.themes.split(',')) {
    await page.setContent(sheet(view, theme));
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(options.out, `${graph.id}-${id}-${theme}-${options.size}.png`);
    await page.screenshot({ path: file, fullPage: true, timeout: 120_000 });
    console.log(file);
  }
}
await browser.close();
await vite.close();
