import type { LayerPlacement } from '../../../../layout/layers';
import { MEMBRANE } from './nodes';

/** Rows of the routes that have no place of their own in the tissue, in the free corner at the upper right. */
const STRESS = 150;
const LASTING = 255;
const ENZYME = 370;
/** Half the way between two plates that one thing acts on. */
const APART = 33;
const CLOSE = 23;
const PLATE = 36;
/** The row in the dendrite of the route that starts at receptors at rest. */
const REST = 911;

/** The strip of behaviour has two rows, which are those of the two kinds of relief. */
const UPPER = 1051;
const LOWER = 1100;
const ROW = 34;

/**
 * Where rival and additional explanations stand in the pathway. Each is short: what begins with ketamine begins with a
 * ketamine nearby, so that no arrow has to run across the chain of the steps.
 */
export const layers: LayerPlacement = {
  nodes: {
    hnk: { x: 406, y: 505, w: 168, h: 38 },
    'glun2b-pyramidal': { x: 1262, y: 655, w: 52, h: 112, label: { x: 1216, y: 546, anchor: 'middle' } },
    'lhb-bursting': { x: 890, y: LOWER, w: 310, h: ROW },
    'reward-circuits': { x: 1242, y: LOWER, w: 204, h: ROW },
    'opioid-system': { x: 1160, y: UPPER, w: 192, h: ROW },
    'dopamine-d1': { x: 1530, y: 552, w: 168, h: 62 },
    'nmdar-rest': { x: 262, y: MEMBRANE, w: 56, h: 118, label: { x: 312, y: 606, anchor: 'start' } },
    eef2k: { x: 446, y: REST, w: 100, h: 38 },
    'bdnf-synthesis': { x: 664, y: REST, w: 196, h: 36 },
    'cp-ampar': { x: 568, y: 842, w: 240, h: 60 },
    'mglu2-3': { x: 1006, y: LASTING - APART, w: 156, h: PLATE, lines: ['mGlu2/3'] },
    redd1: { x: 1230, y: STRESS, w: 108, h: PLATE },
    gsk3b: { x: 1176, y: ENZYME, w: 100, h: 2 * CLOSE + 24 },
    serotonin: { x: 1382, y: LASTING - APART, w: 144, h: PLATE },
    'mecp2-ps421': { x: 1382, y: LASTING + APART, w: 112, h: PLATE },
  },
  edges: {
    'ketamine-hnk': {
      route: {
        curve: [
          [290, 463],
          [296, 488],
          [300, 504],
          [320, 505],
        ],
      },
    },
    'hnk-ampar': {
      route: {
        corners: [
          [492, 505],
          [666, 505],
          [666, 594],
        ],
      },
    },
    'ketamine-glun2b': {
      route: {
        corners: [
          [1040, 562],
          [1040, 602],
          [1236, 602],
        ],
      },
    },
    'glun2b-mtorc1': {
      route: {
        corners: [
          [1262, 706],
          [1262, 734],
          [1236, 734],
        ],
        radius: 12,
      },
    },
    'ketamine-trkb': {
      route: {
        corners: [
          [1015, 536],
          [968, 536],
          [968, 594],
        ],
      },
      label: { x: 979, y: 582, anchor: 'start' },
    },
    'ketamine-lhb': {
      route: {
        curve: [
          [628, 1080],
          [650, 1092],
          [662, LOWER],
          [722, LOWER],
        ],
      },
    },
    'lhb-reward': {
      route: {
        corners: [
          [1047, LOWER],
          [1134, LOWER],
        ],
      },
    },
    'reward-relief': {
      route: {
        corners: [
          [1346, LOWER],
          [1498, LOWER],
        ],
      },
    },
    'ketamine-opioid': {
      route: {
        curve: [
          [628, 1062],
          [650, 1050],
          [670, UPPER],
          [1052, UPPER],
        ],
      },
    },
    'opioid-relief': {
      route: {
        corners: [
          [1258, UPPER],
          [1498, UPPER],
        ],
      },
    },
    // On the way of the other arrow that leaves the receptor, which is set back while this one is shown.
    'ampar-dopamine': {
      route: {
        corners: [
          [686, 592],
          [686, 566],
          [714, 566],
          [714, 436],
          [1530, 436],
          [1530, 517],
        ],
      },
      signAt: 0.34,
    },
    'dopamine-synaptogenesis': {
      route: {
        curve: [
          [1496, 586],
          [1500, 660],
          [1460, 676],
          [1460, 746],
        ],
      },
      signAt: 0.3,
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
          [262, 708],
          [262, REST],
          [392, REST],
        ],
      },
    },
    'eef2k-bdnf': {
      route: {
        corners: [
          [499, REST],
          [560, REST],
        ],
      },
    },
    'synthesis-bdnf': {
      route: {
        corners: [
          [764, REST],
          [853, REST],
          [853, 712],
          [880, 712],
          [880, 578],
        ],
      },
      signAt: 0.07,
    },
    'ketamine-cp-ampar': {
      route: {
        corners: [
          [392, 842],
          [444, 842],
        ],
      },
    },
    'cp-ampar-ampar': {
      route: {
        corners: [
          [600, 809],
          [600, 706],
          [642, 706],
        ],
      },
    },
    'mglu-release': {
      route: {
        corners: [
          [1006, LASTING - APART + 20],
          [1006, LASTING + APART - 22],
        ],
      },
    },
    'stress-redd1': {
      route: {
        corners: [
          [1130, STRESS],
          [1172, STRESS],
        ],
      },
    },
    'redd1-mtorc1': {
      route: {
        corners: [
          [1286, STRESS],
          [1336, STRESS],
        ],
      },
    },
    'redd1-loss': {
      route: {
        corners: [
          [1222, STRESS + 20],
          [1222, LASTING - APART - 22],
        ],
      },
    },
    'serotonin-lasting': {
      route: {
        corners: [
          [1456, LASTING - APART],
          [1526, LASTING - APART],
        ],
      },
    },
    'bdnf-mecp2': {
      route: {
        corners: [
          [1276, LASTING + APART],
          [1322, LASTING + APART],
        ],
      },
    },
    'mecp2-lasting': {
      route: {
        corners: [
          [1440, LASTING + APART],
          [1526, LASTING + APART],
        ],
      },
    },
    'akt-gsk3': {
      route: {
        corners: [
          [1070, ENZYME],
          [1122, ENZYME],
        ],
      },
    },
    'gsk3-potentiation': {
      route: {
        corners: [
          [1228, ENZYME - CLOSE],
          [1292, ENZYME - CLOSE],
        ],
      },
    },
    'gsk3-synaptogenesis': {
      route: {
        corners: [
          [1228, ENZYME + CLOSE],
          [1292, ENZYME + CLOSE],
        ],
      },
    },
  },
  standIns: {
    'ketamine-in-cleft': {
      of: 'ketamine',
      x: 1040,
      y: 536,
      w: 46,
      h: 46,
      label: { x: 1040, y: 510, anchor: 'middle' },
      for: ['ketamine-glun2b', 'ketamine-trkb'],
    },
    'ketamine-in-brain': {
      of: 'ketamine',
      x: 606,
      y: 1071,
      w: 46,
      h: 46,
      label: { x: 574, y: 1079, anchor: 'end' },
      for: ['ketamine-lhb', 'ketamine-opioid'],
    },
    'ketamine-in-dendrite': {
      of: 'ketamine',
      x: 366,
      y: 842,
      w: 46,
      h: 46,
      label: { x: 366, y: 890, anchor: 'middle' },
      for: ['ketamine-cp-ampar'],
    },
    'release-beside': {
      of: 'glutamate-release',
      x: 1024,
      y: LASTING + APART,
      w: 192,
      h: PLATE,
      lines: ['Vesicle release'],
      for: ['mglu-release'],
    },
    'stress-beside': { of: 'chronic-stress', x: 1028, y: STRESS, w: 200, h: PLATE, for: ['stress-redd1'] },
    'mtorc1-beside': { of: 'mtorc1', x: 1406, y: STRESS, w: 132, h: PLATE, for: ['redd1-mtorc1'] },
    'loss-beside': { of: 'synapse-loss', x: 1210, y: LASTING - APART, w: 176, h: PLATE, for: ['redd1-loss'] },
    'bdnf-beside': { of: 'bdnf', x: 1226, y: LASTING + APART, w: 96, h: PLATE, for: ['bdnf-mecp2'] },
    'lasting-beside': {
      of: 'relief-lasting',
      x: 1596,
      y: LASTING,
      w: 132,
      h: 2 * APART + PLATE,
      lines: ['Lasting', 'relief'],
      for: ['serotonin-lasting', 'mecp2-lasting'],
    },
    'akt-beside': { of: 'pi3k-akt', x: 998, y: ENZYME, w: 140, h: PLATE, for: ['akt-gsk3'] },
    'stronger-beside': {
      of: 'synaptic-potentiation',
      x: 1416,
      y: ENZYME - CLOSE,
      w: 236,
      h: PLATE,
      for: ['gsk3-potentiation'],
    },
    'growth-beside': {
      of: 'synaptogenesis',
      x: 1416,
      y: ENZYME + CLOSE,
      w: 236,
      h: PLATE,
      for: ['gsk3-synaptogenesis'],
    },
  },
  captions: [],
  free: { x: 924, y: 140, w: 742, h: 290 },
};
