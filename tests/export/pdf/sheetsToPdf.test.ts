import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { sheetsToPdf } from '../../../src/export/pdf/sheetsToPdf';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import type { Sheet } from '../../../src/export/sheet/sheetLayout';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import { slideSheet } from '../../../src/export/sheet/slideSheet';
import { sheetToSvg } from '../../../src/export/svg/sheetToSvg';
import { readStamp } from '../../../src/export/stamp/readStamp';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { text } from '../../../src/scene/items';
import { palettes } from '../../../src/scene/palettes';
import type { Gradient, SceneItem } from '../../../src/scene/scene';
import { type ViewId, viewIds } from '../../../src/scene/views/ids';
import { has, output, poppler, withFile } from './tools';
import { ketamineViews } from '../../fixtures/ketamineViews';

const ALL = { title: true, caption: true, legend: true, citation: true, background: true } as const;
const BLOCKADE = 1;
const MTORC1 = 5;
/** Points to an inch, and the points of a side of a square that is compared. */
const DPI = '100';
const SQUARE = 4;
const shared = { palette: palettes.light, typefaces: typefaces() };
const poppled = has('pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm');
const drawn = poppled && has('rsvg-convert');
const notDrawn = drawn ? '' : ' (skipped: poppler or librsvg is not installed)';
const without = poppled ? '' : ' (skipped: poppler is not installed)';

async function figure(viewId: ViewId, stepIndex: number): Promise<Sheet> {
  const figure = createFigureSpec({ mechanism: ketamine, view: ketamineViews[viewId], stepIndex });
  return figureSheet(figure, { ...ALL, width: 510.24, whole: true, smallestPt: 6.5 });
}

/** The words that a sheet shows, without the signs and numbers of which there are many. */
function wordsOf({ pictures, items }: Sheet): string[] {
  const walk = (item: SceneItem): string[] => {
    if (item.opacity === 0) return [];
    if (item.kind === 'group') return item.children.flatMap(walk);
    return item.kind === 'text' ? [item.text] : [];
  };
  return [...pictures.flatMap(({ scene }) => scene.items), ...items].flatMap(walk);
}

function count(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Every word of lines, in no order: readers of PDF set columns side by side. */
function wordCounts(lines: readonly string[]): ReadonlyMap<string, number> {
  return count(lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== ''));
}

/** A sheet of its own with one line on it, or with other items. */
async function sheetWith(items: readonly SceneItem[], gradients: readonly Gradient[] = []): Promise<Sheet> {
  const sheet = await figure('cell', BLOCKADE);
  const at = { x: 0, y: 0, w: 200, h: 100 };
  const scene = { width: 200, height: 100, gradients, items };
  return { ...sheet, width: 200, height: 100, items: [], pictures: [{ id: 'picture', scene, frame: at, at }] };
}

/** Each square of points as one: what two programs make of an edge evens out, and what is missing stays missing. */
function inSquares(image: PNG, width: number, height: number): Buffer {
  const small = new PNG({ width, height });
  for (let at = 0; at < width * height * 4; at++) {
    const [x, y] = [Math.floor(at / 4) % width, Math.floor(at / 4 / width)];
    let sum = 0;
    for (let square = 0; square < SQUARE ** 2; square++) {
      const [across, down] = [x * SQUARE + (square % SQUARE), y * SQUARE + Math.floor(square / SQUARE)];
      sum += image.data[(down * image.width + across) * 4 + (at % 4)] ?? 0;
    }
    small.data[at] = sum / SQUARE ** 2;
  }
  return small.data;
}

/** The share of squares that differ between poppler's picture of the PDF and librsvg's of the SVG of a sheet. */
function difference(sheet: Sheet, pdf: Uint8Array, palette: typeof palettes.light): number {
  const size = { width: `${sheet.width}pt`, height: `${sheet.height}pt` };
  const svg = sheetToSvg(sheet, { palette, text: { kind: 'outlines', typefaces: shared.typefaces }, size });
  const fromPdf = withFile('file.pdf', pdf, (path, folder) => {
    output('pdftoppm', '-r', DPI, '-png', '-singlefile', path, join(folder, 'page'));
    return PNG.sync.read(readFileSync(join(folder, 'page.png')));
  });
  const fromSvg = withFile('file.svg', svg, (path, folder) => {
    output('rsvg-convert', '-d', DPI, '-p', DPI, path, '-o', join(folder, 'page.png'));
    return PNG.sync.read(readFileSync(join(folder, 'page.png')));
  });
  expect(Math.abs(fromPdf.width - fromSvg.width) + Math.abs(fromPdf.height - fromSvg.height)).toBeLessThan(3);
  // The two round the last row of points differently.
  const width = Math.floor((Math.min(fromPdf.width, fromSvg.width) - 1) / SQUARE);
  const height = Math.floor((Math.min(fromPdf.height, fromSvg.height) - 1) / SQUARE);
  const [a, b] = [inSquares(fromPdf, width, height), inSquares(fromSvg, width, height)];
  return pixelmatch(a, b, undefined, width, height, { threshold: 0.1, includeAA: true }) / (width * height);
}

describe.each(viewIds)('a PDF of the view %s', (viewId) => {
  it.skipIf(!poppled)(`has every word as often as the picture has it${without}`, async () => {
    const sheet = await figure(viewId, MTORC1);
    const found = poppler('pdftotext', await sheetsToPdf([sheet], shared), '-raw');
    expect(wordCounts([found])).toEqual(wordCounts(wordsOf(sheet)));
  });

  const theme = viewId === 'pathway' ? 'dark' : 'light';
  it.skipIf(!drawn)(
    `looks in the theme ${theme} as the SVG does, but for less than one square of a hundred${notDrawn}`,
    async () => {
      const palette = palettes[theme];
      const sheet = await figure(viewId, MTORC1);
      const pdf = await sheetsToPdf([sheet], { ...shared, palette });
      expect(difference(sheet, pdf, palette)).toBeLessThan(0.01);
    },
  );
});

describe('a PDF of a step', () => {
  it.skipIf(!poppled)(`brings its fonts, as far as their letters are used, one for each weight${without}`, async () => {
    const figure = createFigureSpec({ mechanism: ketamine, view: ketamineViews.pathway, stepIndex: BLOCKADE });
    const slide = slideSheet(figure, { ...ALL, width: 960, height: 540, smallestPt: 0 });
    const rows = poppler('pdffonts', await sheetsToPdf([slide], shared))
      .trim()
      .split('\n')
      .slice(2);
    const fonts = rows.map((row) => row.trim().split(/\s+/));
    // name, type (two words), encoding, embedded, subset, to Unicode
    expect(fonts.map((font) => font.slice(4, 7))).toEqual(fonts.map(() => ['yes', 'yes', 'yes']));
    const names = fonts.map(([name = '']) => name.replace(/^[A-Z]{6}\+/, '')).toSorted();
    expect(names).toEqual(expect.arrayContaining(['IBMPlexSans-450-0', 'IBMPlexSans-600-0', 'IBMPlexSans-650-0']));
    expect(names.filter((name) => name.includes('serif'))).toHaveLength(1);
  });

  it.skipIf(!poppled)(`is as large as its sheet and says what it shows${without}`, async () => {
    const sheet = await figure('cell', MTORC1);
    const created = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
    const pdf = await sheetsToPdf([sheet], { ...shared, author: 'A. & B. <c>', created });
    const info = poppler('pdfinfo', pdf, '-isodates');
    const [, width, height] = (/Page size: +([\d.]+) x ([\d.]+) pts/.exec(info) ?? []).map(Number);
    expect(width).toBeCloseTo(sheet.width, 1);
    expect(height).toBeCloseTo(sheet.height, 1);
    expect(info).toMatch(/Title: +How ketamine relieves depression: mTORC1\n/);
    expect(info).toMatch(/Author: +A\. & B\. <c>\n/);
    expect(info).toContain('Step 5 of 6');
    expect(info).toMatch(/Keywords: +ketamine, mtorc1\n/);
    expect(info).toMatch(/CreationDate: +2026-01-02T03:04:05/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(poppler('pdfinfo', pdf, '-custom')).toContain(JSON.stringify(sheet.stamp));
    expect(poppler('pdfinfo', pdf, '-meta')).toContain('<rdf:li>A. &amp; B. &lt;c&gt;</rdf:li>');
    const structure = poppler('pdfinfo', pdf, '-struct-text');
    expect(structure).toContain('Figure "How ketamine relieves depression: mTORC1"');
    expect(structure).toMatch(/P \(block\)\n +"Both chains activate mTORC1, and protein synthesis starts\./);
  });

  it('is the same, byte for byte, whatever was drawn before', async () => {
    const sheet = await figure('pathway', MTORC1);
    const once = await sheetsToPdf([sheet], shared);
    await sheetsToPdf([await figure('cell', BLOCKADE)], shared);
    expect(Buffer.compare(await sheetsToPdf([sheet], shared), once)).toBe(0);
  });

  it.skipIf(!poppled)(`has a page and a bookmark for each of several${without}`, async () => {
    const steps = await Promise.all(ketamine.steps.map((_, at) => figure('time', at)));
    const pdf = await sheetsToPdf(steps, shared);
    const info = poppler('pdfinfo', pdf);
    expect(info).toMatch(/Title: +How ketamine relieves depression\n/);
    expect(info).toMatch(new RegExp(`Pages: +${ketamine.steps.length}\n`));
    for (const [at, { title }] of ketamine.steps.entries()) {
      expect(poppler('pdftotext', pdf, '-f', String(at + 1), '-l', String(at + 1))).toContain(title);
    }
    const outline = Buffer.from(pdf).toString('latin1');
    for (const { title } of ketamine.steps) expect(outline).toContain(`(How ketamine relieves depression: ${title})`);
  });

  it('opens again what it shows', async () => {
    const sheet = await figure('cell', MTORC1);
    const stamp = { ...sheet.stamp, whatIf: ['mtorc1=0', 'ampa-block'] };
    expect(await readStamp(await sheetsToPdf([{ ...sheet, stamp }], shared))).toMatchObject({
      ok: true,
      stamps: [stamp],
    });
  });

  it('is refused with a sentence where there is nothing to write or a page too large', async () => {
    const sheet = await figure('cell', BLOCKADE);
    await expect(sheetsToPdf([], shared)).rejects.toThrow('choose at least one step');
    await expect(sheetsToPdf([{ ...sheet, width: 20_000 }], shared)).rejects.toThrow('choose another size');
  });
});

describe('words in a PDF', () => {
  const style = { size: 10 } as const;

  it.skipIf(!poppled)(`keep Greek letters, ligatures and accents${without}`, async () => {
    const line = 'αCaMKII, β-arrestin, Δψ µm office Łódź';
    const sheet = await sheetWith([text('a', 5, 20, line, style), { ...text('b', 5, 50, line, style), face: 'serif' }]);
    const found = poppler('pdftotext', await sheetsToPdf([sheet], shared));
    expect(found.split('\n').filter((part) => part === line)).toHaveLength(2);
  });

  it.skipIf(!poppled)(`keep letters apart that share a shape${without}`, async () => {
    const lines = ['found', 'haven’t', 'havenʼt', 'µ and μ'];
    const sheet = await sheetWith(lines.map((line, at) => text(`${at}`, 5, 12 + at * 16, line, style)));
    const found = poppler('pdftotext', await sheetsToPdf([sheet], shared)).split('\n');
    for (const line of lines) expect(found).toContain(line);
  });

  it.skipIf(!poppled)(`stand once, though a rim and a fade are drawn with them${without}`, async () => {
    const halo = { ...style, halo: 'surface', opacity: 0.5, tracking: 1.5, anchor: 'end' } as const;
    const sheet = await sheetWith([text('a', 150, 20, 'Glutamate', halo)]);
    expect(poppler('pdftotext', await sheetsToPdf([sheet], shared)).trim()).toBe('Glutamate');
  });

  it.skipIf(!poppled)(`cannot break the file${without}`, async () => {
    const hostile = [
      'a (b) \\(c\\ )) <<',
      'endstream endobj %%EOF',
      '</svg><script>',
      'nul \u0000\u001b bell\u0007',
      '🧠 brain',
      '\ud800 half',
      '∼50 %',
    ];
    const items = hostile.map((line, at) => text(`${at}`, 5, 10 + at * 12, line, { ...style, halo: 'surface' }));
    const sheet = { ...(await sheetWith(items)), title: hostile.join(' '), description: `(${hostile.join(')')}` };
    const pdf = await sheetsToPdf([sheet], { ...shared, author: hostile.join('\\') });
    const found = poppler('pdftotext', pdf);
    for (const part of ['a (b) \\(c\\ )) <<', 'endstream endobj %%EOF', '</svg><script>', '🧠 brain', '∼50 %']) {
      expect(found).toContain(part);
    }
    const checked = withFile('file.pdf', pdf, (path) => output('pdfinfo', '-struct', path));
    expect(checked).toContain('Figure');
  });
});

describe('what a picture is drawn with', () => {
  const fade: Gradient = {
    id: 'fade',
    kind: 'radial',
    units: 'box',
    at: [0.5, 0.5, 0.5],
    stops: [
      { offset: 0.3, paint: 'drug', opacity: 0.9 },
      { offset: 1, paint: 'growth', opacity: 0 },
    ],
  };
  const across: Gradient = {
    id: 'across',
    kind: 'linear',
    units: 'design',
    at: [20, 0, 180, 0],
    stops: [
      { offset: 0, paint: 'signal' },
      { offset: 0.7, paint: { mix: ['excite', 'surface', 0.5] } },
    ],
  };
  const cases: readonly [string, readonly SceneItem[]][] = [
    [
      'gradients in a turned and faded group',
      [
        // librsvg turns a radial gradient of an oblong box wrongly, so this one stands upright.
        { kind: 'ellipse', id: 'e', cx: 150, cy: 60, rx: 40, ry: 20, opacity: 0.8, fill: { gradient: 'fade' } },
        {
          kind: 'group',
          id: 'g',
          x: 60,
          y: 10,
          rotate: 20,
          scale: 0.8,
          opacity: 0.5,
          children: [
            { kind: 'rect', id: 'r', x: 0, y: 0, w: 80, h: 50, r: 12, fill: { gradient: 'across' } },
            { kind: 'ellipse', id: 'f', cx: 20, cy: 60, rx: 20, ry: 8, rotate: 30, fill: 'drug' },
          ],
        },
      ],
    ],
    [
      'curves, dashes and round ends',
      [
        {
          kind: 'path',
          id: 'p',
          d: 'M10 50q20-60 40 0t40 0S120 0 140 50l10 10h20v-30z',
          fill: 'glu-fill',
          fillOpacity: 0.5,
          stroke: { gradient: 'across' },
          strokeWidth: 6,
          strokeOpacity: 0.7,
        },
        { kind: 'path', id: 'd', d: 'M10 85H190', stroke: 'ink', strokeWidth: 4, dash: [0.1, 8], cap: 'round' },
      ],
    ],
    [
      'an area and a line that are faded as one',
      [
        { kind: 'rect', id: 'under', x: 0, y: 40, w: 200, h: 20, fill: 'ink' },
        {
          kind: 'ellipse',
          id: 'e',
          cx: 100,
          cy: 50,
          rx: 60,
          ry: 35,
          fill: 'drug',
          stroke: 'signal',
          strokeWidth: 14,
          opacity: 0.5,
        },
      ],
    ],
  ];

  it.skipIf(!drawn).each(cases)(
    `%s look as in the SVG, but for less than one square of a hundred${notDrawn}`,
    async (_name, items) => {
      const sheet = await sheetWith(items, [fade, across]);
      const pdf = await sheetsToPdf([sheet], shared);
      expect(difference(sheet, pdf, shared.palette)).toBeLessThan(0.01);
    },
  );

  it.skipIf(!drawn)(`nothing that is fully transparent is in the file${without}`, async () => {
    const hidden = { ...text('t', 10, 40, 'hidden', { size: 12 }), opacity: 0 };
    const sheet = await sheetWith([
      { kind: 'group', id: 'g', opacity: 0, children: [text('u', 1, 9, 'under', { size: 9 })] },
      hidden,
    ]);
    expect(poppler('pdftotext', await sheetsToPdf([sheet], shared)).trim()).toBe('');
  });
});
