import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { cameraAt } from '../../src/scene/cameraAt';
import { shotsOf } from '../../src/scene/shots';
import { SMALLEST_TEXT } from '../../src/scene/type';
import { viewIds } from '../../src/scene/views/ids';
import { ketamineViews } from '../fixtures/ketamineViews';

/** What is left of a usual projector above the caption. */
const HALL = { width: 1920, height: 954, smallestPx: 24 };

const still = (stepIndex: number) => ({ stepIndex, fromIndex: null, motion: 'still', tMs: 0 }) as const;

describe.each(viewIds)('the camera in a hall, in the view %s', (id) => {
  const view = ketamineViews[id];

  it('shows words of 24 px and more', () => {
    for (const [stepIndex, { id: step }] of ketamine.steps.entries()) {
      const frame = cameraAt(ketamine, view, still(stepIndex), HALL);
      expect((HALL.width / frame.w) * SMALLEST_TEXT, step).toBeGreaterThanOrEqual(24);
    }
  });

  it('shows everything that a step is about where it shows the step as a whole, from few places', () => {
    const places = new Set<string>();
    for (const [stepIndex, { id: step }] of ketamine.steps.entries()) {
      if (shotsOf(ketamine, view, stepIndex).shots.at(-1)?.subject) continue;
      const { x, y, w, h } = cameraAt(ketamine, view, still(stepIndex), HALL);
      places.add(`${x} ${y}`);
      const box = view.layout(ketamine).focus.get(step);
      if (!box) throw new Error(`${step} has no place in the view ${id}.`);
      expect(box.y, step).toBeGreaterThanOrEqual(y);
      expect(box.y + box.h, step).toBeLessThanOrEqual(y + h);
      expect(box.x, step).toBeGreaterThanOrEqual(x);
      expect(box.x + box.w, step).toBeLessThanOrEqual(x + w);
    }
    expect(places.size).toBeGreaterThan(0);
    // The rows of time are more than two screens of a hall.
    expect(places.size).toBeLessThanOrEqual(id === 'time' ? 3 : 2);
  });
});
