import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineViews } from '../fixtures/ketamineViews';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';

const still = (stepIndex: number) =>
  ({ stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(ketamine, stepIndex) }) as const;

describe('figures of the cell view', () => {
  it.each(ketamine.steps.map((step, index) => ({ name: step.id, index })))('$name', async ({ name, index }) => {
    const svg = sceneToSvg(sceneAt({ mechanism: ketamine, view: ketamineViews.cell, playhead: still(index) }));
    await expect(svg).toMatchFileSnapshot(`cell/${index}-${name}.svg`);
  });
});
