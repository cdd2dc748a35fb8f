import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { FADE_MS, type Playhead } from '../../src/scene/frameState';
import type { GroupItem, Scene } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { ketamineViews } from '../fixtures/ketamineViews';

const still = (stepIndex: number): Playhead => ({
  stepIndex,
  fromIndex: null,
  motion: 'still',
  tMs: stepDurationMs(ketamine, stepIndex),
});
const play = (stepIndex: number, tMs: number): Playhead => ({
  stepIndex,
  fromIndex: stepIndex - 1,
  motion: 'play',
  tMs,
});
const at = (playhead: Playhead) => sceneAt({ view: ketamineViews.pathway, mechanism: ketamine, playhead });
const svg = (playhead: Playhead) => sceneToSvg(at(playhead));
const parts = (scene: Scene, layer: string) => (scene.items.find((item) => item.id === layer) as GroupItem).children;
const indices = ketamine.steps.map((_, i) => i);

describe('the picture of a step', () => {
  it.each(indices)('ends where the settled picture begins, however it was reached (step %i)', (i) => {
    const settled = svg(still(i));
    expect(svg(play(i, stepDurationMs(ketamine, i)))).toBe(settled);
    for (const from of indices.filter((k) => k !== i)) {
      expect(svg({ stepIndex: i, fromIndex: from, motion: 'fade', tMs: FADE_MS })).toBe(settled);
    }
  });

  it.each(indices.slice(1))('starts from the settled picture of the step before (step %i)', (i) => {
    const nodes = (scene: Scene) =>
      parts(scene, 'nodes').map((node) => JSON.stringify(node).replace(/"name":"[^"]*"/g, ''));
    const start = nodes(at(play(i, 0)));
    const before = nodes(at(still(i - 1)));
    // A passage that has not begun is drawn under its own id, with nothing of the new look to see.
    expect(start.length).toBe(before.length);
    for (const id of ['ketamine', 'mtorc1', 'spines']) {
      const k = ketamine.nodes.findIndex((node) => node.id === id);
      const named = [i - 1, i].flatMap((at) => {
        const step = ketamine.steps[at];
        return [...(step?.sequence.flat() ?? []), ...(step?.ends ?? []).flatMap(({ ids }) => ids)];
      });
      const moved = named.includes(id);
      if (!moved) expect(start[k]).toBe(before[k]);
    }
  });

  it.each(indices)('leaves no trace of the way there, even in what is kept (step %i)', (i) => {
    const fresh = (playhead: Playhead) =>
      sceneToSvg(sceneAt({ view: ketamineViews.pathway, mechanism: structuredClone(ketamine), playhead }));
    const settled = fresh(still(i));
    expect(fresh(play(i, stepDurationMs(ketamine, i)))).toBe(settled);
    expect(fresh({ stepIndex: i, fromIndex: (i + 3) % indices.length, motion: 'fade', tMs: FADE_MS })).toBe(settled);
  });

  it('is the same to the last digit when asked for again', () => {
    expect(JSON.stringify(at(play(2, 1234)))).toBe(JSON.stringify(at(play(2, 1234))));
  });

  it('differs from step to step', () => {
    expect(new Set(indices.map((i) => svg(still(i)))).size).toBe(indices.length);
  });

  it('hands out the same objects for what does not move', () => {
    const [first, second] = [at(play(3, 1500)), at(play(3, 1516))];
    const kept = (layer: string) => {
      const before = parts(first, layer);
      return parts(second, layer).filter((item, i) => item === before[i]).length;
    };
    expect(kept('nodes')).toBeGreaterThanOrEqual(ketamine.nodes.length - 3);
    expect(kept('edges')).toBeGreaterThanOrEqual(ketamine.edges.length - 4);
    expect(second.items.find((item) => item.id === 'cells')).toBe(first.items.find((item) => item.id === 'cells'));
  });
});

describe('what a step brings about', () => {
  const look = (stepIndex: number, id: string) =>
    (parts(at(still(stepIndex)), 'nodes').find((item) => item.id === id) as GroupItem).target?.name;

  it('blocks the receptor and silences the interneuron at the first canonical step, until the drug has gone', () => {
    expect(look(0, 'gaba-firing')).toContain('acts as before');
    expect(look(1, 'nmdar-gaba')).toContain('blocked');
    expect(look(1, 'gaba-firing')).toContain('silenced');
    expect(look(5, 'nmdar-gaba')).toContain('blocked');
    expect(look(5, 'gaba-firing')).toContain('silenced');
    for (const step of [6, 7]) {
      expect(look(step, 'ketamine')).toContain('over');
      expect(look(step, 'nmdar-gaba')).toContain('acts as before');
      expect(look(step, 'gaba-firing')).toContain('acts as before');
      expect(look(step, 'mtorc1')).toContain('over');
    }
  });

  it('reverses the loss of synapses at synaptogenesis, after new spines have grown', () => {
    expect(look(5, 'synapse-loss')).not.toContain('reversed');
    expect(look(6, 'synapse-loss')).toContain('reversed');
    const early = JSON.stringify(parts(at(play(6, 1000)), 'nodes').find((item) => item.id === 'synapse-loss'));
    expect(early).toBe(JSON.stringify(parts(at(play(6, 1016)), 'nodes').find((item) => item.id === 'synapse-loss')));
  });
});

describe('the length of a step', () => {
  it.each(indices)('is between 3 and 8 seconds (step %i)', (i) => {
    expect(stepDurationMs(ketamine, i)).toBeGreaterThanOrEqual(3000);
    expect(stepDurationMs(ketamine, i)).toBeLessThanOrEqual(8000);
  });
});
