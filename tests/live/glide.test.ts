import { describe, expect, it } from 'vitest';
import { glideFrame } from '../../src/live/glide';

const from = { frame: { x: 0, y: 0, w: 1000, h: 500 }, viewport: { width: 1440, height: 660 } };
const to = { x: 400, y: 200, w: 300, h: 200 };
const viewport = { width: 1060, height: 680 };
const play = (tMs: number) => ({ motion: 'play', tMs }) as const;

describe('the camera on its way from the first screen', () => {
  it('starts with what was on screen, at the same size and place', () => {
    const frame = glideFrame(from, to, play(0), viewport);
    // 1.32 px a unit, with the picture in the middle of 1440 px.
    expect(frame?.x).toBeCloseTo(-(1440 / 1.32 - 1000) / 2);
    expect(viewport.width / (frame?.w ?? 0)).toBeCloseTo(1.32);
    expect(viewport.height / (frame?.h ?? 0)).toBeCloseTo(1.32);
  });

  it('comes near the frame of the story without a leap, and is there when the move is over', () => {
    const widths = Array.from({ length: 64 }, (_, at) => glideFrame(from, to, play(at * 10), viewport)?.w ?? to.w);
    for (const [at, width] of widths.slice(1).entries()) {
      expect(width).toBeLessThanOrEqual(widths[at] as number);
      expect((widths[at] as number) - width).toBeLessThan(30);
    }
    expect(glideFrame(from, to, play(640), viewport)).toBeNull();
  });

  it('cuts where nothing moves', () => {
    expect(glideFrame(from, to, { motion: 'still', tMs: 0 }, viewport)).toBeNull();
  });
});
