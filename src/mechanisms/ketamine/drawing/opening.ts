import { lerp, type Point, round1 } from '../../../layout/geometry';
import { type Tone, tone } from '../../../scene/cell/tones';
import type { OpeningDrawing } from '../../../scene/drawing';
import { circle, ellipse, group, path } from '../../../scene/items';
import type { SceneItem } from '../../../scene/scene';

/** A branch of a nerve cell: a cubic curve, and half its thickness at both ends. */
interface Branch {
  curve: readonly [Point, Point, Point, Point];
  from: number;
  to: number;
}

const branch = (from: number, to: number, ...curve: readonly [Point, Point, Point, Point]): Branch => ({
  curve,
  from,
  to,
});

const SAMPLES = 24;

function pointOn([a, b, c, d]: Branch['curve'], t: number): Point {
  const u = 1 - t;
  const at = (i: 0 | 1): number => u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i];
  return [at(0), at(1)];
}

/** A point beside a branch, `side` times its thickness away from its middle. */
function beside({ curve, from, to }: Branch, t: number, side: number): Point {
  const [x, y] = pointOn(curve, t);
  const [x0, y0] = pointOn(curve, Math.max(0, t - 0.01));
  const [x1, y1] = pointOn(curve, Math.min(1, t + 0.01));
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const away = side * lerp(from, to, t);
  return [x - ((y1 - y0) / length) * away, y + ((x1 - x0) / length) * away];
}

const joined = (points: readonly Point[]): string => points.map(([x, y]) => `${round1(x)} ${round1(y)}`).join('L');

/** The outline of a branch, round at both ends. */
function outlineOf(one: Branch): string {
  const steps = Array.from({ length: SAMPLES + 1 }, (_, i) => i / SAMPLES);
  const there = steps.map((t) => beside(one, t, 1));
  const back = steps.map((t) => beside(one, t, -1)).reverse();
  const arc = (radius: number, [x, y]: Point) => `A${radius} ${radius} 0 0 0 ${round1(x)} ${round1(y)}`;
  const [first, turn] = [there[0] as Point, back[0] as Point];
  return `M${joined(there)}${arc(one.to, turn)}L${joined(back)}${arc(one.from, first)}Z`;
}

/** Spines along a dendrite, alternately on its two sides. */
function spinesOf(one: Branch, id: string, count: number): SceneItem[] {
  return Array.from({ length: count }, (_, i) => {
    const t = 0.2 + (0.74 * (i + (i % 3) * 0.2)) / count;
    const side = i % 2 === 0 ? 1 : -1;
    const half = lerp(one.from, one.to, t);
    const [x0, y0] = beside(one, t, side * 0.6);
    const [x1, y1] = beside(one, t, side * (1 + 7 / half));
    return group(`${id}-spine${i}`, [
      path('stalk', `M${round1(x0)} ${round1(y0)}L${round1(x1)} ${round1(y1)}`, {
        fill: 'none',
        stroke: 'post-mem',
        strokeWidth: 2.4,
        cap: 'round',
      }),
      circle('head', round1(x1), round1(y1), 3.1, { fill: 'post-fill', stroke: 'post-mem', strokeWidth: 1.5 }),
    ]);
  });
}

/** Branches with one membrane around them all: the edge of each lies under the inside of every other. */
function treeItems(branches: readonly Branch[], cell: Tone, body: readonly string[] = []): SceneItem[] {
  const outlines = [...branches.map(outlineOf), ...body];
  const line = tone(cell, 'mem');
  return [
    ...outlines.map((d, i) => path(`membrane${i}`, d, { fill: line, stroke: line, strokeWidth: 4.4 })),
    ...outlines.map((d, i) => path(`inside${i}`, d, { fill: tone(cell, 'fill') })),
  ];
}

const SOMA: Point = [470, 640];
/** Where the synapse of the cell view lies: its dendrite is the end of `REACHING`, which runs level there. */
const INTO = { x: 1046, y: 300, w: 48 } as const;
const LEVEL = INTO.y + 0.525 * INTO.w;

const REACHING = branch(11, 1.6, [760, 470], [840, 410], [880, LEVEL], [1010, LEVEL]);

const DENDRITES: readonly Branch[] = [
  branch(24, 11, SOMA, [560, 560], [640, 530], [765, 468]),
  REACHING,
  branch(1.6, 1.2, [1008, LEVEL], [1080, LEVEL], [1150, LEVEL], [1230, LEVEL + 14]),
  branch(8, 2, [700, 500], [800, 440], [820, 300], [900, 170]),
  branch(7, 1.6, [790, 445], [900, 440], [980, 500], [1090, 520]),
  branch(6, 1.6, [820, 330], [790, 240], [740, 190], [720, 110]),
  branch(15, 2.4, SOMA, [380, 600], [280, 560], [150, 470]),
  branch(8, 1.8, [318, 571], [250, 588], [190, 640], [110, 650]),
  branch(15, 2.2, SOMA, [400, 700], [330, 780], [220, 830]),
  branch(12, 2, SOMA, [520, 720], [600, 790], [720, 800]),
  branch(7, 1.6, [594, 763], [640, 836], [680, 880], [760, 910]),
];

const AXON = branch(7, 2.4, [474, 670], [470, 800], [430, 900], [440, 1060]);

/** The axon that ends on the dendrite, in the colours of the cell that releases onto it. */
const INCOMING: readonly Branch[] = [
  branch(3.2, 1.5, [1330, -60], [1250, 90], [1100, 160], [INTO.x + 0.5 * INTO.w, INTO.y - 1]),
  branch(2.6, 1.4, [1228, 76], [1290, 180], [1310, 250], [1290, 330]),
];

/** A cell that holds the other back, and its axon. */
const HOLDING: readonly Branch[] = [
  branch(2.6, 1.4, [905, 210], [960, 250], [1010, 270], [INTO.x + 0.27 * INTO.w, INTO.y + 0.1 * INTO.w]),
  branch(5, 1.4, [885, 200], [850, 120], [880, 60], [860, -20]),
  branch(5, 1.4, [895, 195], [960, 120], [1010, 100], [1040, 20]),
];

/** A neuron of the cortex among others; the cell view is one of its synapses. */
export const opening: OpeningDrawing = {
  width: 1400,
  height: 930,
  into: INTO,
  gradients: [],
  items: [
    group('neuron', [
      ...DENDRITES.flatMap((one, i) => spinesOf(one, `d${i}`, one === REACHING ? 13 : 8)),
      ...treeItems([...DENDRITES, AXON], 'post', [
        'M428 612C440 585 500 572 528 600C548 622 530 668 498 690C478 704 446 700 430 676C418 656 418 634 428 612Z',
      ]),
      ellipse('nucleus', 476, 640, 25, 22, 0, { fill: 'post-shade', stroke: 'post-mem', strokeWidth: 2 }),
    ]),
    group('holding', [
      ...treeItems(HOLDING, 'gab', [
        'M862 196C866 176 896 170 910 184C922 198 914 222 894 226C874 228 858 214 862 196Z',
      ]),
      circle('nucleus', 888, 199, 10, { fill: 'gab-shade', stroke: 'gab-mem', strokeWidth: 1.5 }),
    ]),
    group('incoming', [
      ...treeItems(INCOMING, 'glu'),
      circle('ending', 1290, 333, 6, { fill: 'glu-fill', stroke: 'glu-mem', strokeWidth: 2 }),
    ]),
  ],
};
