import { strFromU8, unzipSync } from 'fflate';
// @ts-expect-error It comes without types.
import * as jsdom from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allSources } from '../../src/evidence/citedSources';
import { referenceFile } from '../../src/evidence/referenceFile';
import { createFilmPlan } from '../../src/export/film/filmPlan';
import { filmSubtitles } from '../../src/export/film/subtitles';
import { typefaces } from '../../src/export/fonts/typefaces';
import { handoutHtml } from '../../src/export/handout/handoutHtml';
import { handoutPdf } from '../../src/export/handout/handoutPdf';
import { figurePackage } from '../../src/export/package/figurePackage';
import { sheetsToPdf } from '../../src/export/pdf/sheetsToPdf';
import { writeDeck } from '../../src/export/pptx/writeDeck';
import { stampPng, readPngTexts } from '../../src/export/pngMetadata';
import { figureSheet } from '../../src/export/sheet/figureSheet';
import { createFigureSpec } from '../../src/export/sheet/figureSpec';
import { pngMetadataTexts } from '../../src/export/sheet/sheetLayout';
import { slideSheet } from '../../src/export/sheet/slideSheet';
import { sheetToSvg } from '../../src/export/svg/sheetToSvg';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { writers } from '../../src/formats/writers';
import type { Mechanism } from '../../src/model/mechanism';
import { entryOf } from '../../src/scene/mechanismEntry';
import { palettes } from '../../src/scene/palettes';
import { viewIds, type ViewId } from '../../src/scene/views/ids';
import { loadView } from '../../src/scene/views/loadView';
import { toSbmlQual } from '../../src/simulate/toSbmlQual';
import { readBibtex } from '../evidence/helpers/readBibtex';
import { openDeck } from '../export/pptx/openDeck';
import { parseSvg } from '../export/svg/parseSvg';
import { everything } from '../extent';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { PAYLOADS } from './corpus';
import { hostileMechanism } from './hostileMechanism';
import { pdfParts } from './pdfParts';

/*
 * A mechanism whose every text is a payload, through every exporter: its file has the same parts as that of a mechanism of plain words,
 * leads nowhere but to http(s), and runs nothing. One is written at its last
 * step; `npm run test:all`, or `HOSTILE_TURNS`, writes more of them at every step, each with every payload in another field.
 */
const TURNS = Number(process.env['HOSTILE_TURNS'] ?? (everything ? 2 : 1));
const IS_WIDE = TURNS > 1;
/** The cell of an opened file takes seconds to be laid out. */
const VIEWS = IS_WIDE ? viewIds : (['pathway', 'time'] as const);
const palette = palettes.light;
const ALL = { title: true, caption: true, legend: true, citation: true, background: true } as const;
const SHEET = { ...ALL, width: 510, whole: false, smallestPt: 6 } as const;
const SLIDE = { ...ALL, width: 960, height: 540, smallestPt: 12 } as const;
const SVG_TEXT = { kind: 'text', family: 'sans', serif: 'serif', fontFaces: '' } as const;

interface Case {
  name: string;
  mechanism: Mechanism;
}
const used = new Set<string>();
const fields = new Set<string>();
const cases: Case[] = Array.from({ length: TURNS }, (_, turn) => {
  // As many steps on as no two turns have the same payload in a field.
  const hostile = hostileMechanism(secondMechanism, PAYLOADS, turn * 7);
  for (const payload of hostile.used) used.add(payload);
  for (const field of hostile.fields) fields.add(field);
  return { name: `turn ${turn}`, mechanism: hostile.mechanism };
});

async function figuresOf(mechanism: Mechanism, viewId: ViewId) {
  const view = await loadView(viewId, entryOf(mechanism));
  const steps = [...mechanism.steps.keys()];
  return (IS_WIDE ? steps : steps.slice(-1)).map((stepIndex) => createFigureSpec({ mechanism, view, stepIndex }));
}

interface Window {
  document: Document;
  close(): void;
}
type Jsdom = new (text: string, options: Record<string, unknown>) => { window: Window };
const { JSDOM } = jsdom as { JSDOM: Jsdom };

/** What of a document could run or fetch something, in words. */
function dangersOf(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...(/^(?:script|iframe|object|embed|foreignobject|animate|set|image|use|base|form|link|meta\[http-equiv\])$/i.test(
      element.localName,
    )
      ? [`<${element.localName}>`]
      : []),
    ...[...element.attributes].flatMap(({ localName, value }) => {
      if (/^on/i.test(localName)) return [`${localName}="${value}"`];
      if (/^(?:href|src|action|data|srcdoc)$/i.test(localName) && !/^(?:#|https?:\/\/)/.test(value)) {
        return [`${localName}="${value}"`];
      }
      return /url\(\s*(?!["']?#|["']?data:font)/i.test(value) && localName !== 'aria-label'
        ? [`${localName}="${value}"`]
        : [];
    }),
  ]);
}

const elementsOf = (document: Document): Set<string> =>
  new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));

it('payloads stand in every kind of field', () => {
  expect(used.size).toBeGreaterThan(200);
  expect(fields.size).toBeGreaterThan(80);
  for (const field of [
    'nodes.label',
    'edges.label',
    'steps.title',
    'quotes.note',
    'references.title',
    'documents.title',
  ]) {
    expect(fields).toContain(field);
  }
});

describe.each(cases)('a mechanism made of payloads, $name', ({ mechanism }) => {
  it.each(VIEWS)('is words in an SVG, a PNG, a PDF and slides: %s', async (viewId) => {
    const [figures, plain] = await Promise.all([figuresOf(mechanism, viewId), figuresOf(secondMechanism, viewId)]);
    for (const figure of figures) {
      const sheet = figureSheet(figure, SHEET);
      const svg = sheetToSvg(sheet, { palette, text: SVG_TEXT, size: { width: '180mm', height: '120mm' } });
      expect(svg).not.toMatch(
        /NaN|Infinity/.test(sheet.description) ? /="(?:NaN|undefined|Infinity)"/ : /NaN|undefined/,
      );
      const document = parseSvg(svg);
      expect(dangersOf(document)).toEqual([]);
      const read = readPngTexts(stampPng(ONE_PIXEL, { dpi: 96, texts: pngMetadataTexts(sheet) }));
      expect(Object.keys(read).sort()).toEqual(Object.keys(pngMetadataTexts(sheet)).sort());
    }
    // The other views are made of the same shapes and words.
    if (viewId !== 'pathway' && !IS_WIDE) return;
    const slidesOf = (all: typeof figures) => all.map((figure) => ({ figure, sheet: slideSheet(figure, SLIDE) }));
    const [slides, plainSlides] = [slidesOf(figures), slidesOf(plain)];
    const pdf = await sheetsToPdf(
      slides.map(({ sheet }) => sheet),
      { palette, typefaces: typefaces() },
    );
    expectPlainPdf(pdf);

    const deck = openDeck(writeDeck({ mechanism, slides, palette, builds: IS_WIDE }));
    const like = openDeck(writeDeck({ mechanism: secondMechanism, slides: plainSlides, palette, builds: IS_WIDE }));
    expect([...deck.paths].sort()).toEqual([...like.paths].sort());
    // Known to be well-formed: read without a document.
    const names = new Set(
      like.paths.flatMap((path) => [...like.text(path).matchAll(/<(?:\w+:)?(\w+)/g)].map(([, name]) => name)),
    );
    for (const path of deck.paths) {
      // A part that is not well-formed throws.
      expect(
        [...elementsOf(deck.part(path))].filter((name) => !names.has(name) && !SHAPES.has(name)),
        path,
      ).toEqual([]);
      expect(deck.text(path)).not.toMatch(/TargetMode="External"/);
    }
  });

  it('is words in the handout, where a browser runs none of them', async () => {
    const input = { mechanism, figures: await figuresOf(mechanism, 'pathway'), palette, typefaces: typefaces() };
    const html = handoutHtml(input);
    // Scripts of a page are run here, if it has any.
    const { window } = new JSDOM(html, { runScripts: 'dangerously' });
    expect(window).not.toHaveProperty('ran');
    expect(dangersOf(window.document)).toEqual([]);
    const plain = { ...input, mechanism: secondMechanism, figures: await figuresOf(secondMechanism, 'pathway') };
    expect(window.document.querySelectorAll('style')).toHaveLength(handoutHtml(plain).match(/<style\b/g)?.length ?? 0);
    window.close();
    if (IS_WIDE) expectPlainPdf(await handoutPdf(input));
  });

  it('is words in references, subtitles, tables and the other formats', async () => {
    const sources = allSources(mechanism);
    const ris = referenceFile(sources, 'ris');
    for (const line of ris.split(/\r?\n/)) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*|)$/u);
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(sources.length);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(sources.length);
    expect(readBibtex(referenceFile(sources, 'bibtex'))).toHaveLength(sources.length);
    const csl = JSON.parse(referenceFile(sources, 'csl-json')) as { URL?: string }[];
    expect(csl).toHaveLength(sources.length);
    for (const { URL: address } of csl) if (address !== undefined) expect(address).toMatch(/^https?:\/\//);

    const plan = createFilmPlan({ mechanism, steps: [0, 1], fps: 2, holdMs: 500 });
    const cues = filmSubtitles(mechanism, plan).split('\n\n').slice(1);
    for (const cue of cues) expect(cue.trim()).toMatch(/^\d+\n[\d:.]+ --> [\d:.]+\n[^<>\n]*$/);
    expect(() => new JSDOM(toSbmlQual(mechanism), { contentType: 'application/xml' })).not.toThrow();

    for (const { id, ending, write } of writers) {
      const result = await write(mechanism);
      if (!result.ok) continue;
      if (id === 'graphml') {
        const { document } = new JSDOM(result.text, { contentType: 'application/xml' }).window;
        expect(dangersOf(document)).toEqual([]);
        continue;
      }
      const opened = await openMechanismFile(new TextEncoder().encode(result.text), `x${ending}`);
      if (!opened.ok) expect(opened.problems.every(({ message }) => message.length < 1000)).toBe(true);
      // A spreadsheet takes a cell that begins so for a formula.
      if (id === 'table') expect(result.text).not.toMatch(/(?:^|,|\n)"?[=+@]/);
    }
  });

  it('is packed under names that stay in their folder', async () => {
    const [figure] = await figuresOf(mechanism, 'pathway');
    if (!figure) throw new Error('There is no step.');
    const zip = unzipSync(figurePackage({ mechanism, figure, files: new Map([['figure.svg', new Uint8Array([1])]]) }));
    for (const name of Object.keys(zip)) expect(name).toMatch(/^[\w.-]+$/);
    expect(Object.keys(zip).length).toBeGreaterThan(3);
    for (const bytes of Object.values(zip)) expect(strFromU8(bytes)).not.toContain('[object Object]');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(globalThis).not.toHaveProperty('ran');
  });
});

/** A PNG of one pixel. */
const ONE_PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Drawn where a route or a plate of another size asks for it. */
const SHAPES = new Set(['cubicBezTo', 'lnTo', 'moveTo', 'close', 'pt', 'path', 'pathLst', 'custGeom', 'br', 'tab']);

/** What an action of a PDF is called (ISO 32000-1, 12.6), and what brings a file along. */
const ACTIONS = [
  ...[
    'JS',
    'JavaScript',
    'Launch',
    'OpenAction',
    'AA',
    'SubmitForm',
    'ImportData',
    'GoToR',
    'GoToE',
    'Rendition',
    'RichMedia',
  ],
  ...['EmbeddedFile', 'EmbeddedFiles', 'AcroForm', 'XFA', 'Movie', 'Sound', 'Filespec'],
];

function expectPlainPdf(pdf: Uint8Array): void {
  const { names, addresses } = pdfParts(pdf);
  expect(ACTIONS.filter((name) => names.has(name))).toEqual([]);
  for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
}
