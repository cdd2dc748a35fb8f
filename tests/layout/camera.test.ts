import { describe, expect, it } from 'vitest';
import { cameraFor } from '../../src/layout/camera';

const phone = {
  whole: { width: 1000, height: 800 },
  viewport: { width: 300, height: 300 },
  smallestScale: 1,
};

describe('the frame of a step whose things have no room together', () => {
  const focus = { x: 100, y: 50, w: 200, h: 700 };

  it('shows their middle where nothing matters most', () => {
    expect(cameraFor({ ...phone, focus })).toEqual({ x: 50, y: 250, w: 300, h: 300 });
  });

  it('shows where the story leads, and no more of it than that asks for', () => {
    expect(cameraFor({ ...phone, focus, goal: { x: 150, y: 650, w: 100, h: 60 } })).toEqual({
      x: 50,
      y: 430,
      w: 300,
      h: 300,
    });
    expect(cameraFor({ ...phone, focus, goal: { x: 150, y: 60, w: 100, h: 60 } })).toMatchObject({ y: 40 });
    // What is in sight anyway moves nothing.
    expect(cameraFor({ ...phone, focus, goal: { x: 150, y: 380, w: 100, h: 60 } })).toMatchObject({ y: 250 });
  });

  it('shows the things of the step where they have room, wherever the story leads', () => {
    const near = { x: 100, y: 100, w: 200, h: 200 };
    expect(cameraFor({ ...phone, focus: near, goal: { x: 900, y: 700, w: 50, h: 50 } })).toEqual({
      x: 50,
      y: 50,
      w: 300,
      h: 300,
    });
  });
});
