import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardBox, placeCard } from '../../src/app/features/diagram/placeCard';

const home = { width: 1060, height: 700 };
const card = { width: 280, height: 180 };
const box = (left: number, top: number, width = 90, height = 40): CardBox => ({ left, top, width, height });
const areTouching = (a: CardBox, b: CardBox): boolean =>
  a.left < b.left + b.width && a.left + a.width > b.left && a.top < b.top + b.height && a.top + a.height > b.top;

describe('the card of a part', () => {
  it('stands above the part where nothing is connected there', () => {
    const place = placeCard({ home, about: box(500, 400), near: [], card });
    expect(place.top + place.height).toBeLessThan(400);
  });

  it('covers nothing that is connected with the part, above or below', () => {
    const near = [box(420, 300), box(560, 300), box(480, 520)];
    const about = box(500, 400);
    const place = placeCard({ home, about, near, card });
    expect([about, ...near].filter((part) => areTouching(part, place))).toEqual([]);
  });

  it('lies in the picture, wherever the part is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 1100 }), fc.integer({ min: -50, max: 750 }), (left, top) => {
        const place = placeCard({ home, about: box(left, top), near: [], card });
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + place.width).toBeLessThanOrEqual(home.width);
        expect(place.top + place.height).toBeLessThanOrEqual(home.height);
      }),
    );
  });
});
