import { describe, expect, it } from 'vitest';
import { createFigureSpec, figureName } from '../../src/export/sheet/figureSpec';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { ViewId } from '../../src/scene/views/ids';
import { readParts } from '../../src/scene/whatIf/parts';
import { runFor } from '../../src/scene/whatIf/whatIfRun';
import { ketamineViews } from '../fixtures/ketamineViews';

async function figure(
  stepIndex: number,
  viewId: ViewId = 'cell',
  whatIf: readonly string[] = [],
  mechanism = ketamine,
) {
  const run = whatIf.length > 0 ? runFor(mechanism, readParts(mechanism, whatIf).parts) : null;
  const view = ketamineViews[viewId];
  return createFigureSpec({ mechanism, view, stepIndex, asked: { lens: null, marks: false, run } });
}

describe('figureName', () => {
  it('says mechanism, step, view and theme', async () => {
    expect(figureName([await figure(5)], 'light', 'svg')).toBe('ketamine-5-mtorc1-cell-light.svg');
    expect(figureName([await figure(7, 'time')], 'dark', 'png')).toBe('ketamine-7-relief-time-dark.png');
  });

  it('says which steps and views stand in one file', async () => {
    const every = await Promise.all(ketamine.steps.map((_, index) => figure(index)));
    expect(figureName(every, 'light', 'pdf')).toBe('ketamine-all-steps-cell-light.pdf');
    expect(figureName(every.slice(1, 3), 'light', 'pdf')).toBe('ketamine-steps-1-2-cell-light.pdf');
    expect(figureName([await figure(5), await figure(5, 'time')], 'light', 'pdf')).toBe(
      'ketamine-5-mtorc1-cell-time-light.pdf',
    );
  });

  it('has another name for another what-if', async () => {
    const names = await Promise.all(
      [[], ['mtorc1=0.5'], ['mtorc1*0.5'], ['ampa-block']].map(async (parts) =>
        figureName([await figure(5, 'cell', parts)], 'light', 'svg'),
      ),
    );
    expect(new Set(names).size).toBe(4);
    expect(names[3]).toBe('ketamine-5-mtorc1-cell-what-if-ampa-block-light.svg');
  });

  it('is fit for every file system, whatever a mechanism is called', async () => {
    const name = figureName([await figure(5, 'cell', [], { ...ketamine, id: '../ÀB:*?\\' })], 'light', 'svg');
    expect(name).toBe('ab-5-mtorc1-cell-light.svg');
    expect(figureName([await figure(5, 'cell', [], { ...ketamine, id: '機構' })], 'light', 'svg')).toMatch(
      /^mechanism-5-/,
    );
  });
});
