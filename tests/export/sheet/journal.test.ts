import { describe, expect, it } from 'vitest';
import { collectSources } from '../../../src/evidence/citedSources';
import { greyPalette, luminance } from '../../../src/export/greyPalette';
import { solidColor, type SolidPaint } from '../../../src/export/solidColor';
import { figureSheet, panelAfter } from '../../../src/export/sheet/figureSheet';
import { createFigureSpec, type FigureShot, type FigureSpec } from '../../../src/export/sheet/figureSpec';
import { type PlacedPicture, type Sheet, SMALLEST_PRINTED_PT } from '../../../src/export/sheet/sheetLayout';
import { slideSheet } from '../../../src/export/sheet/slideSheet';
import { mechanisms } from '../../../src/mechanisms/registry';
import type { Mechanism } from '../../../src/model/mechanism';
import { nodeStyle } from '../../../src/scene/nodeStyle';
import { palettes } from '../../../src/scene/palettes';
import type { SceneItem } from '../../../src/scene/scene';
import { type TextBox, textBoxes } from '../../../src/scene/textBoxes';
import { loadView } from '../../../src/scene/views/loadView';
import { viewIds } from '../../../src/scene/views/ids';
import type { VisualState } from '../../../src/scene/visualState';
import { secondMechanism } from '../../fixtures/secondMechanism/index';
import { few } from '../../extent';

const POINTS_PER_MM = 72 / 25.4;
const ALL = { title: true, caption: true, legend: true, citation: true, background: true } as const;

const opened = await Promise.all(
  mechanisms.map(async ({ open }) => {
    const { load, drawing } = await open();
    return { mechanism: await load(), drawing };
  }),
);
const drawn = [...opened, { mechanism: secondMechanism, drawing: {} }];

const cases = await Promise.all(
  drawn.flatMap(({ mechanism, drawing }) =>
    viewIds.map(async (id) => ({
      name: mechanism.id,
      id,
      mechanism,
      view: await loadView(id, { graph: mechanism, drawing }),
    })),
  ),
);

function figuresOf(
  { mechanism, view }: (typeof cases)[number],
  shot: FigureShot = 'whole',
  numbers = true,
): FigureSpec[] {
  return mechanism.steps.map((_, stepIndex) => createFigureSpec({ mechanism, view, stepIndex, shot, numbers }));
}

function paper(figure: FigureSpec, widthMm: number): Sheet {
  const width = widthMm * POINTS_PER_MM;
  return figureSheet(figure, { ...ALL, width, whole: false, smallestPt: SMALLEST_PRINTED_PT });
}

const slide = (figure: FigureSpec): Sheet => slideSheet(figure, { ...ALL, width: 960, height: 540, smallestPt: 0 });

const withoutHidden = (items: readonly SceneItem[]): SceneItem[] =>
  items.flatMap((item): SceneItem[] => {
    if (item.opacity === 0) return [];
    return [item.kind === 'group' ? { ...item, children: withoutHidden(item.children) } : item];
  });

/** The words that are seen in a picture, as far as they are in its frame. */
function wordsIn({ scene, frame }: PlacedPicture): TextBox[] {
  return textBoxes({ items: withoutHidden(scene.items) }).filter(
    ({ box: { x, y, w, h } }) => x < frame.x + frame.w && x + w > frame.x && y < frame.y + frame.h && y + h > frame.y,
  );
}

function cutWords({ pictures }: Sheet): string[] {
  return pictures.flatMap((picture) => {
    const { x, y, w, h } = picture.frame;
    const isWhole = ({ box }: TextBox) =>
      box.x >= x - 0.1 && box.y >= y - 0.1 && box.x + box.w <= x + w + 0.1 && box.y + box.h <= y + h + 0.1;
    return wordsIn(picture).flatMap((word) => (isWhole(word) ? [] : [word.text]));
  });
}

/** The smallest words of a sheet, in points. */
function smallestPt({ pictures, items }: Sheet): number {
  const sizes = pictures.flatMap((picture) => {
    const { at, frame } = picture;
    const scale = Math.min(at.w / frame.w, at.h / frame.h);
    return wordsIn(picture).map(({ size }) => size * scale);
  });
  return Math.min(...sizes, ...textBoxes({ items }).map(({ size }) => size));
}

const sheetWords = ({ items }: Sheet): string =>
  textBoxes({ items })
    .map(({ text }) => text)
    .join(' ');

describe.each(cases)('figures of $name in the view $id', (each) => {
  it.each(few([85, 180, 89, 120, 174], 2))(
    'cut no word at %i mm, and have none smaller than can be printed',
    (widthMm) => {
      for (const figure of figuresOf(each)) {
        const sheet = paper(figure, widthMm);
        expect(cutWords(sheet), figure.stamp.step).toEqual([]);
        expect(smallestPt(sheet), figure.stamp.step).toBeGreaterThanOrEqual(SMALLEST_PRINTED_PT - 0.01);
      }
    },
  );

  it('show what their step is about in a single column', () => {
    for (const figure of figuresOf(each)) {
      const [picture] = paper(figure, 85).pictures;
      const own = each.mechanism.nodes.filter(({ step }) => step === figure.stamp.step).map(({ id }) => id);
      const owners = new Set(picture ? wordsIn(picture).map(({ owner }) => owner) : []);
      if (own.length > 0) expect(own.some((id) => owners.has(id)) || owners.has(figure.stamp.step)).toBe(true);
    }
  });

  it('name every source', () => {
    for (const figure of figuresOf(each)) {
      const { evidence } = each.mechanism.steps[figure.playhead.stepIndex] as Mechanism['steps'][number];
      for (const sheet of [paper(figure, 85), paper(figure, 180), slide(figure)]) {
        const words = sheetWords(sheet);
        expect(words).not.toMatch(/and \d+ more/);
        for (const { author, type } of collectSources(each.mechanism, evidence)) {
          const family = author[0] && ('family' in author[0] ? author[0].family : author[0].literal);
          if (family && type !== 'post') expect(words, figure.stamp.step).toContain(family);
        }
      }
    }
  });

  it('have no step numbers where they are not wanted, and keep every other word', () => {
    const isNumber = ({ text }: TextBox) => /^\d+$/.test(text);
    const kept = (boxes: TextBox[]) => boxes.filter((word) => !isNumber(word)).map(({ text }) => text);
    for (const figure of figuresOf(each, 'whole', false)) {
      const [bare] = paper(figure, 180).pictures;
      const [numbered] = paper({ ...figure, numbers: true }, 180).pictures;
      if (!bare || !numbered) throw new Error('A figure has a picture.');
      expect(wordsIn(bare).filter(isNumber)).toEqual([]);
      expect(wordsIn(numbered).filter(isNumber).length).toBeGreaterThan(0);
      expect(kept(wordsIn(bare))).toEqual(kept(wordsIn(numbered)));
    }
  });

  it.each(['whole', 'story'] as const)('are slides whose words a hall can read, none of them cut (%s)', (shot) => {
    for (const figure of figuresOf(each, shot)) {
      const sheet = slide(figure);
      // 24 px of 1080.
      expect(smallestPt(sheet), figure.stamp.step).toBeGreaterThanOrEqual(12 - 0.01);
      expect(cutWords(sheet), figure.stamp.step).toEqual([]);
    }
  });
});

describe('a part of the pathway', () => {
  it('has the name of its step at the top, wherever it lies', () => {
    const [, pathway] = cases;
    for (const figure of figuresOf(pathway as (typeof cases)[number])) {
      const [picture] = slide(figure).pictures;
      const title = figure.mechanism.steps[figure.playhead.stepIndex]?.title.split(' ')[0] ?? '';
      const words = picture ? wordsIn(picture).filter(({ owner }) => owner === figure.stamp.step) : [];
      const top = picture?.frame.y ?? 0;
      expect(
        words.some(({ text, box }) => text.startsWith(title) && box.y < top + 110),
        figure.stamp.step,
      ).toBe(true);
    }
  });
});

describe('the letter of a panel', () => {
  const figure = figuresOf(cases[0] as (typeof cases)[number])[4] as FigureSpec;

  it('stands at the top left in the size that is asked for', () => {
    for (const title of [true, false]) {
      const options = { ...ALL, title, width: 241, whole: false, smallestPt: 6.5 };
      const sheet = figureSheet(figure, { ...options, panel: { letter: 'b', sizePt: 8 } });
      const [first, ...others] = textBoxes({ items: sheet.items });
      expect(first?.text).toBe('b');
      expect(first?.size).toBe(8);
      for (const { box } of others) expect(box.y).toBeGreaterThan((first?.box.y ?? 0) + (first?.box.h ?? 0) - 2);
      expect(first?.box.y).toBeLessThan(8);
      expect(sheet.pictures[0]?.at.y).toBeGreaterThan((first?.box.y ?? 0) + (first?.box.h ?? 0));
    }
  });

  it('goes on from panel to panel, and not beyond the alphabet', () => {
    expect(panelAfter({ letter: 'A', sizePt: 9 }, 2).letter).toBe('C');
    expect(panelAfter({ letter: 'y', sizePt: 9 }, 5).letter).toBe('z');
  });
});

describe('greys', () => {
  const states: readonly VisualState[] = ['idle', 'active', 'visited', 'ongoing', 'over', 'blocked', 'silenced'];
  const roles = ['drug', 'inhibit', 'excite', 'signal', 'growth', 'neutral'] as const;

  it('are as light as the colours they stand for', () => {
    for (const palette of Object.values(palettes)) {
      const grey = greyPalette(palette);
      for (const [token, hex] of Object.entries(palette)) {
        const shade = grey[token as keyof typeof grey];
        expect(shade).toMatch(/^#(..)\1\1$/);
        expect(Math.abs(luminance(shade) - luminance(hex)), token).toBeLessThan(0.006);
      }
    }
  });

  it.each(['light', 'dark', 'projector'] as const)('tell the states of a thing apart in the theme %s', (theme) => {
    const palette = greyPalette(palettes[theme]);
    /** CIE L*, from 0 to 100. */
    const lightness = (paint: unknown): number => {
      const y = luminance(solidColor(paint as SolidPaint, palette));
      return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    };
    for (const role of roles) {
      const styles = states.map((state) => ({ state, style: nodeStyle(state, role) }));
      const alike: string[] = [];
      styles.forEach(({ state, style }, i) => {
        for (const other of styles.slice(i + 1)) {
          const isLine = String(style.dash ?? '') !== String(other.style.dash ?? '');
          const widths = [style.width, other.style.width].sort((a, b) => a - b) as [number, number];
          const differs =
            isLine ||
            widths[1] / widths[0] >= 1.25 ||
            Math.abs(lightness(style.fill) - lightness(other.style.fill)) >= 6 ||
            Math.abs(lightness(style.line) - lightness(other.style.line)) >= 12;
          if (!differs) alike.push(`${role}: ${state} and ${other.state}`);
        }
      });
      expect(alike).toEqual([]);
    }
  });
});
