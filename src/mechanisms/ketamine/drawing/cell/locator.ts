import { circle, ellipse, group, path, rect, text } from '../../../../scene/items';
import type { Paint, SceneItem } from '../../../../scene/scene';
import { type } from '../../../../scene/type';

/** The middle of the disc, and its radius. Design units. */
const AT = { x: 1392, y: 132 } as const;
const RADIUS = 108;

/** A branch of a neuron, around the middle of the disc: its way and its width. */
type Branch = readonly [d: string, width: number];

const PYRAMIDAL: readonly Branch[] = [
  ['M0 36C-2 12 1 -18 0 -50', 10],
  ['M0 -44C-3 -64 -20 -80 -30 -103', 6],
  ['M0 -44C4 -66 12 -82 20 -105', 6],
  ['M2 -52C22 -64 36 -76 56 -91', 4.6],
  ['M0 -4C-22 -22 -42 -26 -64 -32', 5.4],
  ['M-36 -24C-48 -38 -54 -52 -62 -68', 3.8],
  ['M1 -22C22 -36 52 -36 92 -54', 5.4],
  ['M-5 46C-24 60 -48 66 -88 60', 7],
  ['M-30 58C-40 72 -46 80 -58 90', 4.4],
  ['M5 46C24 60 46 66 90 56', 7],
  ['M32 59C40 72 48 80 60 88', 4.4],
  ['M0 48C3 70 3 86 0 107', 3.4],
];
const INTERNEURON: readonly Branch[] = [
  ['M-58 6C-40 -2 -30 -6 -13 -9', 4],
  ['M-78 2C-88 -6 -94 -12 -104 -20', 4.4],
  ['M-76 18C-84 28 -90 34 -99 40', 4.4],
];
const AXON: readonly Branch[] = [['M104 -28C84 -44 66 -58 42 -56C20 -54 -2 -78 -14 -106', 4.6]];
const SOMA = 'M0 14C9 24 18 40 14 50C8 57 -8 57 -14 50C-18 40 -9 24 0 14Z';

/** Branches of one cell: their outline first, so that where they meet they are one. */
function branches(id: string, all: readonly Branch[], line: Paint, fill: Paint): SceneItem[] {
  const stroke = (layer: string, paint: Paint, more: number) =>
    all.map(([d, width], i) =>
      path(`${id}-${layer}${i}`, d, { fill: 'none', stroke: paint, strokeWidth: width + more, cap: 'round' }),
    );
  return [...stroke('line', line, 2), ...stroke('fill', fill, 0)];
}

/** Where this synapse lies: on a dendrite of a pyramidal neuron, beside an interneuron and the axon that comes in. */
export function locator(): SceneItem[] {
  const post: Paint = { mix: ['post-mem', 'post-fill', 0.45] };
  const gab: Paint = { mix: ['gab-mem', 'gab-fill', 0.45] };
  const glu: Paint = { mix: ['glu-mem', 'glu-fill', 0.35] };
  const caption = (id: string, y: number, words: string) =>
    text(id, 0, y, words, { size: type.sublabel, weight: 450, anchor: 'middle', paint: 'ink2', halo: 'halo' });
  return [
    group(
      'locator',
      [
        circle('disc', 0, 0, RADIUS, { fill: 'surface' }),
        ...branches('axon', AXON, 'glu-mem', glu),
        ...branches('pyramidal', PYRAMIDAL, 'post-mem', post),
        path('soma', SOMA, { fill: post, stroke: 'post-mem', strokeWidth: 1 }),
        ...branches('interneuron', INTERNEURON, 'gab-mem', gab),
        ellipse('interneuron-soma', -68, 10, 14, 12.5, 18, { fill: gab, stroke: 'gab-mem', strokeWidth: 1 }),
        circle('rim', 0, 0, RADIUS, { fill: 'none', stroke: 'line', strokeWidth: 2 }),
        rect('frame-rim', 26, -70, 38, 42, 6, { fill: 'none', stroke: 'halo', strokeWidth: 6 }),
        rect('frame', 26, -70, 38, 42, 6, { fill: 'none', stroke: 'ink', strokeWidth: 2.6 }),
        caption('caption', RADIUS + 33, 'On a pyramidal neuron'),
        caption('caption-scale', RADIUS + 61, 'schematic, not to scale'),
      ],
      AT,
    ),
  ];
}
