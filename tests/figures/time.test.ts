import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { group } from '../../src/scene/items';
import { frameStateAt, type Playhead } from '../../src/scene/frameState';
import { stepDurationMs } from '../../src/scene/timeline';
import { ketamineViews } from '../fixtures/ketamineViews';

const { width, height } = ketamineViews.time.layout(ketamine);

function figure(playhead: Playhead): string {
  const frameState = frameStateAt(ketamine, playhead);
  const { backdrop, edges, nodes, overlay } = ketamineViews.time.picture({
    graph: ketamine,
    frameState,
    selection: null,
    legend: true,
  });
  const items = [...backdrop, group('edges', edges), group('nodes', nodes), ...overlay];
  return sceneToSvg({ width, height, gradients: ketamineViews.time.gradients, items });
}

describe('figures of the time view', () => {
  it.each(ketamine.steps.map((step, index) => ({ name: step.id, index })))('$name', async ({ name, index }) => {
    const svg = figure({ stepIndex: index, fromIndex: null, motion: 'still', tMs: 0 });
    await expect(svg).toMatchFileSnapshot(`time/${index}-${name}.svg`);
  });

  it('half-way through the synaptogenesis', async () => {
    const playhead = { stepIndex: 6, fromIndex: 5, motion: 'play', tMs: stepDurationMs(ketamine, 6) / 2 } as const;
    await expect(figure(playhead)).toMatchFileSnapshot('time/6-synaptogenesis-half-way.svg');
  });
});
