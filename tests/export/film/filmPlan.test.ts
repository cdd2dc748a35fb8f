import { describe, expect, it } from 'vitest';
import { filmDurationMs, createFilmPlan } from '../../../src/export/film/filmPlan';
import { filmSheet } from '../../../src/export/sheet/filmSheet';
import { createFigureSpec, type FigureSpec } from '../../../src/export/sheet/figureSpec';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { stepDurationMs } from '../../../src/scene/timeline';
import { viewIds } from '../../../src/scene/views/ids';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { ketamineViews } from '../../fixtures/ketamineViews';

const steps = ketamine.steps.map((_, index) => index);
const plan = createFilmPlan({ mechanism: ketamine, steps, fps: 30, holdMs: 2000 });

const sheetOf = (figure: FigureSpec) =>
  filmSheet(figure, { width: 960, height: 540, caption: true, citation: true, legend: false, smallestPt: 0 });

describe('the plan of a film', () => {
  it('acts every step out for as long as it takes and then holds it', () => {
    for (const stepIndex of steps) {
      const own = plan.frames.filter((frame) => frame.stepIndex === stepIndex);
      const acted = own.filter(({ motion }) => motion === 'play');
      const held = own.filter(({ motion }) => motion === 'still');
      const durationMs = stepDurationMs(ketamine, stepIndex);
      expect(acted.length).toBe(Math.ceil((durationMs * 30) / 1000 - 1e-6));
      expect(held.length).toBe(60);
      expect(own.slice(-60)).toEqual(held);
      expect(acted.at(-1)?.tMs).toBeLessThan(durationMs);
    }
    expect(filmDurationMs(plan)).toBeCloseTo((plan.frames.length * 1000) / 30, 6);
  });

  it('counts its moments in frames', () => {
    const gif = createFilmPlan({ mechanism: ketamine, steps: [2], fps: 12.5, holdMs: 0 });
    expect(gif.frames.slice(0, 4).map(({ tMs }) => tMs)).toEqual([0, 80, 160, 240]);
    expect(createFilmPlan({ mechanism: ketamine, steps, fps: 30, holdMs: 2000 })).toEqual(plan);
  });

  it('starts each step where the one before it in the film ended', () => {
    const some = createFilmPlan({ mechanism: ketamine, steps: [1, 4, 5], fps: 10 });
    const starts = some.frames.filter(({ motion, tMs }) => motion === 'play' && tMs === 0);
    expect(starts.map(({ stepIndex, fromIndex }) => [stepIndex, fromIndex])).toEqual([
      [1, null],
      [4, 1],
      [5, 4],
    ]);
  });

  it('holds each step as long as its words need', () => {
    const some = createFilmPlan({ mechanism: ketamine, steps: [0, 1], fps: 10, holdMs: (step) => 1000 + step * 500 });
    const held = (step: number) => some.frames.filter((f) => f.motion === 'still' && f.stepIndex === step).length;
    expect([held(0), held(1)]).toEqual([10, 15]);
  });

  it('repeats a held picture as the same object, so that it is painted once', () => {
    expect(new Set(plan.frames.filter(({ motion }) => motion === 'still')).size).toBe(steps.length);
  });

  it.each(viewIds)('has no jump where a step comes to rest, in %s', async (viewId) => {
    const view = ketamineViews[viewId];
    for (const stepIndex of steps) {
      const figure = createFigureSpec({ mechanism: ketamine, view, stepIndex });
      const tMs = stepDurationMs(ketamine, stepIndex);
      const ended = sheetOf({ ...figure, playhead: { stepIndex, fromIndex: stepIndex - 1, motion: 'play', tMs } });
      expect(JSON.stringify(ended.items)).toBe(JSON.stringify(sheetOf(figure).items));
      const [last, rest] = [ended, sheetOf(figure)].map(({ pictures }) => pictures[0]?.scene.items.map(({ id }) => id));
      expect(last).toEqual(rest);
    }
  });

  it('shows a what-if in every frame', async () => {
    const view = ketamineViews.cell;
    const run = runFor(ketamine, readParts(ketamine, ['mtorc1=0']).parts);
    const told = createFigureSpec({ mechanism: ketamine, view, stepIndex: 5 });
    const altered = createFigureSpec({
      mechanism: ketamine,
      view,
      stepIndex: 5,
      asked: { lens: null, marks: false, run },
    });
    const playhead = { stepIndex: 5, fromIndex: 4, motion: 'play', tMs: 4000 } as const;
    const [a, b] = [told, altered].map((figure) => sheetOf({ ...figure, playhead }));
    expect(JSON.stringify(b?.pictures)).not.toBe(JSON.stringify(a?.pictures));
    expect(b?.title).toContain('What if');
  });
});
