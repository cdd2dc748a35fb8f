import { expect, it } from 'vitest';
import { routesFor } from '../../../src/export/pptx/connectorRoutes';
import type { Point } from '../../../src/layout/geometry';
import { routeLine } from '../../../src/layout/route';

function fitted(points: readonly Point[]) {
  const routes = routesFor(points);
  return {
    names: routes.map(({ kind }) => kind.name),
    deviation: Math.max(...routes.map(({ deviation }) => deviation)),
  };
}

it('a straight line becomes a straight connector', () => {
  expect(
    fitted([
      [0, 0],
      [40, 30],
    ]),
  ).toEqual({ names: ['straightConnector1'], deviation: 0 });
});

it.each([
  [
    'right, then down',
    [
      [0, 0],
      [90, 0],
      [90, 60],
    ],
    ['bentConnector2'],
  ],
  [
    'up, then left',
    [
      [0, 0],
      [0, -80],
      [-50, -80],
    ],
    ['bentConnector2'],
  ],
  [
    'down, right, down',
    [
      [0, 0],
      [0, 50],
      [90, 50],
      [90, 120],
    ],
    ['bentConnector3'],
  ],
  [
    'up, right, down, left',
    [
      [0, 0],
      [0, -50],
      [300, -50],
      [300, 120],
      [290, 120],
    ],
    ['bentConnector2', 'bentConnector2'],
  ],
] as [string, Point[], string[]][])(
  'a line with rounded corners becomes one with sharp ones: %s',
  (_name, corners, names) => {
    const { points } = routeLine({ corners, radius: 7 });
    const found = fitted(points);
    expect(found.names).toEqual(names);
    expect(found.deviation).toBeLessThan(5);
    const line = routesFor(points).flatMap((route) => route.line.points);
    for (const [x, y] of corners) expect(Math.min(...line.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.1);
  },
);

it.each([
  [
    'an S',
    [
      [0, 0],
      [40, 0],
      [40, 60],
      [80, 60],
    ],
  ],
  [
    'a quarter',
    [
      [0, 0],
      [40, 0],
      [60, 20],
      [60, 60],
    ],
  ],
  [
    'a C',
    [
      [0, 0],
      [-60, 10],
      [-60, 90],
      [6, 100],
    ],
  ],
] as [string, [Point, Point, Point, Point]][])(
  'a curve becomes a curved connector that runs alike: %s',
  (_name, curve) => {
    const found = fitted(routeLine({ curve }).points);
    expect(found.names[0]).toMatch(/^curvedConnector/);
    expect(found.deviation).toBeLessThan(6);
  },
);
