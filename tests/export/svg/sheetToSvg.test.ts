import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDrawing, rasterizePng } from '../../../src/cli/rasterizeSvg';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import type { Sheet } from '../../../src/export/sheet/sheetLayout';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import { slideSheet } from '../../../src/export/sheet/slideSheet';
import { sheetToSvg } from '../../../src/export/svg/sheetToSvg';
import { textFonts } from '../../../src/export/svg/textFonts';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { type PaletteId, palettes } from '../../../src/scene/palettes';
import { type ViewId, viewIds } from '../../../src/scene/views/ids';
import { parseSvg } from './parseSvg';
import { ketamineViews } from '../../fixtures/ketamineViews';
import { everything } from '../../extent';

const ALL = { title: true, caption: true, legend: true, citation: true, background: true } as const;
const WIDTH = 700;
const outlines = { kind: 'outlines', typefaces: typefaces() } as const;
const MM_PER_PT = 25.4 / 72;

const sizeOf = ({ width, height }: Sheet) => ({ width: `${width * MM_PER_PT}mm`, height: `${height * MM_PER_PT}mm` });

const folder = mkdtempSync(path.join(tmpdir(), 'pathlight-svg-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sheetOf(
  viewId: ViewId,
  more: Partial<Parameters<typeof figureSheet>[1]> = {},
  stepIndex = 5,
): Promise<Sheet> {
  const figure = createFigureSpec({ mechanism: ketamine, view: ketamineViews[viewId], stepIndex });
  return figureSheet(figure, { ...ALL, width: 510.24, whole: false, smallestPt: 6.5, ...more });
}

function has(tool: string): boolean {
  return spawnSync(tool, ['--version']).error === undefined;
}

const figures = await Promise.all(
  viewIds.flatMap((viewId) =>
    (['light', 'dark'] as const).map(async (theme) => {
      const sheet = await sheetOf(viewId);
      return {
        name: `${viewId}, ${theme}`,
        sheet,
        theme,
        svg: sheetToSvg(sheet, { palette: palettes[theme], text: outlines, size: sizeOf(sheet) }),
      };
    }),
  ),
);

const KNOWN_TAGS = [
  'svg',
  'title',
  'desc',
  'metadata',
  'pathlight',
  'defs',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'g',
  'path',
  'rect',
  'ellipse',
];

describe.each(figures)('the SVG of a figure ($name)', ({ svg, sheet }) => {
  const document = parseSvg(svg);
  const elements = [...document.querySelectorAll('*')];

  it('has plain shapes only, and nothing that programs misread', () => {
    expect(new Set(elements.map(({ localName }) => localName))).toEqual(
      new Set(elements.map(({ localName }) => localName).filter((name) => KNOWN_TAGS.includes(name))),
    );
    const names = new Set(elements.slice(1).flatMap(({ attributes }) => [...attributes].map(({ name }) => name)));
    for (const name of [
      'class',
      'style',
      'filter',
      'mask',
      'marker-end',
      'paint-order',
      'href',
      'xlink:href',
      'data-id',
      'tabindex',
    ])
      expect(names).not.toContain(name);
    expect([...names].filter((name) => name.startsWith('on'))).toEqual([]);
    expect(svg).not.toMatch(/rgba?\(|color-mix|var\(|currentColor|NaN|undefined|null|Infinity/);
    expect(
      svg
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.trim() === ''),
    ).toEqual([]);
  });

  it('has no address but the names of its own languages', () => {
    const addresses = [...svg.matchAll(/(?:https?:|data:|file:|url\()[^"')\s]*/g)].map(([address]) => address);
    const own = new Set([...document.querySelectorAll('[id]')].map(({ id }) => `url(#${id}`));
    const foreign = addresses.filter((address) => !own.has(address));
    expect(new Set(foreign)).toEqual(new Set(['http://www.w3.org/2000/svg', 'https://pathlight.invalid/stamp']));
  });

  it('names each part once, and its nodes so that an author finds them', () => {
    const ids = elements.map(({ id }) => id).filter(Boolean);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id))).toEqual([]);
    expect(document.querySelector('g[id^="mtorc1-x"] > title')?.textContent).toMatch(/^mTORC1/);
  });

  it('says what it is, and what it shows', () => {
    const { documentElement: root } = document;
    const [title, description] = (root.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    expect([title?.textContent, description?.textContent]).toEqual([sheet.title, sheet.description]);
    expect([root.getAttribute('role'), root.getAttribute('xml:lang')]).toEqual(['img', 'en']);
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(Object.values(sizeOf(sheet)));
    expect(JSON.parse(document.querySelector('metadata')?.textContent ?? '')).toEqual(sheet.stamp);
  });

  it('has no gradient that nothing is painted with', () => {
    const gradients = [...document.querySelectorAll('linearGradient, radialGradient')];
    for (const { id } of gradients) expect(svg).toContain(`"url(#${id})"`);
  });

  it('is not large', () => {
    expect(svg.length).toBeLessThan(560_000);
  });
});

/** The share of pixels that differ between two pictures, with pixelmatch's usual threshold. */
function difference(one: PNG, other: PNG): number {
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  return (
    pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 }) / (one.width * one.height)
  );
}

const known = new Map<Sheet, Promise<PNG>>();

function drawn(sheet: Sheet, theme: PaletteId): Promise<PNG> {
  const pixels = { width: WIDTH, height: Math.round((WIDTH * sheet.height) / sheet.width) };
  const drawing = () => prepareDrawing(sheet, pixels, { palette: palettes[theme], typefaces: typefaces() });
  const png = known.get(sheet) ?? rasterizePng(drawing()).then((bytes) => PNG.sync.read(Buffer.from(bytes)));
  known.set(sheet, png);
  return png;
}

/** As a program of its own draws the file. */
function drawnBy(tool: 'rsvg-convert' | 'inkscape', svg: string, { width, height }: PNG): PNG {
  const [from, to] = [path.join(folder, 'in.svg'), path.join(folder, 'out.png')];
  writeFileSync(from, svg);
  const args =
    tool === 'inkscape'
      ? ['--export-type=png', '-w', `${width}`, '-h', `${height}`, '-o', to, from]
      : ['-w', `${width}`, '-h', `${height}`, '-o', to, from];
  expect(spawnSync(tool, args).status).toBe(0);
  return PNG.sync.read(readFileSync(to));
}

describe('other programs draw it alike', () => {
  it.skipIf(!has('rsvg-convert')).each(figures)(
    'rsvg and resvg, to 0.5 % of the pixels: $name (needs rsvg-convert)',
    async ({ svg, sheet, theme }) => {
      const ours = await drawn(sheet, theme);
      expect(difference(ours, drawnBy('rsvg-convert', svg, ours))).toBeLessThan(0.005);
    },
  );

  it.skipIf(!has('inkscape')).each(figures.filter(({ theme }) => theme === 'light'))(
    'Inkscape and resvg, to 0.5 % of the pixels: $name (needs inkscape)',
    async ({ svg, sheet, theme }) => {
      const ours = await drawn(sheet, theme);
      expect(difference(ours, drawnBy('inkscape', svg, ours))).toBeLessThan(0.005);
    },
  );

  it.skipIf(!has('rsvg-convert'))(
    'a part of a view without a ground, cut at its edge (needs rsvg-convert)',
    async () => {
      const sheet = await sheetOf('cell', { width: 252, background: false });
      const ours = await drawn(sheet, 'light');
      const svg = sheetToSvg(sheet, { palette: palettes.light, text: outlines, size: sizeOf(sheet) });
      expect(difference(ours, drawnBy('rsvg-convert', svg, ours))).toBeLessThan(0.005);
      expect(ours.data[3]).toBe(0);
    },
  );
});

describe('words as text', () => {
  it('brings the fonts that its words need, and no others', async () => {
    const sheet = await sheetOf('pathway');
    const text = await textFonts(sheet);
    expect(text.fontFaces.match(/@font-face/g)).toHaveLength(1);
    const figure = createFigureSpec({ mechanism: ketamine, view: ketamineViews.pathway, stepIndex: 2 });
    const slide = slideSheet(figure, { ...ALL, width: 960, height: 540, smallestPt: 0 });
    const { fontFaces } = await textFonts(slide);
    expect([...fontFaces.matchAll(/font-family:'([^']+)'/g)].map(([, name]) => name)).toEqual([
      'IBM Plex Sans Variable',
      'Source Serif 4 Variable',
    ]);
    const line = sheet.items.find((item) => item.kind === 'text');
    const greek = { ...sheet, items: line ? [{ ...line, text: 'β' }] : [] };
    expect((await textFonts(greek)).fontFaces).toContain('U+0370');
  });

  it('can be read as text, in weights that every program knows', async () => {
    const sheet = await sheetOf('cell');
    const svg = sheetToSvg(sheet, { palette: palettes.light, text: await textFonts(sheet), size: sizeOf(sheet) });
    const document = parseSvg(svg);
    const texts = [...document.querySelectorAll('text:not([aria-hidden])')];
    expect(texts.map(({ textContent }) => textContent)).toContain('mTORC1');
    expect(texts.filter((text) => Number(text.getAttribute('font-weight')) % 100 !== 0)).toEqual([]);
    // The fonts, and on the root what an SVG inherits and no attribute can set.
    expect(document.querySelectorAll('style, svg[style]')).toHaveLength(2);
    expect(document.querySelectorAll('svg [style], [class]')).toHaveLength(0);
    expect(document.querySelector('style')?.textContent).not.toMatch(/@import|url\((?!data:font\/woff2)/);
    expect(svg.length).toBeLessThan(330_000);
  });

  it('escapes what a mechanism from elsewhere calls its parts', async () => {
    const sheet = await sheetOf('time');
    const strange = { ...sheet, title: '<script>&"\u0000\ud800', description: ']]>' };
    const document = parseSvg(sheetToSvg(strange, { palette: palettes.light, text: outlines, size: sizeOf(sheet) }));
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('title')?.textContent).toBe('<script>&"\ufffd\ufffd');
  });
});

describe('several pictures in one page', () => {
  it.runIf(everything)('share no id, and no rule of one reaches the other or the page', async () => {
    const [early, late] = await Promise.all([sheetOf('cell', {}, 1), sheetOf('cell', {}, 4)]);
    const written = await Promise.all(
      (['light', 'dark'] as const).flatMap((theme) =>
        [early, late].flatMap((sheet) =>
          [outlines, textFonts(sheet)].map(async (text) =>
            sheetToSvg(sheet, { palette: palettes[theme], text: await text, size: sizeOf(sheet) }),
          ),
        ),
      ),
    );
    const ids = written.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of written) {
      const root = parseSvg(svg).documentElement;
      const rules = root.querySelector('style')?.textContent.replace(/@font-face\{[^}]*\}/g, '') ?? '';
      for (const [selector] of rules.matchAll(/[^{},]+(?=\{[^{}]*\})/g))
        expect(selector.trim()).toMatch(new RegExp(`^#${root.id} `));
    }
  });

  it('look the same on every machine: the same figure has the same ids', async () => {
    const sheet = await sheetOf('time');
    const write = () => sheetToSvg(sheet, { palette: palettes.light, text: outlines, size: sizeOf(sheet) });
    expect(write()).toBe(write());
  });

  it('inherit nothing from the page', async () => {
    const sheet = await sheetOf('time');
    const svg = sheetToSvg(sheet, { palette: palettes.light, text: await textFonts(sheet), size: sizeOf(sheet) });
    const root = parseSvg(svg).documentElement;
    expect(root.getAttribute('direction')).toBe('ltr');
    for (const name of ['writing-mode', 'text-anchor', 'stroke', 'fill-opacity', 'stroke-opacity', 'dominant-baseline'])
      expect(root.getAttribute(name), name).not.toBeNull();
    for (const name of ['text-shadow', '-webkit-text-stroke', 'text-emphasis', 'word-break', 'white-space'])
      expect(root.getAttribute('style')).toContain(`${name}:`);
  });
});
