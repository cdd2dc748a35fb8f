import { describe, expect, it } from 'vitest';
import { boxOfForm } from '../../src/export/pptx/slideGeometry';
import { pathCommands } from '../../src/export/pathCommands';

function written(d: string): string {
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  return pathCommands(d)
    .map(({ verb, points }) => `${verb}${points.flat().map(round).join(' ')}`)
    .join('');
}

function boxOf(d: string) {
  return boxOfForm({ kind: 'path', parts: [pathCommands(d)] });
}

describe('path data', () => {
  it.each([
    ['M1 2L3 4H5V6Z', 'M1 2L3 4L5 4L5 6Z'],
    ['m1 2l2 2h2v2z', 'M1 2L3 4L5 4L5 6Z'],
    ['M1,2,3,4 5,6', 'M1 2L3 4L5 6'],
    ['m1 1 1 1-2-2', 'M1 1L2 2L0 0'],
    ['M0 0C1 1 2 1 3 0S5-1 6 0', 'M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0'],
    ['M0 0Q1 1 2 0T4 0t2 0', 'M0 0Q1 1 2 0Q3 -1 4 0Q5 1 6 0'],
    ['M0 0S1 1 2 0', 'M0 0C0 0 1 1 2 0'],
    ['M0 0A0 1 0 0 0 5 0S6 6 7 7', 'M0 0L5 0C5 0 6 6 7 7'],
    ['M5 5zl1 1', 'M5 5ZL6 6'],
    ['M.5.5-1e1-.5', 'M0.5 0.5L-10 -0.5'],
    ['M0 0L1 1Lx', 'M0 0L1 1'],
    ['', ''],
  ])('%s', (d, expected) => {
    expect(written(d)).toBe(expected);
  });

  it('makes of an arc curves that reach as far', () => {
    const half = boxOf('M0 0A10 10 0 0 1 20 0');
    expect(half.y).toBeCloseTo(-10, 2);
    expect(half.h).toBeCloseTo(10, 2);
    const large = boxOf('M0 0a10 10 0 1110 10');
    expect(large.w).toBeCloseTo(20, 1);
    expect(large.h).toBeCloseTo(20, 1);
    expect(boxOf('M0 0A20 10 90 0 0 0 40').w).toBeCloseTo(10, 1);
    // Radii that are too small are made to fit.
    expect(boxOf('M0 0A1 1 0 0 0 20 0').h).toBeCloseTo(10, 1);
    expect(written('M0 0A0 5 0 0 0 20 0')).toBe('M0 0L20 0');
  });

  it('has a box that its handles do not widen', () => {
    expect(boxOf('M0 0C0 -40 100 -40 100 0')).toMatchObject({ x: 0, y: -30, w: 100, h: 30 });
    expect(boxOf('M0 0Q50 -40 100 0')).toMatchObject({ x: 0, y: -20, w: 100, h: 20 });
  });
});

it('ends at a letter that no path has, whatever follows', () => {
  expect(pathCommands('M1 2X 5 6L3 4').map(({ verb }) => verb)).toEqual(['M']);
});
