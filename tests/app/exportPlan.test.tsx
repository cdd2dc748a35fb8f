// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT, type ExportChoices } from '../../src/app/features/export/exportChoices';
import {
  type ExportContext,
  exportProblem,
  figureRequestsOf,
  figureSpecFor,
  fileNameOf,
  isCropped,
  previewFileName,
  sheetOf,
} from '../../src/app/features/export/exportPlan';
import { WIDTH_LIMITS } from '../../src/export/sheet/sheetLayout';
import { summaryOf } from '../../src/app/features/export/exportJob';
import { parseWidth } from '../../src/cli/figureRequest';
import { createRealClock } from '../../src/clock/clock';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineEntry } from '../../src/mechanisms/ketamine/entry';
import { viewIds } from '../../src/scene/views/ids';

const STEP = ketamine.steps.findIndex(({ id }) => id === 'mtorc1');
const situation: ExportContext = {
  mechanism: ketamine,
  entry: ketamineEntry,
  views: viewIds,
  viewId: 'cell',
  stepIndex: STEP,
  asked: { lens: null, marks: false, run: null },
  lensText: null,
  screen: 'dark',
};
const chosen = (some: Partial<ExportChoices>): ExportChoices => ({ ...DEFAULT_EXPORT, ...some });
const figure = () =>
  figureSpecFor({ viewId: 'cell', stepIndex: STEP, shot: 'whole', numbers: true, at: 0 }, situation, createRealClock());
const summary = async (some: Partial<ExportChoices>): Promise<unknown> => {
  const choices = chosen(some);
  return Object.values(summaryOf(choices, situation, sheetOf(await figure(), choices)))[0];
};
const named = async (some: Partial<ExportChoices>): Promise<string> => {
  const choices = chosen(some);
  const figures = await Promise.all(
    figureRequestsOf(choices, situation).map((take) => figureSpecFor(take, situation, createRealClock())),
  );
  const name = fileNameOf(figures, choices, situation);
  expect(previewFileName(await figure(), choices, situation)).toBe(name);
  return name;
};

describe('what an export is of', () => {
  it('is the step and the view on screen, unless more is asked for', () => {
    expect(figureRequestsOf(DEFAULT_EXPORT, situation)).toMatchObject([
      { viewId: 'cell', stepIndex: STEP, shot: 'whole' },
    ]);
    const all = chosen({ steps: { ...DEFAULT_EXPORT.steps, picture: 'all' }, views: 'all' });
    expect(figureRequestsOf(all, situation)).toHaveLength(ketamine.steps.length * 3);
    const some = chosen({
      steps: { ...DEFAULT_EXPORT.steps, picture: 'chosen' },
      chosen: ['relief', 'mtorc1', 'not there'],
    });
    expect(figureRequestsOf(some, situation).map(({ stepIndex }) => ketamine.steps[stepIndex]?.id)).toEqual([
      'mtorc1',
      'relief',
    ]);
  });

  it('is every step in a handout, and one picture for a paper', () => {
    expect(figureRequestsOf(chosen({ kind: 'handout', views: 'all' }), situation)).toHaveLength(ketamine.steps.length);
    const paper = chosen({ kind: 'package', steps: { ...DEFAULT_EXPORT.steps, picture: 'all' } });
    expect(figureRequestsOf(paper, situation)).toMatchObject([{ viewId: 'cell', stepIndex: STEP, shot: 'whole' }]);
  });

  it('has a sentence where nothing can be made of it', () => {
    expect(exportProblem(DEFAULT_EXPORT, situation)).toBeNull();
    const none = chosen({ steps: { ...DEFAULT_EXPORT.steps, picture: 'chosen' }, chosen: [] });
    expect(exportProblem(none, situation)).toBe('Choose at least one step.');
    for (const text of ['', '0', '59', '601', '-90', '1e2', 'wide', '90 mm']) {
      const own = chosen({ size: 'own', customWidth: { text, unit: 'mm' } });
      expect(exportProblem(own, situation), text).toBe('Give a width from 60 to 600 mm.');
    }
    expect(exportProblem(chosen({ size: 'own', customWidth: { text: '120.5', unit: 'px' } }), situation)).toBe(
      'Give a width from 320 to 8000 px.',
    );
    const { mm, px } = WIDTH_LIMITS;
    for (const width of [`${mm.least}mm`, `${mm.most}mm`, `${px.least}px`, `${px.most}px`]) parseWidth(width);
    for (const width of [`${mm.least - 1}mm`, `${mm.most + 1}mm`, `${px.least - 1}px`, `${px.most + 1}px`]) {
      // The command line takes the same.
      expect(() => parseWidth(width), width).toThrow(/^A width/);
    }
    // A comma is how many write it.
    expect(exportProblem(chosen({ size: 'own', customWidth: { text: ' 120,5 ', unit: 'mm' } }), situation)).toBeNull();
    // What is typed does not matter to a film.
    expect(
      exportProblem(chosen({ kind: 'film', size: 'own', customWidth: { text: '', unit: 'mm' } }), situation),
    ).toBeNull();
  });
});

describe('how large it says it becomes', () => {
  it('is told in mm and in pixels', async () => {
    expect(await summary({})).toMatch(/^180 × \d+ mm, 2126 × \d{4} px · Labels: English$/);
    expect(await summary({ dpi: 600 })).toMatch(/^180 × \d+ mm, 4252 × \d{4} px · /);
    expect(await summary({ picture: 'svg' })).toMatch(/^180 × \d+ mm · Labels/);
    expect(await summary({ size: 'slide' })).toBe('1920 × 1080 px · Labels: English');
    expect(await summary({ size: 'own', customWidth: { text: '1000', unit: 'px' } })).toMatch(/^1000 × \d+ px · /);
  });

  it('is refused where no browser could draw it', async () => {
    const large = { size: 'own', customWidth: { text: '600', unit: 'mm' } } as const;
    expect(await summary({ ...large, dpi: 600 })).toMatch(/14173 × \d+ px/);
    const tall = chosen({ ...large, dpi: 600 });
    const sheet = { ...sheetOf(await figure(), tall), height: 9000 };
    expect(Object.keys(summaryOf(tall, situation, sheet))).toEqual(['problem']);
  });

  it('is told in seconds and pixels for a film, in slides for a deck', async () => {
    expect(await summary({ kind: 'film' })).toMatch(/^\d+ seconds · 1920 × 1080 px · 30 frames a second · /);
    expect(await summary({ kind: 'film', film: 'gif', filmSize: 'small' })).toContain('854 × 480 px · 12.5 frames');
    expect(await summary({ kind: 'slides' })).toBe('8 slides · 16 : 9 · Labels: English');
  });
});

describe('a narrow column', () => {
  it('shows a part of the view in words that can be printed, or the whole of it when asked', async () => {
    const narrow = chosen({ size: 'single' });
    const part = sheetOf(await figure(), narrow);
    expect(isCropped(part, await figure())).toBe(true);
    expect(part.width).toBeCloseTo((89 * 72) / 25.4, 3);
    expect(isCropped(sheetOf(await figure(), { ...narrow, showWholeView: true }), await figure())).toBe(false);
    expect(isCropped(sheetOf(await figure(), DEFAULT_EXPORT), await figure())).toBe(false);
  });
});

describe('the name of the file', () => {
  it('tells what is in it before and after it is made', async () => {
    expect(await named({})).toBe('ketamine-5-mtorc1-cell-light.png');
    expect(await named({ kind: 'slides' })).toBe('ketamine-all-steps-cell-dark.pptx');
    expect(await named({ kind: 'handout' })).toBe('ketamine-all-steps-cell-light-handout.pdf');
    expect(await named({ kind: 'film', film: 'webm' })).toBe('ketamine-5-mtorc1-cell-dark.webm');
    expect(await named({ kind: 'film', film: 'webm', subtitles: true })).toBe('ketamine-5-mtorc1-cell-dark-webm.zip');
    // A GIF has no track.
    expect(await named({ kind: 'film', film: 'gif', subtitles: true })).toBe('ketamine-5-mtorc1-cell-dark.gif');
    expect(await named({ kind: 'package' })).toBe('ketamine-5-mtorc1-cell-light-figure.zip');
    const steps = { ...DEFAULT_EXPORT.steps, picture: 'all' } as const;
    expect(await named({ steps })).toBe('ketamine-all-steps-cell-light-png.zip');
    expect(await named({ steps, picture: 'pdf', views: 'all' })).toBe('ketamine-all-steps-cell-pathway-time-light.pdf');
  });
});
