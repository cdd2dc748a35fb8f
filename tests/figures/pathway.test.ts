import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { ketamineViews } from '../fixtures/ketamineViews';

const still = (stepIndex: number) =>
  ({ stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(ketamine, stepIndex) }) as const;

describe('figures of the pathway', () => {
  it.each(ketamine.steps.map((step, index) => ({ name: step.id, index })))('$name', async ({ name, index }) => {
    const svg = sceneToSvg(
      sceneAt({ view: ketamineViews.pathway, mechanism: ketamine, playhead: still(index), legend: true }),
    );
    await expect(svg).toMatchFileSnapshot(`pathway/${index}-${name}.svg`);
  });

  it('half-way through the synaptogenesis', async () => {
    const playhead = { stepIndex: 6, fromIndex: 5, motion: 'play', tMs: stepDurationMs(ketamine, 6) / 2 } as const;
    await expect(
      sceneToSvg(sceneAt({ view: ketamineViews.pathway, mechanism: ketamine, playhead })),
    ).toMatchFileSnapshot('pathway/6-synaptogenesis-half-way.svg');
  });
});
