import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor } from '../../src/layout/camera';
import { shotFrame } from '../../src/layout/shotFrame';

const whole = { width: 1600, height: 1000 };
const viewport = { width: 1061, height: 703 };
const input = {
  whole,
  focus: { x: 0, y: 0, w: 1600, h: 1000 },
  viewport,
  smallestScale: 14 / 22.5,
  largestScale: 26 / 22.5,
  words: [],
};

describe('the frame of a shot', () => {
  it('has all of its subject, lies in the picture, has the proportions of the screen and enlarges only so far', () => {
    const subject = fc
      .record({ x: fc.double({ min: 0, max: 1200, noNaN: true }), y: fc.double({ min: 0, max: 700, noNaN: true }) })
      .chain(({ x, y }) =>
        fc.record({
          x: fc.constant(x),
          y: fc.constant(y),
          w: fc.double({ min: 1, max: 1600 - x, noNaN: true }),
          h: fc.double({ min: 1, max: 1000 - y, noNaN: true }),
        }),
      );
    fc.assert(
      fc.property(subject, (box) => {
        const frame = shotFrame({ ...input, subject: box });
        expect(frame.x).toBeLessThanOrEqual(box.x + 1e-6);
        expect(frame.y).toBeLessThanOrEqual(box.y + 1e-6);
        expect(frame.x + frame.w).toBeGreaterThanOrEqual(box.x + box.w - 1e-6);
        expect(frame.y + frame.h).toBeGreaterThanOrEqual(box.y + box.h - 1e-6);
        expect(frame.w / frame.h).toBeCloseTo(viewport.width / viewport.height, 6);
        expect(viewport.width / frame.w).toBeLessThanOrEqual(26 / 22.5 + 1e-6);
      }),
    );
  });

  it('is the usual one where the subject would hardly come nearer', () => {
    const subject = { x: 40, y: 40, w: 1500, h: 900 };
    expect(shotFrame({ ...input, subject })).toEqual(cameraFor(input));
  });

  it('goes round a word at its edge where it can', () => {
    const subject = { x: 500, y: 300, w: 500, h: 300 };
    const plain = shotFrame({ ...input, subject });
    const word = { x: plain.x + plain.w - 30, y: 450, w: 60, h: 30 };
    const frame = shotFrame({ ...input, subject, words: [word] });
    const right = frame.x + frame.w;
    expect(right <= word.x || right >= word.x + word.w, `${right}`).toBe(true);
  });

  it.each([
    ['NaN', { x: Number.NaN, y: 0, w: Number.NaN, h: 10 }],
    ['a negative size', { x: 100, y: 100, w: -50, h: -50 }],
    ['an endless size', { x: 0, y: 0, w: Number.POSITIVE_INFINITY, h: 10 }],
  ])('is the usual one for a box of %s', (_, subject) => {
    expect(shotFrame({ ...input, subject })).toEqual(cameraFor(input));
  });
});
