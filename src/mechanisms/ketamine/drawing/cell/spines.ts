import { round1 } from '../../../../layout/geometry';
import { seededRandom } from '../../../../clock/seededRandom';
import { type Outline, seatAt, stretches } from '../../../../layout/tissue/outline';
import { smoothPath, softPath } from '../../../../layout/tissue/smoothPath';
import { dots } from '../../../../scene/cell/dots';
import { isLit, roundOpacity, tweenState } from '../../../../scene/cell/motion';
import { LEAF, postsynapticDensity } from '../../../../scene/cell/tissue';
import { group, path } from '../../../../scene/items';
import type { Gradient, GradientStop, Paint, SceneItem } from '../../../../scene/scene';
import { spineSpots } from './landmarks';
import { type Growth, growths } from './choreography';
import type { KetamineCellLayout, Painter } from './layout';

/** Below this height the membrane of a spine is the shaft's. */
const ROOT = 788;

const aboveRoot = (line: Outline): Outline => stretches(line, ([, y]) => y < ROOT)[0] ?? line;

/** Where a spine stood, dotted: absence is drawn too. It vanishes as it is filled. */
function ghost({ anatomy }: KetamineCellLayout, index: number, grown: number): SceneItem[] {
  if (grown > 0.98) return [];
  const line = aboveRoot(anatomy.spine(index, 1).line);
  return [
    path(`ghost${index}`, smoothPath(line), {
      fill: 'post-fill',
      fillOpacity: 0.28,
      stroke: 'post-mem',
      strokeWidth: 2.3,
      dash: [0.1, 6.6],
      cap: 'round',
      opacity: Math.round(Math.min(1, (1 - grown) * 1.6) * 100) / 100,
    }),
  ];
}

/** A spine's body, under the membrane: blue as it was, and green over that as far as it is new. */
export function spineBody({ anatomy }: KetamineCellLayout, index: number, { grown, fresh }: Growth): SceneItem[] {
  const { body, inner } = anatomy.spine(index, grown);
  const layer = (age: 'old' | 'new', opacity: number): SceneItem =>
    group(
      age,
      [
        path('rim', smoothPath(body), { fill: { gradient: `cell-view-${age}-rim` } }),
        ...inner.map((line, i) =>
          group(
            `depth${i}`,
            [path('light', softPath(line), { fill: { gradient: `cell-view-${age}-fill` }, fillOpacity: 0.42 })],
            { y: -2 * (i + 1), x: -0.5 * (i + 1) },
          ),
        ),
      ],
      { opacity },
    );
  return [
    group(`spine${index}`, [
      ...(fresh < 1 ? [layer('old', 1)] : []),
      ...(fresh > 0 ? [layer('new', roundOpacity(fresh))] : []),
    ]),
  ];
}

/** The membrane of new tissue, green, over the dendrite's own. */
export function freshMembrane({ anatomy }: KetamineCellLayout, index: number, { grown, fresh }: Growth): SceneItem[] {
  if (fresh <= 0) return [];
  const line = aboveRoot(anatomy.spine(index, grown).line);
  const d = smoothPath(line);
  const style = (paint: Paint, width: number) => ({ fill: 'none', stroke: paint, strokeWidth: width }) as const;
  return [
    group(
      `fresh${index}`,
      [
        path('lines', d, style({ gradient: 'cell-view-new-line' }, 2 * LEAF + 2.4)),
        path('core', d, style({ gradient: 'cell-view-new-core' }, 2 * LEAF - 2.4)),
      ],
      { opacity: roundOpacity(fresh) },
    ),
  ];
}

const HALVES = 'M-5.2 -4V6M5.2 -4V6M-5.2 -8L-9.4 -20M5.2 -8L9.4 -20';

/** An AMPA receptor as small as those of a neighbour are drawn: its open Y in two strokes, and its ions. */
const smallReceptor: readonly SceneItem[] = [
  path('line', HALVES, { fill: 'none', stroke: { mix: ['signal', 'ink', 0.28] }, strokeWidth: 7.4, cap: 'round' }),
  path('body', HALVES, {
    fill: 'none',
    stroke: { mix: ['signal', 'signal-soft', 0.35] },
    strokeWidth: 5,
    cap: 'round',
  }),
  dots(
    'ions',
    [
      [0, -5],
      [0, 1],
      [0, 7],
    ],
    1.1,
    'signal',
  ),
];

/** What makes a grown spine a synapse: its density, three receptors, and a little glutamate in the cleft. */
function synapse(layout: KetamineCellLayout, index: number, level: number): SceneItem[] {
  if (level <= 0) return [];
  const { head } = spineSpots[index]!;
  const { line } = layout.anatomy.spine(index, 1);
  const [top] = stretches(line, ([x, y], [, ny]) => ny < -0.5 && Math.abs(x - head.x) < head.rx * 0.66 && y < head.y);
  const random = seededRandom(31 + index);
  const spilled = Array.from({ length: 9 }, (): [number, number] => [
    head.x + (random() - 0.5) * 66,
    head.y - head.ry - 15 + (random() - 0.5) * 12,
  ]);
  const receptors = [-0.6, 0, 0.6].map((dx, i) => {
    const seat = seatAt(line, head.x + dx * head.rx, head.y - head.ry - 6);
    const sunk = (1 - level) * 14;
    return group(`receptor${i}`, smallReceptor, {
      x: round1(seat.x - seat.nx * sunk),
      y: round1(seat.y - seat.ny * sunk),
      rotate: Math.round(seat.degrees),
      scale: 0.8,
    });
  });
  return [
    group(
      `contact${index}`,
      [
        ...(top ? [postsynapticDensity('density', smoothPath(top, -12), 7)] : []),
        dots('glutamate', spilled, 2.8, 'excite'),
        ...receptors,
      ],
      { opacity: roundOpacity(level) },
    ),
  ];
}

const indicesOn = (side: 'left' | 'right') => spineSpots.flatMap((spot, i) => (spot.side === side ? [i] : []));

/** The spines that stress took, as what is missing; once they are back, their synapses. */
export const lossNode: Painter = {
  draw: ({ layout, frameState, transition }) => {
    const all = growths(frameState);
    const back = tweenState(transition, (state) => (state === 'reversed' ? 1 : 0));
    return indicesOn('left').flatMap((i) => [
      ...ghost(layout, i, all[i]!.grown),
      ...synapse(layout, i, back * Math.min(1, all[i]!.grown)),
    ]);
  },
};

/** New spines: outlines that wait to be filled. */
export const spinesNode: Painter = {
  watches: ['synapse-loss', 'synaptogenesis'],
  draw: ({ layout, frameState }) => {
    const all = growths(frameState);
    return indicesOn('right').flatMap((i) => ghost(layout, i, all[i]!.grown));
  },
};

/** New synapses: receptors and densities that rise into the heads of the new spines. */
export const synaptogenesisNode: Painter = {
  watches: ['spines', 'synapse-loss'],
  draw: ({ layout, frameState, transition }) => {
    const all = growths(frameState);
    const level = tweenState(transition, (state) => (isLit(state) ? 1 : 0));
    return indicesOn('right').flatMap((i) => synapse(layout, i, level * all[i]!.fresh * Math.min(1, all[i]!.grown)));
  },
};

/** Heights between which new spines pass from green into the blue of the shaft. Design units. */
const GREEN_TOP = 610;
const GREEN_END = 790;

function fade(id: string, paint: GradientStop['paint']): Gradient {
  return {
    id,
    kind: 'linear',
    units: 'design',
    at: [0, GREEN_TOP, 0, GREEN_END],
    stops: [
      { offset: 0, paint },
      { offset: 0.6, paint },
      { offset: 1, paint, opacity: 0 },
    ],
  };
}

/** The paints of new spines, and of old ones to be painted over. */
export const spineGradients: readonly Gradient[] = [
  fade('cell-view-new-rim', { mix: ['growth-soft', 'growth', 0.42] }),
  fade('cell-view-new-fill', { mix: ['growth-soft', 'growth', 0.1] }),
  fade('cell-view-new-line', { mix: ['growth', 'post-light', 0.1] }),
  fade('cell-view-new-core', { mix: ['post-light', 'growth', 0.06] }),
  fade('cell-view-old-rim', { mix: ['post-fill', 'post-shade', 0.8] }),
  fade('cell-view-old-fill', { mix: ['post-light', 'post-fill', 0.4] }),
];
