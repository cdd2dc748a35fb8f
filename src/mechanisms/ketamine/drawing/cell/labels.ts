import { corners, type LabelSpec } from '../../../../scene/cell/labels';

const ALL = [0, 1, 2, 3, 4, 5, 6, 7];

/** The labels of one node; they change over with it. */
function naming(node: string, id: string, labels: readonly Omit<LabelSpec, 'node' | 'id'>[]): LabelSpec[] {
  return labels.map((label) => ({ id, node, ...label }));
}

const gabaLeader = (from: number) => corners(from, 38, 596, 38, 590, 160);

/**
 * Which labels stand when: the main cast always, second lines where there is room, and what a step does not need is
 * left to hover. Written by hand and tested for collisions.
 */
export const labelPlan: readonly LabelSpec[] = [
  { id: 'interneuron', steps: ALL, x: 324, y: 90, title: 'GABA interneuron', paint: 'gab-deep', style: 'territory' },
  {
    id: 'terminal',
    steps: ALL,
    x: 1010,
    y: 72,
    title: 'Glutamatergic',
    more: 'terminal',
    paint: 'glu-deep',
    style: 'territory',
  },
  { id: 'spine', steps: ALL, x: 768, y: 760, anchor: 'end', title: 'Spine', paint: 'post-deep', style: 'territory' },
  {
    id: 'dendrite',
    steps: ALL,
    x: 532,
    y: 855,
    anchor: 'middle',
    title: 'Dendrite',
    paint: 'post-deep',
    style: 'territory',
  },
  ...naming('gaba', 'gaba', [
    { steps: [0], x: 324, y: 46, title: 'GABA released', leader: gabaLeader(500) },
    { steps: [1, 2, 3, 4, 5], x: 324, y: 46, title: 'GABA release falls', leader: gabaLeader(546) },
    { steps: [6, 7], x: 324, y: 46, title: 'GABA released again', leader: gabaLeader(572) },
  ]),
  ...naming('nmdar-gaba', 'nmdar', [
    { steps: [0], x: 366, y: 330, title: 'NMDA receptor', badge: 1, leader: corners(363, 316, 348, 292) },
    {
      steps: [1],
      x: 232,
      y: 376,
      title: 'NMDA receptor',
      sub: 'blocked',
      badge: 1,
      style: 'event',
      paint: 'drug-ink',
      leader: corners(306, 338, 330, 300),
    },
    {
      steps: [2, 3, 4, 5],
      x: 366,
      y: 330,
      title: 'NMDA receptor',
      sub: 'blocked',
      badge: 1,
      leader: corners(363, 316, 348, 292),
    },
    {
      steps: [6, 7],
      x: 366,
      y: 330,
      title: 'NMDA receptor',
      sub: 'open again',
      badge: 1,
      leader: corners(363, 316, 348, 292),
    },
  ]),
  ...naming('ketamine', 'ketamine', [
    { steps: [1], x: 286, y: 466, title: 'Ketamine', paint: 'drug-ink', leader: corners(280, 460, 254, 462) },
    { steps: [2, 4, 5], x: 286, y: 436, title: 'Ketamine', paint: 'drug-ink', leader: corners(280, 426, 230, 414) },
  ]),
  ...naming('glutamate', 'glutamate', [
    { steps: [0, 1, 3, 5, 7], x: 1116, y: 424, title: 'Glutamate', badge: 2, leader: corners(1108, 416, 938, 462) },
    { steps: [4, 6], x: 1080, y: 376, title: 'Glutamate', badge: 2, leader: corners(1078, 382, 938, 462) },
    {
      steps: [2],
      x: 1064,
      y: 420,
      title: 'Glutamate burst',
      badge: 2,
      style: 'event',
      paint: 'excite-ink',
      leader: corners(1068, 424, 1026, 460),
    },
  ]),
  ...naming('ampar', 'ampar', [
    {
      steps: [0, 1, 2, 4, 5],
      x: 578,
      y: 508,
      anchor: 'end',
      title: 'AMPA receptor',
      badge: 3,
      leader: corners(586, 500, 706, 482),
    },
    {
      steps: [6, 7],
      x: 578,
      y: 494,
      anchor: 'end',
      title: 'More AMPA',
      more: 'receptors',
      badge: 3,
      changesWith: 'spines',
      leader: corners(586, 486, 672, 496),
    },
    {
      steps: [3],
      x: 606,
      y: 463,
      anchor: 'end',
      title: 'AMPA receptors',
      more: 'open',
      badge: 3,
      style: 'event',
      paint: 'signal-ink',
      leader: corners(610, 456, 706, 482),
    },
  ]),
  ...naming('vdcc', 'vdcc', [
    {
      steps: [0, 1, 2, 4, 5, 6, 7],
      x: 592,
      y: 618,
      anchor: 'end',
      title: 'L-type VDCC',
      leader: corners(599, 612, 632, 618),
    },
    {
      steps: [3],
      x: 592,
      y: 618,
      anchor: 'end',
      title: 'L-type VDCC',
      sub: 'calcium enters',
      paint: 'signal-ink',
      leader: corners(599, 612, 632, 618),
    },
  ]),
  ...naming('bdnf', 'bdnf', [
    { steps: [0, 1, 2, 3, 5, 6, 7], x: 764, y: 673, anchor: 'middle', title: 'BDNF', style: 'quiet' },
    { steps: [4], x: 764, y: 673, anchor: 'middle', title: 'BDNF', paint: 'growth-ink' },
  ]),
  ...naming('trkb', 'trkb', [
    { steps: [0, 1, 2, 3, 5, 6, 7], x: 1090, y: 684, title: 'TrkB', badge: 4, leader: corners(1104, 657, 1086, 632) },
    {
      steps: [4],
      x: 1110,
      y: 426,
      title: 'BDNF activates',
      more: 'TrkB',
      badge: 4,
      style: 'event',
      paint: 'growth-ink',
      leader: corners(1126, 438, 1088, 604),
    },
  ]),
  ...naming('nmdar-rest', 'rest', [
    { steps: [5], x: 852, y: 564, anchor: 'middle', title: 'NMDA at rest', style: 'quiet' },
  ]),
  { id: 'mtorc1-badge', steps: [0, 1, 2, 3, 4, 6, 7], x: 754, y: 838, title: '', badge: 5 },
  ...naming('mtorc1', 'mtorc1', [
    {
      steps: [5],
      x: 972,
      y: 752,
      title: 'mTORC1',
      badge: 5,
      style: 'event',
      paint: 'signal-ink',
      leader: corners(970, 752, 912, 806),
    },
  ]),
  ...naming('protein-synthesis', 'synthesis', [
    { steps: [0, 1, 2, 3, 4], x: 1262, y: 854, title: 'Protein synthesis' },
    { steps: [5], x: 1262, y: 854, title: 'Protein synthesis', paint: 'growth-ink' },
  ]),
  ...naming('synapse-loss', 'loss', [
    {
      steps: [0],
      x: 36,
      y: 456,
      title: 'Synapses lost',
      sub: 'few spines, thin, alone',
      badge: 0,
      style: 'event',
      leader: corners(166, 496, 166, 600, 194, 634),
    },
    {
      steps: [2, 3, 4, 5],
      x: 36,
      y: 500,
      title: 'Synapses lost to stress',
      leader: corners(166, 508, 166, 600, 194, 634),
    },
    {
      steps: [6, 7],
      x: 36,
      y: 466,
      title: 'Synapses restored',
      sub: 'in rats and mice',
      paint: 'growth-ink',
      leader: corners(166, 510, 166, 600, 190, 634),
    },
  ]),
  ...naming('spines', 'spines', [
    {
      steps: [0, 1, 2, 3, 4, 5],
      x: 1384,
      y: 486,
      title: 'Spine growth',
      badge: 6,
      leader: corners(1476, 494, 1476, 596, 1452, 626),
    },
    {
      steps: [6],
      x: 1128,
      y: 444,
      title: 'Synaptogenesis',
      sub: 'new spines in rats and mice',
      badge: 6,
      style: 'event',
      paint: 'growth-ink',
      leader: corners(1194, 484, 1194, 636, 1208, 654),
    },
    {
      steps: [7],
      x: 1372,
      y: 486,
      title: 'New synapses',
      badge: 6,
      paint: 'growth-ink',
      leader: corners(1476, 494, 1476, 596, 1456, 624),
    },
  ]),
  { id: 'relief-badge', steps: [0, 1, 2, 3, 4, 5, 6], x: 832, y: 962, title: '', badge: 7 },
  ...naming('relief-lasting', 'relief', [
    {
      steps: [7],
      x: 850,
      y: 958,
      anchor: 'end',
      title: 'Relief',
      sub: 'begins within hours, fades within two weeks',
      badge: 7,
      style: 'event',
      paint: 'growth-ink',
    },
  ]),
];
