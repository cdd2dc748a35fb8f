import type { Point } from '../../layout/geometry';

/** A preset connector in its box, from the upper left corner to the lower right one. */
export interface ConnectorKind {
  name: string;
  /** The number of adjust values, in shares of the width or the height. */
  adjusts: 0 | 1 | 2;
  /** Its line, sampled densely enough to compare it with another. */
  line(w: number, h: number, adjust: readonly number[]): Point[];
}

const STEPS = 12;

function sampleCurve(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: STEPS }, (_, i): Point => {
    const t = (i + 1) / STEPS;
    const u = 1 - t;
    const at = (k: 0 | 1): number => u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k];
    return [at(0), at(1)];
  });
}

export const straightConnector: ConnectorKind = {
  name: 'straightConnector1',
  adjusts: 0,
  line: (w, h) => [
    [0, 0],
    [w, h],
  ],
};

/** Bent connectors by the number of their segments; the first is horizontal. */
export const bentConnectors: Readonly<Record<number, ConnectorKind>> = {
  2: {
    name: 'bentConnector2',
    adjusts: 0,
    line: (w, h) => [
      [0, 0],
      [w, 0],
      [w, h],
    ],
  },
  3: {
    name: 'bentConnector3',
    adjusts: 1,
    line: (w, h, [a = 0]) => [
      [0, 0],
      [w * a, 0],
      [w * a, h],
      [w, h],
    ],
  },
};

/** Curves as in the preset shape definitions of ECMA-376 (Part 1, presetShapeDefinitions). */
export const curvedConnectors: readonly ConnectorKind[] = [
  {
    name: 'curvedConnector2',
    adjusts: 0,
    line: (w, h) => [[0, 0], ...sampleCurve([0, 0], [w / 2, 0], [w, h / 2], [w, h])],
  },
  {
    name: 'curvedConnector3',
    adjusts: 1,
    line: (w, h, [a = 0]) => {
      const middle = w * a;
      return [
        [0, 0],
        ...sampleCurve([0, 0], [middle / 2, 0], [middle, h / 4], [middle, h / 2]),
        ...sampleCurve([middle, h / 2], [middle, (h * 3) / 4], [(w + middle) / 2, h], [w, h]),
      ];
    },
  },
  {
    name: 'curvedConnector4',
    adjusts: 2,
    line: (w, h, [a = 0, b = 0]) => {
      const [x2, y4] = [w * a, h * b];
      const [x1, x3] = [x2 / 2, (w + x2) / 2];
      const [x4, x5] = [(x2 + x3) / 2, (x3 + w) / 2];
      const y1 = y4 / 2;
      const [y2, y3, y5] = [y1 / 2, (y1 + y4) / 2, (h + y4) / 2];
      return [
        [0, 0],
        ...sampleCurve([0, 0], [x1, 0], [x2, y2], [x2, y1]),
        ...sampleCurve([x2, y1], [x2, y3], [x4, y4], [x3, y4]),
        ...sampleCurve([x3, y4], [x5, y4], [w, y5], [w, h]),
      ];
    },
  },
];
