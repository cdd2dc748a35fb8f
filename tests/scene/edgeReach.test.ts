import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../src/mechanisms/registry';
import { withEdgeReach } from '../../src/scene/edgeReach';
import { entryOf } from '../../src/scene/mechanismEntry';
import type { Scene, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { loadView, viewsOf } from '../../src/scene/views/loadView';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const entries = [...(await Promise.all(mechanisms.map(({ open }) => open()))), entryOf(secondMechanism)];

/** The pads of the arrows, by arrow. */
function padsOf(scene: Scene) {
  const visit = (items: readonly SceneItem[]): [string, { x: number; y: number; w: number; h: number }][] =>
    items.flatMap((item) => {
      if (item.kind !== 'group') return [];
      const [hit] = item.children;
      return item.role === 'reach' && hit?.kind === 'rect' && item.target
        ? [[item.target.id, hit]]
        : visit(item.children);
    });
  return new Map(visit(scene.items));
}

describe('the room to press of an arrow', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('in %s holds a square of its own', async (_id, entry) => {
    const { graph, drawing } = entry;
    for (const id of viewsOf(graph, drawing).filter((each) => each !== 'time')) {
      const view = await loadView(id, entry);
      const layout = view.layout(graph);
      const plain = sceneAt({
        mechanism: graph,
        view,
        playhead: { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 },
      });
      const pads = padsOf(withEdgeReach(plain, layout));
      const drawn = [...layout.edges.values()].filter(({ line }) => line.length > 0);
      expect([...pads.keys()].sort()).toEqual(drawn.map((edge) => edge.id).sort());
      // What lies over a pad takes from it: no other pad takes more than a little.
      const covered = [...pads].filter(([edge, a]) =>
        [...pads].some(([other, b]) => {
          const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
          const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
          return other !== edge && w > 0 && h > 0 && w * h > 0.15 * a.w * a.h;
        }),
      );
      expect(
        covered.map(([edge]) => edge),
        `${id} of ${entry.id}`,
      ).toEqual([]);
    }
  });
});
