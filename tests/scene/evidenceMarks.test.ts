import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { strengthsOf } from '../../src/model/strength';
import { applyOverlays, type Overlays, unmarked } from '../../src/scene/evidence/overlays';
import { strengthTag } from '../../src/scene/evidence/strengthSymbols';
import { strengthKey } from '../../src/scene/evidence/strengthKey';
import type { PathItem, Scene, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { textBoxes } from '../../src/scene/textBoxes';
import { SMALLEST_TEXT } from '../../src/scene/type';
import { type ViewId, viewIds } from '../../src/scene/views/ids';
import { bare, boxOfMark, dressed, inputOf, layerIds, layerOf, layersOf, PLAIN, still, views } from './evidenceCase';
import { itKeepsLabelRules } from './labelRules';

const strengths = strengthsOf(ketamine);
const marked: Overlays = { ...PLAIN, strengths };
const places = viewIds.flatMap((viewId) => ketamine.steps.map((step, index) => ({ viewId, name: step.id, index })));

function linesOf(item: SceneItem, role: string): PathItem[] {
  if (item.kind === 'group') return item.children.flatMap((child) => linesOf(child, role));
  return item.kind === 'path' && item.role === role ? [item] : [];
}

/** A mark that covers a word or another mark, and one that leaves the picture. */
function faults(scene: Scene): string[] {
  const words = textBoxes({ items: scene.items.filter(({ id }) => id !== 'strengths') });
  const marks = layerOf(scene, 'strengths').map((item) => ({ id: item.id, box: boxOfMark(item) }));
  return marks.flatMap(({ id, box }, i) => [
    ...words.filter((word) => overlaps(word.box, box)).map(({ text }) => `${id} / ${text}`),
    ...marks.slice(i + 1).flatMap((other) => (overlaps(other.box, box) ? [`${id} / ${other.id}`] : [])),
    ...(box.x < 0 || box.y < 0 || box.x + box.w > scene.width || box.y + box.h > scene.height ? [`${id} / edge`] : []),
  ]);
}

describe.each(places)('marks of the view $viewId at $name', ({ viewId, index }) => {
  const scene = dressed(viewId, index, marked);

  it('cover no word and no other mark', () => {
    expect(faults(scene)).toEqual([]);
  });

  it('stand at every node that is seen, and at nothing else', () => {
    expect(unmarked(bare(viewId, still(index)), inputOf(viewId, index), marked)).toEqual([]);
    const nodes = new Set<string>(ketamine.nodes.map(({ id }) => id));
    const ids = layerOf(scene, 'strengths').map(({ target }) => target?.id ?? '');
    expect(ids.length).toBeGreaterThan(nodes.size / 2);
    expect(ids.filter((id) => !nodes.has(id))).toEqual([]);
  });

  it('are the same objects each time', () => {
    const again = layerOf(dressed(viewId, index, marked), 'strengths');
    expect(again.every((item, i) => item === layerOf(scene, 'strengths')[i])).toBe(true);
  });
});

describe('marks', () => {
  it('keep their places from step to step where labels do', () => {
    const at = (viewId: ViewId, step: number) => layerOf(dressed(viewId, step, marked), 'strengths');
    for (const viewId of ['pathway', 'time'] as const) {
      expect(at(viewId, 7).length).toBeGreaterThan(10);
      expect(at(viewId, 7).every((item, i) => item === at(viewId, 1)[i])).toBe(true);
    }
  });

  it('stand in one column beside the names of the rows, and go with them', () => {
    const names = views.time.layout(ketamine).nodes;
    const tags = layerOf(dressed('time', 2, marked), 'strengths');
    expect(new Set(tags.map(({ target }) => target?.id))).toEqual(new Set(names.keys()));
    expect(new Set(tags.map(({ x }) => x)).size).toBe(1);
    for (const { y, target } of tags) expect(y).toBe(names.get(target?.id ?? '')?.y);
    const sight = { box: { x: 600, y: 300, w: 700, h: 500 }, unit: 0.5 };
    const part = sceneAt({ mechanism: ketamine, view: views.time, playhead: still(2), sight });
    const moved = layerOf(applyOverlays(part, inputOf('time', 2), marked), 'strengths');
    expect(moved.length).toBeGreaterThan(4);
    for (const { x = 0, scale } of moved) {
      expect(scale).toBe(0.5);
      expect(x).toBeGreaterThan(600);
      expect(x).toBeLessThan(800);
    }
  });

  it.each(['cell', 'pathway'] as const)('make way for what is laid over the view %s', (viewId) => {
    for (const ids of [...layerIds.map((id) => [id]), layerIds])
      expect(faults(dressed(viewId, 5, { ...marked, layers: layersOf(ids) }))).toEqual([]);
  });

  it('tell each strength, what it was seen in and contest by shape alone', () => {
    const shapes = (['people', 'animals', 'cells', 'text', 'none'] as const).flatMap((ground) =>
      ([0, 1, 2, 3] as const).flatMap((level) =>
        [false, true].map((contested) => {
          const rest = { seenIn: [], papersRead: 0, quotes: 0 };
          return JSON.stringify(strengthTag({ ground, level, contested, ...rest }));
        }),
      ),
    );
    expect(new Set(shapes).size).toBe(40);
    expect(shapes.join('')).not.toMatch(/excite|inhibit|drug|signal|growth|glow/);
  });

  it.each(['cell', 'pathway'] as const)('give the arrows of the view %s the weight of their evidence', (viewId) => {
    const [plain, weighted] = [bare(viewId, still(7)), dressed(viewId, 7, marked)];
    const before = new Map(layerOf(plain, 'edges').map((item) => [item.id, item]));
    const widths = new Map<number, Set<number>>();
    for (const edge of layerOf(weighted, 'edges')) {
      const strength = strengths.get(edge.target?.id ?? '');
      const lines = linesOf(edge, 'edge-line');
      if (!strength || lines.length === 0) continue;
      const known = widths.get(strength.level) ?? new Set();
      widths.set(strength.level, known);
      for (const { strokeWidth = 0 } of lines) known.add(strokeWidth);
      expect(edge.children.some(({ id }) => id === 'contested')).toBe(strength.contested);
      // Its colour tells its state as before.
      expect(lines.map(({ stroke }) => stroke)).toEqual(
        linesOf(before.get(edge.id) as SceneItem, 'edge-line').map(({ stroke }) => stroke),
      );
    }
    const ordered = [...widths].sort(([a], [b]) => a - b).map(([, known]) => [...known]);
    expect(ordered.length).toBeGreaterThan(2);
    for (const [i, known] of ordered.entries()) {
      expect(known).toHaveLength(1);
      if (i > 0) expect(known[0]).toBeGreaterThan((ordered[i - 1]?.[0] ?? 0) * 1.5);
    }
  });

  it('hold no small text', () => {
    const words = textBoxes({ items: layerOf(dressed('pathway', 5, marked), 'strengths') });
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(SMALLEST_TEXT);
  });
});

describe('the key to the marks', () => {
  const key = strengthKey();
  itKeepsLabelRules(textBoxes(key), key);
});
