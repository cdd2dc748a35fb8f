import type { NodeSpot } from '../../../../layout/pathway/types';

/** The upper membrane of the dendrite, where its receptors stand. */
export const MEMBRANE = 655;
/** The lower membrane of the interneuron, where its NMDA receptors stand. */
export const INTERNEURON_FLOOR = 286;

/** Where the nodes stand, in design units. */
export const nodeSpots: Readonly<Record<string, NodeSpot>> = {
  'chronic-stress': { x: 80, y: 1056, w: 132, h: 70 },
  'synapse-loss': {
    x: 102,
    y: MEMBRANE,
    w: 84,
    h: 110,
    lines: ['Synapse', 'loss'],
    linesWhen: { reversed: ['Synapses', 'restored'] },
    label: { x: 108, y: 738, anchor: 'start' },
  },
  ketamine: { x: 262, y: 440, w: 68, h: 68, label: { x: 308, y: 448, anchor: 'start' } },
  'nmdar-gaba': {
    x: 262,
    y: INTERNEURON_FLOOR,
    w: 56,
    h: 128,
    rotate: 180,
    label: { x: 304, y: 334, anchor: 'start' },
    sublabelWhen: { blocked: 'blocked' },
  },
  'gaba-firing': { x: 440, y: 206, w: 224, h: 86 },
  gaba: {
    x: 592,
    y: 328,
    w: 48,
    h: 48,
    label: { x: 628, y: 310, anchor: 'start' },
    sublabelWhen: { silenced: 'withheld' },
  },
  'glutamate-release': { x: 548, y: 425, w: 128, h: 76 },
  glutamate: { x: 548, y: 570, w: 64, h: 64, label: { x: 506, y: 554, anchor: 'end' } },
  ampar: { x: 664, y: MEMBRANE, w: 72, h: 112, label: { x: 622, y: 688, anchor: 'end' } },
  vdcc: { x: 762, y: MEMBRANE, w: 58, h: 96, label: { x: 771, y: 594, anchor: 'middle' } },
  'bdnf-release': { x: 804, y: 796, w: 54, h: 54, label: { x: 804, y: 848, anchor: 'middle' } },
  bdnf: { x: 858, y: 548, w: 52, h: 52, label: { x: 858, y: 508, anchor: 'middle' } },
  trkb: { x: 946, y: MEMBRANE, w: 60, h: 112, label: { x: 988, y: 628, anchor: 'start' } },
  'pi3k-akt': { x: 930, y: 762, w: 130, h: 46 },
  'mek-erk': { x: 930, y: 836, w: 130, h: 46 },
  mtorc1: { x: 1152, y: 720, w: 158, h: 56 },
  p70s6k: { x: 1094, y: 806, w: 112, h: 42 },
  '4e-bp1': { x: 1216, y: 806, w: 108, h: 42 },
  'protein-synthesis': { x: 1152, y: 882, w: 172, h: 56, label: { x: 1174, y: 929, anchor: 'middle' } },
  'synaptic-proteins': { x: 1379, y: 878, w: 150, h: 130 },
  synaptogenesis: { x: 1381, y: 762, w: 194, h: 52 },
  spines: { x: 1379, y: MEMBRANE, w: 172, h: 124, label: { x: 1379, y: 562, anchor: 'middle' } },
  'synaptic-potentiation': { x: 1600, y: 740, w: 136, h: 68 },
  'circuit-function': { x: 1582, y: 994, w: 194, h: 32, lines: ['Circuit function'] },
  'relief-lasting': { x: 1582, y: 1051, w: 160, h: 30 },
  'relief-early': { x: 1582, y: 1100, w: 160, h: 30 },
};
