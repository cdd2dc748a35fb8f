import { describe, expect, it } from 'vitest';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import { type Sheet, SMALLEST_PRINTED_PT, widthPresets } from '../../../src/export/sheet/sheetLayout';
import { filmSheet } from '../../../src/export/sheet/filmSheet';
import { createFigureSpec, type FigureSpec } from '../../../src/export/sheet/figureSpec';
import { slideSheet } from '../../../src/export/sheet/slideSheet';
import { citedInFigure, figureText, leadQuote } from '../../../src/export/sheet/figureText';
import { parseLens } from '../../../src/model/lens';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { textBoxes } from '../../../src/scene/textBoxes';
import { viewIds, viewNames } from '../../../src/scene/views/ids';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { ketamineViews } from '../../fixtures/ketamineViews';

const ALL = { title: true, caption: true, legend: true, citation: true, background: true } as const;
const POINTS_PER_MM = 72 / 25.4;
const steps = ketamine.steps.map((step, index) => ({ ...step, index }));

const views = await Promise.all(viewIds.map(async (id) => ({ id, view: ketamineViews[id] })));
const figures = views.flatMap(({ view }) =>
  steps.map(({ index }) => createFigureSpec({ mechanism: ketamine, view, stepIndex: index })),
);

function shotIn(viewId: 'cell' | 'pathway' | 'time', stepIndex: number, whatIf: readonly string[] = []): FigureSpec {
  const { view } = views.find(({ id }) => id === viewId) as (typeof views)[number];
  const run = whatIf.length > 0 ? runFor(ketamine, readParts(ketamine, whatIf).parts) : null;
  return createFigureSpec({ mechanism: ketamine, view, stepIndex, asked: { lens: null, marks: false, run } });
}

/** Words that stand beside the picture, each with its box. */
function wordsBeside({ items }: Sheet) {
  return textBoxes({ items });
}

function overlaps(sheet: Sheet): string[] {
  const boxes = wordsBeside(sheet);
  return boxes.flatMap(({ text, box }, at) =>
    boxes
      .slice(at + 1)
      .filter(({ box: b }) => box.x < b.x + b.w && b.x < box.x + box.w && box.y < b.y + b.h && b.y < box.y + box.h)
      .map((other) => `${text} | ${other.text}`),
  );
}

function outside(sheet: Sheet): string[] {
  return wordsBeside(sheet)
    .filter(({ box: { x, y, w, h } }) => x < 0 || y < 0 || x + w > sheet.width || y + h > sheet.height)
    .map(({ text }) => text);
}

/** Whether a key that stands beside the picture reaches beyond the sheet. */
function keyOutside({ pictures, width, height }: Sheet): boolean {
  const key = pictures.find(({ id }) => id === 'key');
  return key !== undefined && (key.at.x + key.at.w > width || key.at.y + key.at.h > height);
}

/** Whether the key stands beside the picture or in it. */
function hasKey({ pictures }: Sheet): boolean {
  return pictures.some(({ id, scene }) => id === 'key' || scene.items.some((item) => item.id === 'legend'));
}

/** The smallest words of a sheet in points, those of the pictures included. */
function smallestPt(sheet: Sheet): number {
  const inPictures = sheet.pictures.flatMap(({ scene, frame, at }) =>
    textBoxes(scene)
      .filter(({ box }) => box.x + box.w > frame.x && box.x < frame.x + frame.w)
      .map(({ size }) => (size * at.w) / frame.w),
  );
  return Math.min(...inPictures, ...wordsBeside(sheet).map(({ size }) => size));
}

describe('a figure', () => {
  for (const { name, widthMm } of widthPresets) {
    it(`of the width “${name}” has words that can be printed, inside it and apart, at every step of every view`, () => {
      for (const figure of figures) {
        const options = { ...ALL, width: widthMm * POINTS_PER_MM, whole: false, smallestPt: SMALLEST_PRINTED_PT };
        const sheet = figureSheet(figure, options);
        expect(sheet.width / POINTS_PER_MM).toBeCloseTo(widthMm, 6);
        expect(outside(sheet)).toEqual([]);
        expect(overlaps(sheet)).toEqual([]);
        expect(smallestPt(sheet)).toBeGreaterThanOrEqual(SMALLEST_PRINTED_PT - 0.01);
      }
    });
  }

  it('shows the whole view on a page and, where its words would be too small, the part of the step', () => {
    const figure = shotIn('cell', 5);
    const options = { ...ALL, whole: false, smallestPt: SMALLEST_PRINTED_PT };
    const page = figureSheet(figure, { ...options, width: 180 * POINTS_PER_MM }).pictures[0];
    const column = figureSheet(figure, { ...options, width: 89 * POINTS_PER_MM }).pictures[0];
    expect(page?.frame.w).toBeGreaterThanOrEqual(1600);
    expect(column?.frame.w).toBeLessThan(900);
    const asked = figureSheet(figure, { ...options, width: 89 * POINTS_PER_MM, whole: true }).pictures[0];
    expect(asked?.frame.w).toBeGreaterThanOrEqual(1600);
  });

  it('has what is asked for and nothing else', () => {
    const figure = shotIn('pathway', 3);
    const none = { title: false, caption: false, legend: false, citation: false, background: false } as const;
    const size = { width: 510, whole: true, smallestPt: SMALLEST_PRINTED_PT };
    const bare = figureSheet(figure, { ...none, ...size });
    expect(bare.items).toEqual([]);
    expect(bare.background).toBeNull();
    expect(bare.height / bare.width).toBeCloseTo(1129 / 1704, 3);
    expect(bare.pictures[0]?.scene.items.map(({ id }) => id)).not.toContain('ground');
    const told = (sheet: Sheet) =>
      wordsBeside(sheet)
        .map(({ text }) => text)
        .join(' ');
    expect(told(figureSheet(figure, { ...none, ...size, caption: true }))).toContain('Schematic, not to scale.');
    expect(told(figureSheet(figure, { ...none, ...size, caption: true }))).toContain(ketamine.steps[3]?.caption);
    expect(told(figureSheet(figure, { ...none, ...size, citation: true }))).toMatch(
      /^Sources: .*Schematic, not to scale\.$/,
    );
    const key = (sheet: Sheet) =>
      textBoxes(sheet.pictures[0]?.scene ?? { items: [] }).some(({ text }) => text === 'Stimulates');
    expect(key(figureSheet(figure, { ...none, ...size }))).toBe(false);
    expect(key(figureSheet(figure, { ...none, ...size, legend: true }))).toBe(true);
  });

  it('says in its title what is done to the mechanism, and in its caption what the model answers', () => {
    const figure = shotIn('cell', 5, ['mtorc1=0']);
    const sheet = figureSheet(figure, { ...ALL, width: 510, whole: true, smallestPt: SMALLEST_PRINTED_PT });
    const told = wordsBeside(sheet)
      .map(({ text }) => text)
      .join(' ');
    expect(told).toContain('What if: mTORC1 blocked');
    expect(told).toContain('The chain breaks here: mTORC1 is blocked.');
    expect(sheet.description).toContain('What if: mTORC1 blocked');
    expect(sheet.stamp).toMatchObject({ mechanism: 'ketamine', step: 'mtorc1', view: 'cell', whatIf: ['mtorc1=0'] });
    const untouched = figureSheet(shotIn('cell', 5), { ...ALL, width: 510, whole: true, smallestPt: 6.5 });
    expect(sheet.pictures[0]?.scene).not.toEqual(untouched.pictures[0]?.scene);
  });

  it('says in its title what is set aside or laid over, and cites what that rests on', () => {
    const { view } = views.find(({ id }) => id === 'cell') as (typeof views)[number];
    const lit = (lens: string, marks = false) =>
      createFigureSpec({
        mechanism: ketamine,
        view,
        stepIndex: 5,
        asked: { lens: parseLens(ketamine, lens), marks, run: null },
        lensText: lens,
      });
    expect(figureText(lit('people')).title).toBe('mTORC1. Only what was shown in people');
    const explained = lit('hypotheses:hnk');
    expect(figureText(explained).title).toContain('On the diagram: ');
    expect(figureText(explained).sources()).toContain('Zanos et al. 2016');
    expect(citedInFigure(explained).length).toBeGreaterThan(citedInFigure(shotIn('cell', 5)).length);

    const options = { ...ALL, width: 510, whole: true, smallestPt: SMALLEST_PRINTED_PT };
    const keys = (figure: FigureSpec) => figureSheet(figure, options).pictures.map(({ id }) => id);
    expect(keys(lit('people'))).not.toContain('marks-key');
    expect(keys(lit('people', true))).toContain('marks-key');
  });

  it('cites the experiment that is made in it', () => {
    const ids = (figure: FigureSpec) => citedInFigure(figure).map(({ id }) => id);
    const plain = ids(shotIn('cell', 5));
    const blocked = ids(shotIn('cell', 5, ['ampa-block']));
    expect(blocked).toEqual(expect.arrayContaining(plain));
    expect(blocked.filter((id) => !plain.includes(id))).toContain('Maeng2008');
  });

  it('names no source without its author, and no post by its screen name', () => {
    for (const figure of figures) {
      const line = figureText(figure).sources();
      expect(line).not.toMatch(/hookedonhelping|title not recorded/);
      expect(line).toMatch(/^Sources: \S/);
    }
  });

  it('shows of a narrow time axis no figure whose row has lost its name', () => {
    const options = { ...ALL, width: 89 * POINTS_PER_MM, whole: false, smallestPt: SMALLEST_PRINTED_PT };
    for (const { index } of steps) {
      const [picture] = figureSheet(shotIn('time', index), options).pictures;
      const nodes = picture?.scene.items.find(({ id }) => id === 'nodes');
      const rows = nodes?.kind === 'group' ? nodes.children : [];
      const seen = rows.flatMap((row) => {
        const all = row.kind === 'group' ? row.children : [];
        const words = all.filter(({ kind, opacity }) => kind === 'text' && opacity !== 0);
        return words.length > 0 ? [words.map(({ id }) => id)] : [];
      });
      expect(seen.length).toBeGreaterThan(0);
      for (const ids of seen) expect(ids).toContain('name');
    }
  });

  it('is described in words for whoever cannot see it', () => {
    const { description } = figureSheet(shotIn('time', 4), { ...ALL, width: 510, whole: true, smallestPt: 6.5 });
    expect(description).toContain('Step 4 of 6');
    expect(description).toMatch(/New: .*TrkB.* are active/);
  });
});

describe.each(views.map(({ id }) => [viewNames[id], id] as const))('a slide of the view %s', (_name, viewId) => {
  it.each(steps.map(({ title, index }) => [title, index] as const))(
    '“%s” keeps its words inside and apart',
    (_title, index) => {
      const sheet = slideSheet(shotIn(viewId, index), { ...ALL, width: 960, height: 540, smallestPt: 0 });
      expect(outside(sheet)).toEqual([]);
      expect(overlaps(sheet)).toEqual([]);
      expect(keyOutside(sheet)).toBe(false);
      expect(hasKey(sheet)).toBe(true);
    },
  );
});

describe('a frame of a film', () => {
  it('keeps its words inside and apart, even where the model has much to say', () => {
    for (const figure of [...figures, shotIn('cell', 5, ['ampa-block']), shotIn('pathway', 7, ['dose=0'])]) {
      const sheet = filmSheet(figure, { ...ALL, width: 1440, height: 810, smallestPt: 0 });
      expect(outside(sheet)).toEqual([]);
      expect(overlaps(sheet)).toEqual([]);
    }
  });
});

describe('the sources under a film', () => {
  it('are all named in every frame, and the picture has the same height at every step', () => {
    const heights = new Set<number>();
    for (const { index } of steps) {
      const figure = shotIn('cell', index);
      const sheet = filmSheet(figure, { ...ALL, width: 1280, height: 720, smallestPt: 0 });
      const words = sheet.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
      for (const name of figureText(figure)
        .sources()
        .replace(/^Sources: |\.$/g, '')
        .split('; ')) {
        expect(words.replaceAll(/\s+/g, ' ')).toContain(name);
      }
      heights.add(sheet.pictures[0]?.at.h ?? 0);
    }
    expect(heights.size).toBe(1);
  });
});

describe('the quote beside a slide', () => {
  it('is led in as a document’s plain words', () => {
    const options = { ...ALL, width: 960, height: 540, smallestPt: 0 };
    const led = figures.map((figure) => wordsBeside(slideSheet(figure, options)).map(({ text }) => text));
    const shown = led.filter((words) => words.some((word) => /^[“"]/u.test(word)));
    expect(shown.length).toBeGreaterThan(0);
    for (const words of shown) expect(words).toContain('In plain words');
  });

  it('is a sentence of a source document, letter for letter, that needs no correction', () => {
    const found = steps.map(({ index }) => leadQuote(shotIn('cell', index)));
    expect(found.filter((quote) => quote !== null).length).toBeGreaterThan(4);
    for (const quote of found) {
      if (!quote) continue;
      const said = quote.text.slice(1, -1).trim();
      const record = ketamine.quotes.find(({ display, exact }) => (display ?? exact) === said);
      expect(record).toBeDefined();
      expect(record?.grade).not.toBe('C');
      expect(record?.correction).toBeUndefined();
      const stances = ketamine.steps.flatMap(({ evidence }) =>
        evidence.flatMap((item) => (item.kind === 'quote' && item.quote === record?.id ? [item.stance] : [])),
      );
      if (!stances.includes('supports')) expect(quote.source).toContain('in part');
    }
  });
});
