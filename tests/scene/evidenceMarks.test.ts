import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { strengthsOf } from '../../src/model/strength';
import { type Overlays, unmarked } from '../../src/scene/evidence/overlays';
import { markOf } from '../../src/scene/evidence/strengthSymbols';
import { strengthKey } from '../../src/scene/evidence/strengthKey';
import type { Scene } from '../../src/scene/scene';
import { textBoxes } from '../../src/scene/textBoxes';
import { SMALLEST_TEXT } from '../../src/scene/type';
import { type ViewId, viewIds } from '../../src/scene/views/ids';
import { boxOfMark, dressed, inputOf, layerIds, layerOf, layersOf, PLAIN } from './evidenceCase';
import { itKeepsLabelRules } from './labelRules';

const strengths = strengthsOf(ketamine);
const marked: Overlays = { ...PLAIN, strengths };
const places = viewIds.flatMap((viewId) => ketamine.steps.map((step, index) => ({ viewId, name: step.id, index })));

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

  it('stand at everything that is seen, but for two short arrows', () => {
    expect(unmarked(inputOf(viewId, index), marked).length).toBeLessThanOrEqual(viewId === 'time' ? 0 : 2);
    const nodes = new Set(ketamine.nodes.map(({ id }) => id));
    expect(unmarked(inputOf(viewId, index), marked).filter((id) => nodes.has(id))).toEqual([]);
  });

  it('are the same objects each time', () => {
    const again = layerOf(dressed(viewId, index, marked), 'strengths');
    expect(again.every((item, i) => item === layerOf(scene, 'strengths')[i])).toBe(true);
  });
});

describe('marks', () => {
  it('keep their places from step to step where labels do', () => {
    const at = (viewId: ViewId, step: number) => layerOf(dressed(viewId, step, marked), 'strengths');
    for (const viewId of ['pathway', 'time'] as const)
      expect(at(viewId, 7).every((item, i) => item === at(viewId, 1)[i])).toBe(true);
  });

  it('stand at rows alone in the time view', () => {
    const ids = layerOf(dressed('time', 2, marked), 'strengths').map(({ target }) => target?.id);
    expect(new Set(ids)).toEqual(new Set(ketamine.nodes.map(({ id }) => id)));
  });

  it.each(['cell', 'pathway'] as const)('make way for what is laid over the view %s', (viewId) => {
    for (const ids of [...layerIds.map((id) => [id]), layerIds])
      expect(faults(dressed(viewId, 5, { ...marked, layers: layersOf(ids) }))).toEqual([]);
  });

  it('say by shape alone what they say', () => {
    const shapes = (['people', 'animals', 'cells', 'text', 'none'] as const).flatMap((ground) =>
      ([0, 1, 2, 3] as const).map((level) => {
        const rest = { seenIn: [], contested: false, papersRead: 0, quotes: 0 };
        return JSON.stringify(markOf({ ground, level, ...rest }, 'whole', false).items);
      }),
    );
    expect(new Set(shapes).size).toBe(20);
    expect(shapes.join('')).not.toMatch(/excite|inhibit|drug|signal|growth|glow/);
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
