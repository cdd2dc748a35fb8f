import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { morphAt } from '../../src/scene/morph';
import type { Playhead } from '../../src/scene/frameState';
import type { GroupItem, Scene } from '../../src/scene/scene';
import type { View } from '../../src/scene/views/view';
import { ketamineViews } from '../fixtures/ketamineViews';

const views = ketamineViews satisfies Record<string, View>;
const pairs = Object.keys(views).flatMap((from) =>
  Object.keys(views).flatMap((to) =>
    from === to ? [] : [{ from: from as keyof typeof views, to: to as keyof typeof views }],
  ),
);
const playhead: Playhead = { stepIndex: 3, fromIndex: null, motion: 'still', tMs: 0 };
const layer = (scene: Scene, id: string) =>
  (scene.items.find((item) => item.id === id) as GroupItem).children as GroupItem[];
const at = (from: View, to: View, t: number) => morphAt({ mechanism: ketamine, from, to, playhead, t });

describe.each(pairs)('from $from to $to', ({ from, to }) => {
  it('keeps every node and every arrow, once each, all the way', () => {
    for (const t of [0, 0.3, 0.6, 1]) {
      const scene = at(views[from], views[to], t);
      expect(layer(scene, 'nodes').map(({ id }) => id)).toEqual(ketamine.nodes.map(({ id }) => id));
      expect(layer(scene, 'edges').map(({ id }) => id)).toEqual(ketamine.edges.map(({ id }) => id));
    }
  });

  it('begins at the places of the one and ends at the places of the other', () => {
    const shifts = (t: number, which: 'before' | 'after') =>
      layer(at(views[from], views[to], t), 'nodes').flatMap(({ children }) =>
        (children as GroupItem[]).filter(({ id }) => id === which).map(({ x = 0, y = 0 }) => Math.hypot(x, y)),
      );
    expect(Math.max(...shifts(0, 'before'))).toBeCloseTo(0);
    expect(shifts(0, 'before')).toHaveLength(ketamine.nodes.length);
    expect(Math.max(...shifts(1, 'after'))).toBeCloseTo(0);
    expect(shifts(1, 'after')).toHaveLength(ketamine.nodes.length);
  });

  it('has nothing of the first view left at its end, and nothing of the second at its start', () => {
    const ids = (t: number) => at(views[from], views[to], t).items.map(({ id }) => id);
    expect(ids(0)).not.toContain('coming');
    expect(ids(1)).not.toContain('leaving');
  });
});

describe('the views', () => {
  it('know a place for every node and a way for every arrow', () => {
    for (const view of Object.values(views)) {
      const layout = view.layout(ketamine);
      expect([...layout.nodes.keys()].sort()).toEqual(ketamine.nodes.map(({ id }) => id).sort());
      expect([...layout.edges.keys()].sort()).toEqual(ketamine.edges.map(({ id }) => id).sort());
      for (const step of ketamine.steps) expect(layout.focus.get(step.id)?.w).toBeGreaterThan(0);
    }
  });

  it('use one name for one gradient', () => {
    const known = new Map<string, string>();
    for (const view of Object.values(views)) {
      for (const gradient of view.gradients) {
        const text = JSON.stringify(gradient);
        expect(known.get(gradient.id) ?? text, gradient.id).toBe(text);
        known.set(gradient.id, text);
      }
    }
  });

  it('name every gradient they paint with', () => {
    for (const view of Object.values(views)) {
      const names = new Set(view.gradients.map(({ id }) => id));
      for (const [stepIndex] of ketamine.steps.entries()) {
        const frameState = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
        const svg = sceneToSvg(morphAt({ mechanism: ketamine, from: view, to: view, playhead: frameState, t: 1 }));
        for (const [, used] of svg.matchAll(/url\(#pl-([^)]+)\)/g))
          expect(names, `${used} at ${stepIndex}`).toContain(used);
      }
    }
  });
});
