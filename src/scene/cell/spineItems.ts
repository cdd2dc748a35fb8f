import type { CellLayout } from '../../layout/cell/cellLayout';
import { seatAt, stretches } from '../../layout/cell/along';
import { smoothPath } from '../../layout/cell/smoothPath';
import { spineSpots } from '../../layout/cell/spines';
import type { Outline } from '../../layout/outline';
import { group, path } from '../items';
import type { Paint, SceneItem } from '../scene';
import type { Growth } from './choreography';
import { LEAF } from './body';
import { seeded } from '../../layout/cell/seeded';
import { dots } from './dots';
import { density } from './tissue';

/** Below this the membrane of a spine is the shaft's. */
const ROOT = 788;

const aboveRoot = (line: Outline): Outline => stretches(line, ([, y]) => y < ROOT)[0] ?? line;

/** Where a spine stood: absence is drawn. It vanishes as it is filled. */
export function ghost({ anatomy }: CellLayout, index: number, grown: number): SceneItem[] {
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
export function spineBody({ anatomy }: CellLayout, index: number, { grown, fresh }: Growth): SceneItem[] {
  const { body, inner } = anatomy.spine(index, grown);
  const layer = (id: string, kind: 'old' | 'new', opacity: number): SceneItem =>
    group(
      id,
      [
        path('rim', smoothPath(body), { fill: { gradient: `cell-view-${kind}-rim` } }),
        ...inner.map((line, i) =>
          group(
            `depth${i}`,
            [path('light', smoothPath(line), { fill: { gradient: `cell-view-${kind}-fill` }, fillOpacity: 0.42 })],
            { y: -2 * (i + 1), x: -0.5 * (i + 1) },
          ),
        ),
      ],
      { opacity },
    );
  return [
    group(`spine${index}`, [
      ...(fresh < 1 ? [layer('old', 'old', 1)] : []),
      ...(fresh > 0 ? [layer('new', 'new', Math.round(fresh * 50) / 50)] : []),
    ]),
  ];
}

/** The membrane of new tissue, green, over the dendrite's own. */
export function freshMembrane({ anatomy }: CellLayout, index: number, { grown, fresh }: Growth): SceneItem[] {
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
      { opacity: Math.round(fresh * 50) / 50 },
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

/** What makes a grown spine a synapse: its density, three receptors, and a little glutamate between. */
export function contact(layout: CellLayout, index: number, level: number): SceneItem[] {
  if (level <= 0) return [];
  const { head } = spineSpots[index]!;
  const { line } = layout.anatomy.spine(index, 1);
  const top = stretches(line, ([x, y], [, ny]) => ny < -0.5 && Math.abs(x - head.x) < head.rx * 0.66 && y < head.y)[0];
  const chance = seeded(31 + index);
  const spilled = Array.from({ length: 9 }, (): [number, number] => [
    head.x + (chance() - 0.5) * 66,
    head.y - head.ry - 15 + (chance() - 0.5) * 12,
  ]);
  const receptors = [-0.5, 0, 0.5].map((dx, i) => {
    const seat = seatAt(line, head.x + dx * head.rx, head.y - head.ry - 6);
    const sunk = (1 - level) * 14;
    return group(`receptor${i}`, smallReceptor, {
      x: Math.round((seat.x - seat.nx * sunk) * 10) / 10,
      y: Math.round((seat.y - seat.ny * sunk) * 10) / 10,
      rotate: Math.round(seat.degrees),
    });
  });
  return [
    group(
      `contact${index}`,
      [
        ...(top ? [density('density', smoothPath(top, -12), smoothPath(top, -12), 7)] : []),
        dots('glutamate', spilled, 2.8, 'excite'),
        ...receptors,
      ],
      { opacity: Math.round(level * 50) / 50 },
    ),
  ];
}
