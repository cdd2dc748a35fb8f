import type { LayerPlacement } from '../../../../layout/layers';

/** The strip of behaviour has two rows, which are those of the two kinds of relief. */
const UPPER = 1114;
const LOWER = 1162;
const ROW = 38;

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
    'dopamine-d1': { x: 1562, y: 552, w: 184, h: 62 },
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
          [1040, 556],
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
          [1015, 530],
          [962, 530],
          [962, 594],
        ],
      },
      label: { x: 973, y: 578, anchor: 'start' },
    },
    'ketamine-lhb': {
      route: {
        curve: [
          [628, 1144],
          [650, 1157],
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
          [1496, LOWER],
        ],
      },
    },
    'ketamine-opioid': {
      route: {
        curve: [
          [628, 1132],
          [650, 1119],
          [670, UPPER],
          [1052, UPPER],
        ],
      },
    },
    'opioid-relief': {
      route: {
        corners: [
          [1258, UPPER],
          [1496, UPPER],
        ],
      },
    },
    // On the way of the other arrow that leaves the receptor, which is set back while this one is shown.
    'ampar-dopamine': {
      route: {
        corners: [
          [694, 592],
          [694, 566],
          [714, 566],
          [714, 440],
          [1562, 440],
          [1562, 517],
        ],
      },
      signAt: 0.34,
    },
    'dopamine-synaptogenesis': {
      route: {
        curve: [
          [1508, 586],
          [1508, 660],
          [1460, 676],
          [1460, 746],
        ],
      },
      signAt: 0.3,
    },
  },
  standIns: {
    'ketamine-in-cleft': {
      of: 'ketamine',
      x: 1040,
      y: 530,
      w: 46,
      h: 46,
      label: { x: 1040, y: 500, anchor: 'middle' },
      for: ['ketamine-glun2b', 'ketamine-trkb'],
    },
    'ketamine-in-brain': {
      of: 'ketamine',
      x: 606,
      y: 1138,
      w: 46,
      h: 46,
      label: { x: 574, y: 1146, anchor: 'end' },
      for: ['ketamine-lhb', 'ketamine-opioid'],
    },
  },
  captions: [],
  free: { x: 924, y: 140, w: 742, h: 290 },
};
