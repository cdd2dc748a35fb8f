import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { cellLayout } from '../../src/mechanisms/ketamine/drawing/cell/layout';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineViews } from '../fixtures/ketamineViews';
import { FADE_MS, type Playhead } from '../../src/scene/frameState';
import type { GroupItem, Scene, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';

const cellView = ketamineViews.cell;
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
const at = (playhead: Playhead) => sceneAt({ mechanism: ketamine, view: cellView, playhead });
const svg = (playhead: Playhead) => sceneToSvg(at(playhead));
const parts = (scene: Scene, layer: string) => (scene.items.find((item) => item.id === layer) as GroupItem).children;
const part = (scene: Scene, layer: string, id: string) => parts(scene, layer).find((item) => item.id === id);
const backdrop = (scene: Scene, id: string) => scene.items.find((item) => item.id === id);
const indices = ketamine.steps.map((_, i) => i);

describe('the layout of the cell view', () => {
  const layout = cellLayout(ketamine);

  it('is the same object for the same mechanism', () => {
    expect(cellLayout(ketamine)).toBe(layout);
  });

  it('gives every node a place in the picture and every arrow a line', () => {
    expect([...layout.nodes.keys()]).toEqual(ketamine.nodes.map(({ id }) => id));
    expect([...layout.edges.keys()]).toEqual(ketamine.edges.map(({ id }) => id));
    for (const { id, box } of layout.nodes.values()) {
      expect(box.x, id).toBeGreaterThanOrEqual(0);
      expect(box.y, id).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w, id).toBeLessThanOrEqual(layout.width);
      expect(box.y + box.h, id).toBeLessThanOrEqual(layout.height);
    }
    for (const { id, line } of layout.edges.values()) expect(line.length, id).toBeGreaterThan(8);
  });

  it('keeps outlines that a later step changes closed and in one piece', () => {
    const { anatomy } = layout;
    const outlines = [
      anatomy.dendriteMembrane({ growth: [0, 0, 0, 0, 0, 0], open: 0 }),
      anatomy.dendriteMembrane({ growth: [1, 1, 1, 1, 1, 1], open: 1 }),
      anatomy.dendriteMembrane({ growth: [0.5, 0.2, 1.04, 0.1, 0.7, 0.9], open: 0.6 }),
      anatomy.terminalMembrane([1, 1, 1]),
      anatomy.terminalMembrane([0.5, 1, 0]),
    ];
    for (const { points } of outlines) {
      const gaps = points.map(([x, y], i) => {
        const [px, py] = points[(i + points.length - 1) % points.length] as readonly [number, number];
        // Past its frame the picture may be closed by a straight line.
        return y < -300 || x < -400 || x > 2000 ? 0 : Math.hypot(x - px, y - py);
      });
      expect(Math.max(...gaps)).toBeLessThan(14);
    }
  });
});

describe('the cell view of a step', () => {
  it.each(indices)('ends where the settled picture begins, however it was reached (step %i)', (i) => {
    const settled = svg(still(i));
    expect(svg(play(i, stepDurationMs(ketamine, i)))).toBe(settled);
    for (const from of indices.filter((k) => k !== i)) {
      expect(svg({ stepIndex: i, fromIndex: from, motion: 'fade', tMs: FADE_MS })).toBe(settled);
    }
  });

  it.each(indices)('has every node and every arrow once, each to be asked for by name (step %i)', (i) => {
    const scene = at(still(i));
    const targets = (layer: string) => parts(scene, layer).map((item) => (item as GroupItem).target);
    expect(targets('nodes').map((target) => target?.id)).toEqual(ketamine.nodes.map(({ id }) => id));
    expect(targets('edges').map((target) => target?.id)).toEqual(ketamine.edges.map(({ id }) => id));
    for (const target of [...targets('nodes'), ...targets('edges')]) expect(target?.name.length).toBeGreaterThan(3);
  });

  it('differs from step to step', () => {
    expect(new Set(indices.map((i) => svg(still(i)))).size).toBe(indices.length);
  });

  it('is the same to the last digit when asked for again', () => {
    expect(JSON.stringify(at(play(2, 1234)))).toBe(JSON.stringify(at(play(2, 1234))));
  });

  it('starts from the settled picture of the step before, for what the step does not touch at once', () => {
    for (const i of indices.slice(1)) {
      const [start, before] = [at(play(i, 0)), at(still(i - 1))];
      for (const id of ['dendrite-membrane', 'terminal-membrane', 'interneuron']) {
        expect(JSON.stringify(backdrop(start, id)), `${id} at ${i}`).toBe(JSON.stringify(backdrop(before, id)));
      }
    }
  });

  it.each(indices)('has ids that are unique among siblings (step %i)', (i) => {
    const check = (items: readonly SceneItem[], path: string) => {
      const ids = items.map(({ kind, id }) => `${kind}:${id}`);
      expect(
        ids.filter((id, k) => ids.indexOf(id) !== k),
        path,
      ).toEqual([]);
      for (const item of items) if (item.kind === 'group') check(item.children, `${path}/${item.id}`);
    };
    check(at(still(i)).items, '');
    check(at(play(i, 1700)).items, '');
  });

  it('names only gradients that it has', () => {
    const known = new Set(cellView.gradients.map(({ id }) => id));
    for (const i of indices) {
      const used = [...JSON.stringify(at(still(i)).items).matchAll(/"gradient":"([^"]+)"/g)].map((match) => match[1]);
      expect(used.filter((id) => !known.has(id as string))).toEqual([]);
    }
  });
});

describe('what does not move', () => {
  it('is the very same objects from frame to frame', () => {
    const [first, second] = [at(play(3, 1500)), at(play(3, 1516))];
    const kept = (layer: string) => {
      const before = parts(first, layer);
      return parts(second, layer).filter((item, i) => item === before[i]).length;
    };
    expect(kept('nodes')).toBeGreaterThanOrEqual(ketamine.nodes.length - 4);
    expect(kept('edges')).toBeGreaterThanOrEqual(ketamine.edges.length - 4);
    for (const id of ['far', 'interneuron', 'terminal', 'terminal-membrane', 'dendrite', 'dendrite-membrane']) {
      expect(backdrop(second, id), id).toBe(backdrop(first, id));
    }
  });

  it('is all of a settled picture', () => {
    const [first, second] = [at(still(5)), at(still(5))];
    for (const layer of ['nodes', 'edges']) {
      expect(parts(second, layer).every((item, i) => item === parts(first, layer)[i])).toBe(true);
    }
    const own = (scene: Scene) => scene.items.filter(({ id }) => !['nodes', 'edges'].includes(id));
    expect(own(second).every((item, i) => item === own(first)[i])).toBe(true);
  });
});

describe('what a step acts out', () => {
  const drawn = (playhead: Playhead, layer: string, id: string) => JSON.stringify(part(at(playhead), layer, id));

  it('sends ketamine into the pores before the receptors show it', () => {
    const middle = [1000, 1200, 1400].map((t) => drawn(play(1, t), 'nodes', 'ketamine'));
    expect(middle.some((text) => text.includes('"into0"'))).toBe(true);
    expect(drawn(still(1), 'nodes', 'ketamine')).not.toContain('"into0"');
    expect(drawn(still(1), 'nodes', 'nmdar-gaba')).toContain('"plug"');
  });

  it('empties the gap of GABA and dots its brake', () => {
    expect(drawn(still(0), 'nodes', 'gaba')).toContain('"released"');
    expect(drawn(still(1), 'nodes', 'gaba')).not.toContain('"released"');
    expect(drawn(still(1), 'edges', 'gaba-release')).toContain('"dash"');
  });

  it('fills the cleft in the burst, and less after it', () => {
    const count = (i: number) => (drawn(still(i), 'nodes', 'glutamate').match(/h\.01/g) ?? []).length;
    expect(count(2)).toBeGreaterThan(4 * count(0));
    expect(count(3)).toBeLessThan(count(2));
    expect(count(4)).toBeLessThan(count(3));
  });

  it('draws what stress took as missing, and takes the outlines away as they are filled', () => {
    for (const id of ['synapse-loss', 'spines']) {
      expect(drawn(still(2), 'nodes', id)).toContain('ghost');
      expect(drawn(still(6), 'nodes', id)).not.toContain('ghost');
    }
  });

  it('has early relief come from stronger synapses, and no part of a rival route', () => {
    for (const id of ['ampar-potentiation', 'trkb-potentiation', 'potentiation-relief']) {
      expect(drawn(still(7), 'edges', id), id).toContain('"role":"edge-tip"');
    }
    expect(ketamine.nodes.map(({ id }) => id)).not.toContain('eef2k');
    expect(drawn(still(7), 'nodes', 'synaptic-potentiation')).toContain('Stronger synapses');
  });

  it('shows stronger synapses and the ways to relief at their own step alone, to be asked for before it', () => {
    for (const i of indices.slice(0, -1)) {
      const plate = part(at(still(i)), 'nodes', 'synaptic-potentiation') as GroupItem;
      expect(plate.children.map(({ role }) => role)).toEqual(['hit']);
      expect(plate.target?.name).toBe('Fast strengthening of synapses, not yet');
      for (const id of ['ampar-potentiation', 'trkb-potentiation', 'potentiation-relief', 'spines-circuit']) {
        expect((part(at(still(i)), 'edges', id) as GroupItem).opacity, `${id} at ${i}`).toBe(0);
      }
    }
  });

  it('leads from stronger synapses to early relief, and from the new spines to the circuit', () => {
    const { nodes, edges } = cellLayout(ketamine);
    const touches = (edge: string, end: 0 | -1, node: string) => {
      const [x, y] = edges.get(edge)!.line.points.at(end)!;
      const box = nodes.get(node)!.box;
      const room = 8;
      return x > box.x - room && x < box.x + box.w + room && y > box.y - room && y < box.y + box.h + room;
    };
    expect(touches('potentiation-relief', 0, 'synaptic-potentiation')).toBe(true);
    expect(touches('potentiation-relief', -1, 'relief-early')).toBe(true);
    expect(touches('spines-circuit', -1, 'circuit-function')).toBe(true);
    const [x, y] = edges.get('spines-circuit')!.line.points[0]!;
    const spines = nodes.get('spines')!.box;
    expect(x > spines.x && x < spines.x + spines.w && y - (spines.y + spines.h) < 40).toBe(true);
  });

  it('has closed receptors with nothing bound to them once the burst is over', () => {
    for (const i of [6, 7]) expect(drawn(still(i), 'nodes', 'ampar')).not.toContain('bound');
    expect(drawn(still(3), 'nodes', 'ampar')).toContain('bound');
  });

  it('draws an arrow that is acted out as soon as it is selected', () => {
    const scene = sceneAt({
      mechanism: ketamine,
      view: cellView,
      playhead: still(2),
      selection: { kind: 'edge', id: 'release-glutamate' },
    });
    const edge = part(scene, 'edges', 'release-glutamate') as GroupItem;
    expect(edge.opacity).toBeUndefined();
    expect(edge.target?.selected).toBe(true);
  });
});

describe('the key to the cell view', () => {
  it('fits its card and explains only what is there', () => {
    const before = JSON.stringify(cellView.key(ketamine, 0));
    expect(before).not.toContain('"ketamine"');
    expect(JSON.stringify(cellView.key(ketamine, 6))).toContain('new spine');
    expect(before).toContain('lost spine');
  });
});
