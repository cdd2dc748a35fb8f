import { capsule } from '../outline';
import type { PathwayPlacement } from './types';

const WIDTH = 1680;
const HEIGHT = 1126;
/** The upper membrane of the dendrite, where its receptors stand. */
const MEMBRANE = 655;
/** The lower membrane of the interneuron, where its NMDA receptors stand. */
const INTERNEURON_FLOOR = 286;

/**
 * The ketamine mechanism as flattened tissue: columns are the steps, rows are the cells in the order they have in the
 * body, from the interneuron above to behaviour below. Placed by hand so that no two arrows cross.
 */
export const ketaminePlacement: PathwayPlacement = {
  width: WIDTH,
  height: HEIGHT,
  columns: [8, 150, 386, 600, 790, 1012, 1276, 1482, 1672],
  compartments: {
    interneuron: {
      outline: capsule(-420, 128, 640, INTERNEURON_FLOOR, 46, 1),
      tone: 'gab',
      label: { x: 24, y: 168, anchor: 'start', lines: ['GABA', 'interneuron'] },
    },
    terminal: {
      outline: capsule(420, 362, 676, 488, 56, 2),
      tone: 'glu',
      label: { x: 696, y: 400, anchor: 'start', lines: ['Glutamatergic', 'terminal'] },
    },
    cleft: { label: { x: 24, y: 514, anchor: 'start', lines: ['Synaptic', 'cleft'] } },
    dendrite: {
      outline: capsule(-420, MEMBRANE, WIDTH + 420, 1018, 10, 3),
      tone: 'post',
      label: { x: 300, y: 780, anchor: 'start', lines: ['Spine and', 'dendrite'] },
    },
    behaviour: { label: { x: 300, y: 1078, anchor: 'start', lines: ['Behaviour'] } },
  },
  nodes: {
    'chronic-stress': { x: 80, y: 1070, w: 132, h: 70 },
    'synapse-loss': { x: 80, y: MEMBRANE, w: 84, h: 110, label: { x: 80, y: 752, anchor: 'middle' } },
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
      label: { x: 628, y: 322, anchor: 'start' },
      sublabelWhen: { silenced: 'withheld' },
    },
    'glutamate-release': { x: 548, y: 425, w: 128, h: 76 },
    glutamate: { x: 548, y: 570, w: 64, h: 64, label: { x: 504, y: 578, anchor: 'end' } },
    ampar: { x: 664, y: MEMBRANE, w: 72, h: 112, label: { x: 622, y: 640, anchor: 'end' } },
    vdcc: { x: 762, y: MEMBRANE, w: 58, h: 96, label: { x: 776, y: 594, anchor: 'middle' } },
    'bdnf-release': { x: 804, y: 796, w: 54, h: 54, label: { x: 804, y: 848, anchor: 'middle' } },
    bdnf: { x: 858, y: 548, w: 52, h: 52, label: { x: 858, y: 508, anchor: 'middle' } },
    trkb: { x: 946, y: MEMBRANE, w: 60, h: 112, label: { x: 988, y: 628, anchor: 'start' } },
    'pi3k-akt': { x: 930, y: 762, w: 130, h: 46 },
    'mek-erk': { x: 930, y: 836, w: 130, h: 46 },
    mtorc1: { x: 1152, y: 720, w: 158, h: 56 },
    p70s6k: { x: 1094, y: 806, w: 112, h: 42 },
    '4e-bp1': { x: 1216, y: 806, w: 108, h: 42 },
    'protein-synthesis': { x: 1152, y: 896, w: 172, h: 56, label: { x: 1174, y: 943, anchor: 'middle' } },
    'nmdar-rest': {
      x: 262,
      y: MEMBRANE,
      w: 56,
      h: 118,
      label: { x: 304, y: 606, anchor: 'start' },
      sublabel: 'at rest',
      sublabelWhen: { blocked: 'blocked' },
    },
    eef2k: { x: 1072, y: 974, w: 100, h: 38 },
    'synaptic-proteins': { x: 1379, y: 904, w: 150, h: 136 },
    synaptogenesis: { x: 1381, y: 774, w: 194, h: 52 },
    spines: { x: 1379, y: MEMBRANE, w: 172, h: 124, label: { x: 1379, y: 562, anchor: 'middle' } },
    'circuit-function': { x: 1577, y: 774, w: 160, h: 80 },
    'relief-lasting': { x: 1570, y: 1049, w: 176, h: 40 },
    'relief-early': { x: 1570, y: 1095, w: 176, h: 40 },
  },
  edges: {
    'stress-loss': {
      route: {
        corners: [
          [80, 1032],
          [80, 770],
        ],
      },
    },
    'ketamine-nmdar': {
      route: {
        corners: [
          [262, 402],
          [262, 366],
        ],
      },
    },
    'nmdar-firing': {
      route: {
        corners: [
          [262, 232],
          [262, 206],
          [314, 206],
        ],
      },
    },
    'firing-gaba': {
      route: {
        corners: [
          [556, 206],
          [592, 206],
          [592, 298],
        ],
      },
    },
    'gaba-release': {
      route: {
        corners: [
          [592, 356],
          [592, 382],
        ],
      },
    },
    'release-glutamate': {
      route: {
        corners: [
          [548, 467],
          [548, 532],
        ],
      },
    },
    'glutamate-ampar': {
      route: {
        curve: [
          [584, 566],
          [610, 562],
          [628, 570],
          [642, 592],
        ],
      },
    },
    'ampar-vdcc': {
      route: {
        curve: [
          [672, 702],
          [684, 728],
          [730, 730],
          [746, 708],
        ],
      },
      label: { x: 680, y: 752, anchor: 'middle' },
    },
    'vdcc-bdnf': {
      route: {
        curve: [
          [764, 712],
          [756, 748],
          [758, 784],
          [775, 794],
        ],
      },
      label: { x: 746, y: 790, anchor: 'end' },
    },
    'release-bdnf': {
      route: {
        curve: [
          [812, 766],
          [838, 710],
          [856, 650],
          [858, 582],
        ],
      },
    },
    'bdnf-trkb': {
      route: {
        curve: [
          [888, 546],
          [912, 542],
          [924, 560],
          [930, 588],
        ],
      },
    },
    'trkb-pi3k': {
      route: {
        corners: [
          [948, 704],
          [948, 735],
        ],
      },
    },
    'trkb-mek': {
      route: {
        curve: [
          [928, 700],
          [856, 716],
          [834, 826],
          [861, 836],
        ],
      },
    },
    'pi3k-mtorc1': {
      route: {
        curve: [
          [999, 758],
          [1034, 754],
          [1034, 716],
          [1069, 712],
        ],
      },
    },
    'mek-mtorc1': {
      route: {
        curve: [
          [999, 834],
          [1044, 826],
          [1020, 738],
          [1069, 730],
        ],
      },
    },
    'mtorc1-p70s6k': {
      route: {
        corners: [
          [1106, 752],
          [1106, 782],
        ],
      },
    },
    'mtorc1-4ebp1': {
      route: {
        corners: [
          [1202, 752],
          [1202, 780],
        ],
      },
    },
    'p70s6k-synthesis': {
      route: {
        corners: [
          [1070, 830],
          [1070, 880],
        ],
      },
    },
    '4ebp1-synthesis': {
      route: {
        corners: [
          [1244, 830],
          [1244, 886],
        ],
      },
    },
    'ketamine-nmdar-rest': {
      route: {
        corners: [
          [262, 478],
          [262, 582],
        ],
      },
    },
    'nmdar-rest-eef2k': {
      route: {
        corners: [
          [262, 706],
          [262, 974],
          [1018, 974],
        ],
      },
    },
    'eef2k-synthesis': {
      route: {
        corners: [
          [1042, 952],
          [1042, 904],
          [1054, 904],
        ],
        radius: 10,
      },
    },
    'synthesis-proteins': {
      route: {
        corners: [
          [1244, 904],
          [1300, 904],
        ],
      },
    },
    'proteins-synaptogenesis': {
      route: {
        corners: [
          [1379, 834],
          [1379, 804],
        ],
      },
    },
    'synaptogenesis-spines': {
      route: {
        corners: [
          [1379, 745],
          [1379, 686],
        ],
      },
    },
    'synaptogenesis-loss': {
      route: {
        corners: [
          [1480, 774],
          [1490, 774],
          [1490, 1001],
          [164, 1001],
          [164, 716],
          [112, 716],
        ],
      },
      label: { x: 640, y: 995, anchor: 'middle' },
    },
    'spines-circuit': {
      route: {
        curve: [
          [1450, 690],
          [1500, 694],
          [1550, 700],
          [1566, 730],
        ],
      },
    },
    'circuit-relief': {
      route: {
        corners: [
          [1570, 817],
          [1570, 1024],
        ],
      },
    },
    'ampar-relief': {
      route: {
        corners: [
          [694, 592],
          [694, 474],
          [1666, 474],
          [1666, 1095],
          [1661, 1095],
        ],
      },
      label: { x: 1180, y: 462, anchor: 'middle' },
    },
  },
  legend: { x: 924, y: 126, w: 742, h: 304 },
};
