import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import type { PathwayLayout } from '../../src/layout/pathway/types';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { GroupItem, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { itKeepsLabelRules } from './labelRules';
import { textBoxes } from './textBoxes';
import { ketamineViews } from '../fixtures/ketamineViews';

const layout = ketamineViews.pathway.layout(ketamine) as PathwayLayout;
const settled = (stepIndex: number, legend = true) =>
  textBoxes(
    sceneAt({
      view: ketamineViews.pathway,
      mechanism: ketamine,
      legend,
      playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(ketamine, stepIndex) },
    }),
  );
const steps = ketamine.steps.map((step, index) => ({ name: step.id, index }));

describe.each(steps)('labels of the pathway at $name', ({ index }) => {
  const labels = settled(index);

  itKeepsLabelRules(labels, layout);

  it('stand on no arrow', () => {
    // The mark of debate is meant to stand on its arrow.
    const crossed = labels
      .filter(({ owner, text }) => owner !== 'legend' && text !== '?')
      .flatMap(({ text, box }) =>
        [...layout.edges.values()].flatMap(({ id, line }) =>
          line.points.some(([x, y]) => overlaps(box, { x: x - 1, y: y - 1, w: 2, h: 2 })) || crosses(box, line.points)
            ? [`${text} / ${id}`]
            : [],
        ),
      );
    expect(crossed).toEqual([]);
  });

  it('stand on no other node', () => {
    const covered = labels
      .filter(({ owner }) => owner !== 'legend')
      .flatMap(({ text, box, owner }) =>
        [...layout.nodes.values()].flatMap((node) =>
          node.id !== owner && overlaps(box, node.box) ? [`${text} / ${node.id}`] : [],
        ),
      );
    expect(covered).toEqual([]);
  });
});

describe('a node that a step has reversed', () => {
  const scene = (stepIndex: number) =>
    sceneAt({
      view: ketamineViews.pathway,
      mechanism: ketamine,
      playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(ketamine, stepIndex) },
    });
  const groupsOf = (items: readonly SceneItem[]): GroupItem[] =>
    items.flatMap((item) => (item.kind === 'group' ? [item, ...groupsOf(item.children)] : []));
  const nameAt = (stepIndex: number) =>
    groupsOf(scene(stepIndex).items).find(({ target }) => target?.kind === 'node' && target.id === 'synapse-loss')
      ?.target?.name;

  it('says so in its label and in its name', () => {
    expect(nameAt(5)).toBe('Synapse loss: Loss of synapses and spines, earlier step');
    for (const index of [6, 7]) expect(nameAt(index)).toBe('Synapses restored: Loss of synapses and spines, reversed');
  });
});

/** Whether a straight stretch between two points passes through a box; sampled finely enough for any label. */
function crosses(
  box: { x: number; y: number; w: number; h: number },
  points: readonly (readonly [number, number])[],
): boolean {
  return points.slice(1).some(([bx, by], i) => {
    const [ax, ay] = points[i] as readonly [number, number];
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) / 4);
    return Array.from({ length: count }, (_, k) => k / count).some((t) => {
      const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      return x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
    });
  });
}

describe('the pathway', () => {
  it('has no two arrows that cross', () => {
    const edges = [...layout.edges.values()];
    const meets = (a: readonly (readonly [number, number])[], b: typeof a) =>
      a.slice(1).some((p2, i) => b.slice(1).some((q2, k) => intersects(a[i] as never, p2, b[k] as never, q2)));
    const crossings = edges.flatMap((a, i) =>
      edges.slice(i + 1).flatMap((b) => (meets(a.line.points, b.line.points) ? [`${a.id} / ${b.id}`] : [])),
    );
    expect(crossings).toEqual([]);
  });

  it('has no two nodes that overlap', () => {
    const nodes = [...layout.nodes.values()];
    const clashes = nodes.flatMap((a, i) =>
      nodes.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} / ${b.id}`] : [])),
    );
    expect(clashes).toEqual([]);
  });

  it('keeps every node within the column of its step', () => {
    const strays = ketamine.nodes.filter((node) => {
      const column = layout.columns.find(({ stepId }) => stepId === node.step);
      const spot = layout.nodes.get(node.id);
      return !column || !spot || spot.x < column.x0 || spot.x > column.x1;
    });
    // GABA acts on the terminal of the next step.
    expect(strays.map(({ id }) => id).sort()).toEqual(['gaba', 'gaba-firing']);
  });
});

type P = readonly [number, number];
function intersects(a: P, b: P, c: P, d: P): boolean {
  const side = (p: P, q: P, r: P) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
