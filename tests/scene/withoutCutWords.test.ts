import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { cameraAt } from '../../src/scene/cameraAt';
import type { Playhead } from '../../src/scene/frameState';
import type { SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { withoutCutWords } from '../../src/scene/withoutCutWords';
import { textBoxes } from './textBoxes';
import { ketamineViews } from '../fixtures/ketamineViews';

const views = ketamineViews;
const still = (stepIndex: number): Playhead => ({ stepIndex, fromIndex: null, motion: 'still', tMs: 0 });
/** Diagrams of pages from 320 px wide to 4K. */
const viewports = [
  { width: 320, height: 280 },
  { width: 390, height: 344 },
  { width: 640, height: 390 },
  { width: 820, height: 512 },
  { width: 900, height: 522 },
  { width: 1061, height: 703 },
  { width: 1540, height: 900 },
  { width: 3460, height: 1960 },
];

const shown = (items: readonly SceneItem[]): SceneItem[] =>
  items.flatMap((item): SceneItem[] => {
    if (item.opacity === 0) return [];
    return item.kind === 'group' ? [{ ...item, children: shown(item.children) }] : [item];
  });

describe.each(Object.keys(views) as (keyof typeof views)[])('labels of the %s view', (name) => {
  const view = views[name];

  it.each(viewports)('are whole, apart and legible at $width × $height, at every step', (viewport) => {
    for (const [stepIndex, step] of ketamine.steps.entries()) {
      const frame = cameraAt(ketamine, view, still(stepIndex), viewport);
      const sight = view.keepsInSight ? { box: frame, unit: 1 } : undefined;
      const scene = withoutCutWords(sceneAt({ mechanism: ketamine, view, playhead: still(stepIndex), sight }), frame);
      const labels = textBoxes({ ...scene, items: shown(scene.items) }).filter(({ box }) => overlaps(box, frame));
      const where = `${step.id} at ${viewport.width}`;
      const px = viewport.width / frame.w;
      expect(Math.min(...labels.map(({ size }) => size * px)), where).toBeGreaterThanOrEqual(
        viewport.width < 640 ? 12 : 13.95,
      );
      const apart = labels.flatMap((a, i) =>
        labels
          .slice(i + 1)
          .flatMap((b) => (a.text !== '' && b.text !== '' && overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
      );
      expect(apart, where).toEqual([]);
      expect(labels.length, where).toBeGreaterThan(1);
    }
  });

  it('keep their identity in a frame that rests', () => {
    const frame = cameraAt(ketamine, view, still(3), { width: 390, height: 344 });
    const make = () => withoutCutWords(sceneAt({ mechanism: ketamine, view, playhead: still(3) }), frame);
    const [first, second] = [make(), make()];
    const layer = (scene: typeof first) =>
      scene.items.find(({ id }) => id === 'nodes') as Extract<SceneItem, { kind: 'group' }>;
    expect(layer(second).children.every((item, i) => item === layer(first).children[i])).toBe(true);
  });
});

describe('a label at the edge', () => {
  it('is not drawn, and neither is its leader; what is whole stays', () => {
    const scene = sceneAt({ mechanism: ketamine, view: ketamineViews.cell, playhead: still(2) });
    const all = textBoxes(scene);
    const event = all.find(({ text }) => text === 'Glutamate burst');
    if (!event) throw new Error('The event label is missing.');
    const cut = withoutCutWords(scene, { x: 0, y: 0, w: event.box.x + event.box.w / 2, h: 1000 });
    const left = textBoxes({ ...cut, items: shown(cut.items) }).map(({ text }) => text);
    expect(left).not.toContain('Glutamate burst');
    expect(left).toContain('GABA release falls');
  });
});

describe('the event of a step', () => {
  it('is named in the cell view on a phone and on everything larger', () => {
    for (const viewport of viewports.slice(1)) {
      for (const [stepIndex, step] of ketamine.steps.entries()) {
        // Its three outcomes are wider than a small frame; there the caption below names it.
        if (step.id === 'relief' && viewport.width < 800) continue;
        const frame = cameraAt(ketamine, ketamineViews.cell, still(stepIndex), viewport);
        const scene = withoutCutWords(
          sceneAt({ mechanism: ketamine, view: ketamineViews.cell, playhead: still(stepIndex) }),
          frame,
        );
        const events = textBoxes({ ...scene, items: shown(scene.items) }).filter(
          ({ size, box }) => size > 26 && overlaps(box, frame),
        );
        expect(events.length, `${step.id} at ${viewport.width}`).toBeGreaterThan(0);
      }
    }
  });
});
