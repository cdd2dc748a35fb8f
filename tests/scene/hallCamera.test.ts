import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { cameraAt } from '../../src/scene/cameraAt';
import { SMALLEST_TEXT } from '../../src/scene/type';
import { viewIds } from '../../src/scene/views/ids';
import { ketamineViews } from '../fixtures/ketamineViews';

/** What is left of a usual projector above the caption. */
const HALL = { width: 1920, height: 954, smallestPx: 24 };

describe.each(viewIds)('the camera in a hall, in the view %s', (id) => {
  it('shows words of 24 px and everything that a step is about', async () => {
    const view = ketamineViews[id];
    const { focus } = view.layout(ketamine);
    for (const [stepIndex, { id: step }] of ketamine.steps.entries()) {
      const frame = cameraAt(ketamine, view, { stepIndex, fromIndex: null, motion: 'still', tMs: 0 }, HALL);
      expect((HALL.width / frame.w) * SMALLEST_TEXT, step).toBeGreaterThanOrEqual(24);
      const box = focus.get(step);
      if (!box) throw new Error(`${step} has no place in the view ${id}.`);
      expect(box.y, step).toBeGreaterThanOrEqual(frame.y);
      expect(box.y + box.h, step).toBeLessThanOrEqual(frame.y + frame.h);
      expect(box.x, step).toBeGreaterThanOrEqual(frame.x);
      expect(box.x + box.w, step).toBeLessThanOrEqual(frame.x + frame.w);
    }
  });

  // The rows of time are more than two screens of a hall.
  it('stands in few places', async () => {
    const view = ketamineViews[id];
    const places = ketamine.steps.map((_, stepIndex) => {
      const { x, y } = cameraAt(ketamine, view, { stepIndex, fromIndex: null, motion: 'still', tMs: 0 }, HALL);
      return `${x} ${y}`;
    });
    expect(new Set(places).size).toBeLessThanOrEqual(id === 'time' ? 3 : 2);
  });
});
