import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createFilmPlan } from '../../src/export/film/filmPlan';
import { typefaces } from '../../src/export/fonts/typefaces';
import { handoutHtml } from '../../src/export/handout/handoutHtml';
import { handoutPdf } from '../../src/export/handout/handoutPdf';
import { figurePackage } from '../../src/export/package/figurePackage';
import { sheetsToPdf } from '../../src/export/pdf/sheetsToPdf';
import { writeDeck } from '../../src/export/pptx/writeDeck';
import { createFigureSpec, type FigureSpec } from '../../src/export/sheet/figureSpec';
import { figureSheet } from '../../src/export/sheet/figureSheet';
import { filmSheet } from '../../src/export/sheet/filmSheet';
import { slideSheet } from '../../src/export/sheet/slideSheet';
import { sheetToSvg } from '../../src/export/svg/sheetToSvg';
import { entryOf } from '../../src/scene/mechanismEntry';
import { palettes } from '../../src/scene/palettes';
import { DEFAULT_VIEW, viewIds } from '../../src/scene/views/ids';
import { loadView } from '../../src/scene/views/loadView';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { everything } from '../extent';

const mechanism = secondMechanism;
const palette = palettes.light;
const views = await Promise.all(viewIds.map((id) => loadView(id, entryOf(mechanism))));
const ALL = { title: true, caption: true, legend: true, citation: true, background: true } as const;
const SLIDE = { ...ALL, width: 960, height: 540, smallestPt: 12 } as const;

const figuresIn = (view: (typeof views)[number]): FigureSpec[] =>
  mechanism.steps.map((_, stepIndex) => createFigureSpec({ mechanism, view, stepIndex }));

/** The words of an SVG as text, so that they can be read again. */
const text = { kind: 'text', family: 'sans', serif: 'serif', fontFaces: '' } as const;

/** What is ketamine's and no word of this mechanism. */
const FOREIGN = /ketamine|NMDA|synaps|depress|TrkB|BDNF/i;

describe.each(views)('a mechanism that brings no drawing, in the view $id', (view) => {
  const figures = figuresIn(view);

  it('is written as SVG at every step, with its own words alone', () => {
    for (const figure of figures) {
      const sheet = figureSheet(figure, { ...ALL, width: 510, whole: false, smallestPt: 6 });
      const svg = sheetToSvg(sheet, { palette, text, size: { width: '180mm', height: '120mm' } });
      expect(svg).toContain('<svg');
      expect(svg).not.toMatch(FOREIGN);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it.runIf(everything || view.id === DEFAULT_VIEW)(
    'is written as a PDF and as a deck with a slide for each step',
    async () => {
      const slides = figures.map((figure) => ({ figure, sheet: slideSheet(figure, SLIDE) }));
      const pdf = await sheetsToPdf(
        slides.map(({ sheet }) => sheet),
        { palette, typefaces: typefaces() },
      );
      expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
      const parts = Object.keys(unzipSync(writeDeck({ mechanism, slides, palette, builds: true })));
      expect(parts.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(mechanism.steps.length);
    },
  );

  it('is planned and drawn as a film', () => {
    const plan = createFilmPlan({ mechanism, steps: mechanism.steps.map((_, index) => index), fps: 2, holdMs: 500 });
    const room = { width: 960, height: 540, caption: true, citation: true, legend: false, smallestPt: 0 } as const;
    for (const playhead of plan.frames) {
      const figure = { ...(figures[playhead.stepIndex] as FigureSpec), playhead };
      expect(filmSheet(figure, room).pictures.length).toBeGreaterThan(0);
    }
  });
});

describe('a mechanism that brings no drawing', () => {
  const figures = figuresIn(views[0] as (typeof views)[number]);

  it('is handed out as HTML and as PDF', async () => {
    const input = { mechanism, figures, palette, typefaces: typefaces() };
    const html = handoutHtml(input);
    for (const { title, caption } of mechanism.steps) {
      expect(html).toContain(title);
      expect(html).toContain(caption);
    }
    expect(html).not.toMatch(FOREIGN);
    expect(strFromU8((await handoutPdf(input)).slice(0, 5))).toBe('%PDF-');
  });

  it('is packed for a paper', () => {
    const files = new Map([['figure.svg', strToU8('<svg/>')]]);
    const zip = unzipSync(figurePackage({ mechanism, figure: figures[3] as FigureSpec, files }));
    expect(strFromU8(zip['caption.txt'] ?? new Uint8Array())).toContain(mechanism.steps[3]?.title);
  });
});
