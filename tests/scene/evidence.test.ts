import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { strengthsOf } from '../../src/model/strength';
import { applyOverlays } from '../../src/scene/evidence/overlays';
import { stepDurationMs } from '../../src/scene/timeline';
import { viewIds } from '../../src/scene/views/ids';
import { bare, dressed, inputOf, layerOf, layersOf, PLAIN, still } from './evidenceCase';

const strengths = strengthsOf(ketamine);
const route = ketamine.hypotheses.find(({ id }) => id === 'direct-inhibition')?.route ?? [];
const lit = new Set<string>(route);

describe.each(viewIds)('a lit route in the view %s', (viewId) => {
  const before = bare(viewId, still(5), true);
  const after = dressed(viewId, 5, { ...PLAIN, lit });

  it('sets the others aside, and nothing else', () => {
    expect(route.length).toBeGreaterThan(4);
    for (const layer of ['nodes', 'edges']) {
      const was = new Map(layerOf(before, layer).map((item) => [item.id, item]));
      for (const item of layerOf(after, layer)) {
        if (lit.has(item.id)) expect(item).toBe(was.get(item.id));
        else {
          expect(item.opacity).toBeCloseTo((was.get(item.id)?.opacity ?? 1) * 0.22, 5);
          if (item.target) expect(item.target.name).toMatch(/, set aside$/);
        }
      }
    }
    const untouched = (scene: typeof after) =>
      scene.items.filter(({ id }) => !['nodes', 'edges', 'labels'].includes(id));
    expect(untouched(after).map(({ id }) => id)).toEqual(untouched(before).map(({ id }) => id));
  });

  it('hands out the same objects for the same input, moving or at rest', () => {
    const again = dressed(viewId, 5, { ...PLAIN, lit });
    expect(layerOf(again, 'nodes').every((item, i) => item === layerOf(after, 'nodes')[i])).toBe(true);
    const moving = { stepIndex: 5, fromIndex: 4, motion: 'play', tMs: stepDurationMs(ketamine, 5) / 2 } as const;
    const [a, b] = [0, 16].map((ms) => dressed(viewId, 5, { ...PLAIN, lit }, { ...moving, tMs: moving.tMs + ms }));
    const same = layerOf(a ?? after, 'nodes').filter((item, i) => item === layerOf(b ?? after, 'nodes')[i]);
    expect(same.length).toBeGreaterThan(ketamine.nodes.length / 2);
  });
});

describe('a lit route', () => {
  it('sets labels aside with their things, and leaves the names of the cells', () => {
    const labels = layerOf(dressed('cell', 5, { ...PLAIN, lit }), 'labels');
    const level = (name: string) => labels.find(({ id }) => id.startsWith(`label-${name}-`))?.opacity ?? 1;
    expect(level('mtorc1')).toBeCloseTo(0.22);
    expect(level('rest')).toBe(1);
    expect(level('terminal')).toBe(1);
  });

  it('leaves arrows unseen that are acted out', () => {
    const unseen = layerOf(dressed('cell', 5, { ...PLAIN, lit }), 'edges').filter(({ opacity }) => opacity === 0);
    expect(unseen.length).toBeGreaterThan(5);
  });
});

describe('an undressed scene', () => {
  it.each(viewIds)('keeps every item of the view %s', (viewId) => {
    const scene = bare(viewId, still(3));
    expect(applyOverlays(scene, inputOf(viewId, 3), PLAIN).items).toEqual(scene.items);
    expect(applyOverlays(scene, inputOf(viewId, 3), PLAIN).items.every((item, i) => item === scene.items[i])).toBe(
      true,
    );
  });

  it('draws nothing over the time view', () => {
    const all = layersOf(ketamine.hypotheses.map(({ id }) => id));
    const scene = bare('time', still(3));
    expect(applyOverlays(scene, inputOf('time', 3), { ...PLAIN, layers: all }).items).toEqual(scene.items);
  });
});

describe('names', () => {
  it('say what a thing was seen in and how well it is backed', () => {
    const scene = dressed('pathway', 5, { ...PLAIN, strengths, lit: new Set(['mtorc1']) });
    const name = (layer: string, id: string) => layerOf(scene, layer).find((item) => item.id === id)?.target?.name;
    expect(name('nodes', 'mtorc1')).toMatch(/^mTORC1.*, seen in \w+, strength \d of 3(, contested)?$/);
    expect(name('edges', 'ketamine-nmdar')).toMatch(/, seen in people, strength 3 of 3, set aside$/);
    for (const { id } of ketamine.nodes) expect(name('nodes', id)).toMatch(/, strength [0-3] of 3/);
    for (const { id } of ketamine.edges) expect(name('edges', id)).toMatch(/, strength [0-3] of 3/);
  });

  it('are said once: a mark only answers a pointer', () => {
    for (const { target } of layerOf(dressed('pathway', 5, { ...PLAIN, strengths }), 'strengths'))
      expect(target).toMatchObject({ name: '', pointerOnly: true });
  });
});
