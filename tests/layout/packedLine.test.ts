import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/layout/geometry';
import { EDGE, packPoints, unpackLine, unpackPoints } from '../../src/layout/tissue/packedLine';

/** A ring whose radius swells and shrinks, with its middle away from the origin. */
function ring(count: number): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * 2 * Math.PI;
    const r = 160 + 12 * Math.sin(angle * 3);
    return [-420 + r * Math.cos(angle), 1310.5 + r * Math.sin(angle)];
  });
}

const furthest = (a: readonly Point[], b: readonly Point[]) =>
  Math.max(...a.map(([x, y], i) => Math.hypot(x - b[i]![0], y - b[i]![1])));

describe('a line as text', () => {
  it.each([10, 2, 1])('is read back to within half of 1/%i of a unit', (perUnit) => {
    const points = ring(101);
    const read = unpackPoints(packPoints(points, perUnit), perUnit);
    expect(read).toHaveLength(101);
    expect(furthest(points, read)).toBeLessThanOrEqual(Math.SQRT1_2 / perUnit + 1e-9);
  });

  it('keeps large steps, and nothing at all', () => {
    const jumps: Point[] = [
      [0, 0],
      [5000, -5000],
      [-12000.4, 7],
    ];
    expect(unpackPoints(packPoints(jumps, 10), 10)).toEqual(jumps);
    expect(unpackPoints(packPoints([], 10), 10)).toEqual([]);
  });

  it('is a text that stands in JSON as it is', () => {
    const text = packPoints(ring(64), 10);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });

  it('has the points between those that are written on its curve', () => {
    const all = ring(200);
    const written = packPoints(
      all.filter((_, i) => i % 2 === 0),
      EDGE.perUnit,
    );
    const closed = unpackLine(written, EDGE, true);
    expect(closed).toHaveLength(200);
    expect(furthest(all, closed)).toBeLessThan(0.15);
    // An open line ends where it ends.
    expect(unpackLine(written, EDGE, false)).toHaveLength(199);
  });
});
