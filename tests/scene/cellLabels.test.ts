import { describe, expect, it } from 'vitest';
import { cellLayout } from '../../src/mechanisms/ketamine/drawing/cell/layout';
import { type Box, overlaps, type Point } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineViews } from '../fixtures/ketamineViews';
import type { GroupItem, PathItem, Scene, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { itKeepsLabelRules } from './labelRules';
import { textBoxes } from './textBoxes';

const layout = cellLayout(ketamine);
const settled = (stepIndex: number, legend: boolean): Scene =>
  sceneAt({
    mechanism: ketamine,
    view: ketamineViews.cell,
    legend,
    playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(ketamine, stepIndex) },
  });
const steps = ketamine.steps.map((step, index) => ({ name: step.id, index }));

/** Each label with its badge and its leader. */
function labelsOf(scene: Scene): GroupItem[] {
  return (scene.items.find(({ id }) => id === 'labels') as GroupItem).children as GroupItem[];
}

/** The leader lines of a picture, as the points they run through. */
function leaders(scene: Scene): { owner: string; points: Point[] }[] {
  const groups = labelsOf(scene);
  return groups.flatMap((group) =>
    group.children
      .filter((item): item is PathItem => item.kind === 'path' && item.id === 'leader')
      .map(({ d }) => ({
        owner: group.id,
        points: d
          .slice(1)
          .split('L')
          .map((pair) => pair.split(' ').map(Number) as unknown as Point),
      })),
  );
}

/** The words of the label a leader starts from are its own. */
function wordsOf(item: SceneItem): string[] {
  return item.kind === 'group' ? item.children.flatMap(wordsOf) : item.kind === 'text' ? [item.text] : [];
}

/** Whether a line of straight stretches passes through a box; sampled finely enough for any label. */
function passes(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some(([bx, by], i) => {
    const [ax, ay] = points[i] as Point;
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) / 3);
    return Array.from({ length: count + 1 }, (_, k) => k / count).some((t) => {
      const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      return x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
    });
  });
}

describe.each(steps)('labels of the cell view at $name', ({ index }) => {
  const scene = settled(index, true);
  const labels = textBoxes(scene);

  itKeepsLabelRules(labels, layout);

  it('have leaders with at most one bend that cross no label and no other leader', () => {
    const lines = leaders(scene);
    expect(lines.length).toBeGreaterThan(5);
    const crossed = lines.flatMap(({ owner, points }) => {
      const own = wordsOf(labelsOf(scene).find(({ id }) => id === owner) as SceneItem);
      expect(points.length).toBeLessThanOrEqual(3);
      return labels
        .filter(({ text }) => !own.includes(text))
        .flatMap(({ text, box }) => (passes(points, box) ? [`${owner} / ${text}`] : []));
    });
    expect(crossed).toEqual([]);
    const meeting = lines.flatMap((a, i) =>
      lines.slice(i + 1).flatMap((b) => (meet(a.points, b.points) ? [`${a.owner} / ${b.owner}`] : [])),
    );
    expect(meeting).toEqual([]);
  });

  it('stand on no plate and on no receptor', () => {
    const things = ketamine.nodes.filter(
      ({ glyph }) => !glyph || ['nmda-receptor', 'ampa-receptor', 'vdcc', 'trkb', 'bdnf-vesicle'].includes(glyph),
    );
    const drawn = things.filter(({ id }) => !['glutamate-release', 'synaptogenesis', 'synaptic-proteins'].includes(id));
    const covered = labels
      .filter(({ owner }) => owner !== 'legend')
      .flatMap(({ text, box, owner }) =>
        drawn.flatMap(({ id }) =>
          owner !== id && overlaps(box, layout.nodes.get(id)?.box as Box) ? [`${text} / ${id}`] : [],
        ),
      );
    expect(covered).toEqual([]);
  });

  it('say which step the picture is at with one filled badge', () => {
    const filled = labels.length > 0 && JSON.stringify(scene.items).match(/"id":"disc"[^}]*"fill":"ink"/g);
    expect(filled).toHaveLength(1);
  });
});

function meet(a: readonly Point[], b: readonly Point[]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return a.slice(1).some((a2, i) =>
    b.slice(1).some((b2, k) => {
      const [a1, b1] = [a[i] as Point, b[k] as Point];
      return side(a1, a2, b1) * side(a1, a2, b2) < 0 && side(b1, b2, a1) * side(b1, b2, a2) < 0;
    }),
  );
}
