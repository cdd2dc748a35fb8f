import { describe, expect, it } from 'vitest';
import { itemBox } from '../../../src/export/itemBox';
import { commandsBox, pathCommands } from '../../../src/export/pathCommands';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { ellipse, group, path, rect, text } from '../../../src/scene/items';
import type { SceneItem } from '../../../src/scene/scene';
import { sceneAt } from '../../../src/scene/sceneAt';
import { viewIds } from '../../../src/scene/views/ids';
import { ketamineViews } from '../../fixtures/ketamineViews';

const pathBox = (d: string) => commandsBox(pathCommands(d));

describe('the box of a path', () => {
  it.each([
    ['M10 20L30 5', { x: 10, y: 5, w: 20, h: 15 }],
    ['m10 20 20 -15z', { x: 10, y: 5, w: 20, h: 15 }],
    ['M0 0h10v5H-5V-2', { x: -5, y: -2, w: 15, h: 7 }],
    // The curve does not reach its control points: half of the way for one, three quarters for two.
    ['M0 0Q10 20 20 0', { x: 0, y: 0, w: 20, h: 10 }],
    ['M0 0C0 20 20 20 20 0', { x: 0, y: 0, w: 20, h: 15 }],
    // Mirrored control points: the second bend is the first one upside down.
    ['M0 0Q10 20 20 0T40 0', { x: 0, y: -10, w: 40, h: 20 }],
    ['M0 0C0 20 20 20 20 0S40 -20 40 0', { x: 0, y: -15, w: 40, h: 30 }],
    ['M0 0c0 20 20 20 20 0s20 -20 20 0', { x: 0, y: -15, w: 40, h: 30 }],
    // After Z a path goes on from where it began.
    ['M5 5h10v10zl-10 0', { x: -5, y: 5, w: 20, h: 10 }],
  ])('of %s', (d, box) => {
    const found = pathBox(d);
    for (const side of ['x', 'y', 'w', 'h'] as const) expect(found?.[side]).toBeCloseTo(box[side], 6);
  });

  it('is none around nothing, and ends where a path cannot be read', () => {
    expect(pathBox('')).toBeNull();
    expect(pathBox('M5 5')).toBeNull();
    expect(pathBox('M0 0L5 5 X 9 9')).toEqual({ x: 0, y: 0, w: 5, h: 5 });
  });
});

describe('the box of an item', () => {
  it('holds its stroke, its turn, its scale and its place', () => {
    expect(itemBox(rect('a', 0, 0, 10, 10, 0, { stroke: 'ink', strokeWidth: 2 }))).toMatchObject({ x: -2, w: 14 });
    const upright = itemBox(ellipse('a', 50, 50, 20, 5, 90, { fill: 'ink' }));
    expect(upright?.x).toBeCloseTo(45, 6);
    expect(upright?.h).toBeCloseTo(40, 6);
    const moved = group('g', [path('a', 'M0 0H10V4Z', { fill: 'ink' })], { x: 100, y: 50, rotate: 90, scale: 2 });
    const box = itemBox(moved);
    expect(box?.x).toBeCloseTo(92, 6);
    expect(box?.y).toBeCloseTo(50, 6);
    expect(box?.h).toBeCloseTo(20, 6);
  });

  it('is none around what is not seen', () => {
    expect(itemBox(group('g', [path('a', 'M0 0H9', { stroke: 'ink', opacity: 0 })]))).toBeNull();
    expect(itemBox(text('t', 0, 0, 'Seen', { size: 10 }))).not.toBeNull();
  });
});

it('no line has a gradient in shares of its box, which a canvas cannot stroke', async () => {
  const found: string[] = [];
  for (const id of viewIds) {
    const view = ketamineViews[id];
    const inBox = new Set(view.gradients.filter(({ units }) => units === 'box').map((gradient) => gradient.id));
    const visit = (item: SceneItem): void => {
      if (item.kind === 'group') item.children.forEach(visit);
      else if (item.kind !== 'text' && typeof item.stroke === 'object' && 'gradient' in item.stroke) {
        if (inBox.has(item.stroke.gradient)) found.push(`${id}: ${item.id}`);
      }
    };
    for (const [stepIndex] of ketamine.steps.entries()) {
      const playhead = { stepIndex, fromIndex: stepIndex - 1, motion: 'play', tMs: 2000 } as const;
      sceneAt({ mechanism: ketamine, view, playhead, legend: true }).items.forEach(visit);
    }
  }
  expect(found).toEqual([]);
});
