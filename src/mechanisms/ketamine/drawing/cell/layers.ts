import type { LayerPlacement } from '../../../../layout/layers';

/** Rows of the routes that run outside this synapse, in the free corner at the upper right. */
const ROWS = [64, 137, 233, 329] as const;
/** Half the height of a plate with two lines. */
const HALF = 29;
/** Their columns. */
const HABENULA = 1352;
const OPIOID = 1522;
const DOPAMINE = 1186;
const ELSEWHERE = ['ketamine-lhb', 'lhb-reward', 'reward-relief', 'ketamine-opioid', 'opioid-relief'];

/**
 * Where rival and additional explanations stand among the cells. What happens at this synapse is drawn at its place,
 * with a ketamine nearby; what happens elsewhere in the brain is told in the free corner, from its cause to its effect.
 */
export const cellLayers: LayerPlacement = {
  nodes: {
    hnk: { x: 576, y: 405, w: 152, h: 36 },
    'glun2b-pyramidal': {
      x: 708,
      y: 808,
      w: 46,
      h: 84,
      lines: ['GluN2B'],
      label: { x: 658, y: 706, anchor: 'middle' },
    },
    'nmdar-rest': { x: 540, y: 795, w: 46, h: 88, label: { x: 526, y: 682, anchor: 'middle' } },
    eef2k: { x: 658, y: 880, w: 88, h: 34 },
    'bdnf-synthesis': { x: 426, y: 882, w: 200, h: 34 },
    'mglu2-3': { x: 688, y: 56, w: 124, h: 36, lines: ['mGlu2/3'] },
    'lhb-bursting': { x: HABENULA, y: ROWS[1], w: 216, h: 2 * HALF },
    'reward-circuits': { x: HABENULA, y: ROWS[2], w: 124, h: 2 * HALF },
    'opioid-system': { x: OPIOID, y: 185, w: 118, h: 2 * HALF },
    'dopamine-d1': { x: DOPAMINE, y: 249, w: 180, h: 54 },
  },
  edges: {
    'ketamine-hnk': {
      route: {
        corners: [
          [388, 416],
          [496, 416],
        ],
      },
      signAt: 0.4,
    },
    'hnk-ampar': {
      route: {
        curve: [
          [646, 425],
          [664, 446],
          [692, 460],
          [704, 486],
        ],
      },
    },
    'ketamine-glun2b': {
      route: {
        corners: [
          [649, 776],
          [682, 782],
        ],
      },
    },
    'glun2b-mtorc1': {
      route: {
        curve: [
          [734, 824],
          [750, 826],
          [764, 830],
          [780, 834],
        ],
      },
    },
    'ketamine-nmdar-rest': {
      route: {
        corners: [
          [607, 776],
          [568, 780],
        ],
      },
    },
    'nmdar-rest-eef2k': {
      route: {
        curve: [
          [548, 842],
          [560, 866],
          [580, 868],
          [611, 874],
        ],
      },
      signAt: 0.24,
    },
    'eef2k-bdnf': {
      route: {
        corners: [
          [612, 888],
          [530, 888],
        ],
      },
      signAt: 0.6,
    },
    'synthesis-bdnf': {
      route: {
        corners: [
          [376, 863],
          [376, 838],
        ],
      },
    },
    'mglu-release': {
      route: {
        corners: [
          [714, 75],
          [744, 122],
        ],
      },
    },
    'ketamine-trkb': {
      route: {
        corners: [
          [1150, 632],
          [1106, 626],
        ],
      },
    },
    'ketamine-lhb': {
      route: {
        corners: [
          [HABENULA, ROWS[0] + 21],
          [HABENULA, ROWS[1] - HALF - 4],
        ],
      },
    },
    'lhb-reward': {
      route: {
        corners: [
          [HABENULA, ROWS[1] + HALF + 2],
          [HABENULA, ROWS[2] - HALF - 4],
        ],
      },
    },
    'reward-relief': {
      route: {
        corners: [
          [HABENULA, ROWS[2] + HALF + 2],
          [HABENULA, ROWS[3] - HALF - 3],
        ],
      },
    },
    'ketamine-opioid': {
      route: {
        corners: [
          [HABENULA + 136, ROWS[0]],
          [OPIOID, ROWS[0]],
          [OPIOID, 153],
        ],
      },
    },
    'opioid-relief': {
      route: {
        corners: [
          [OPIOID, 216],
          [OPIOID, ROWS[3] - HALF - 3],
        ],
      },
    },
    'ampar-dopamine': {
      route: {
        corners: [
          [DOPAMINE, 198],
          [DOPAMINE, 220],
        ],
      },
    },
    'dopamine-synaptogenesis': {
      route: {
        corners: [
          [DOPAMINE, 278],
          [DOPAMINE, 308],
        ],
      },
    },
  },
  standIns: {
    'ketamine-at-dendrite': {
      of: 'ketamine',
      x: 628,
      y: 772,
      w: 34,
      h: 34,
      label: { x: 638, y: 745, anchor: 'middle' },
      for: ['ketamine-glun2b', 'ketamine-nmdar-rest'],
    },
    'ketamine-at-trkb': {
      of: 'ketamine',
      x: 1168,
      y: 634,
      w: 34,
      h: 34,
      label: { x: 1168, y: 606, anchor: 'middle' },
      for: ['ketamine-trkb'],
    },
    'ketamine-in-brain': {
      of: 'ketamine',
      x: HABENULA,
      y: ROWS[0],
      w: 38,
      h: 38,
      label: { x: HABENULA + 26, y: ROWS[0] + 8, anchor: 'start' },
      for: ['ketamine-lhb', 'ketamine-opioid'],
    },
    'relief-early-in-brain': {
      of: 'relief-early',
      x: HABENULA,
      y: ROWS[3],
      w: 134,
      h: 2 * HALF,
      for: ['reward-relief'],
    },
    'relief-lasting-in-brain': {
      of: 'relief-lasting',
      x: OPIOID,
      y: ROWS[3],
      w: 122,
      h: 2 * HALF,
      for: ['opioid-relief'],
    },
    'bdnf-in-dendrite': { of: 'bdnf', x: 376, y: 818, w: 92, h: 34, for: ['synthesis-bdnf'] },
    'ampar-beside': { of: 'ampar', x: DOPAMINE, y: 169, w: 112, h: 54, for: ['ampar-dopamine'] },
    'synaptogenesis-beside': {
      of: 'synaptogenesis',
      x: DOPAMINE,
      y: 327,
      w: 196,
      h: 34,
      for: ['dopamine-synaptogenesis'],
    },
  },
  captions: [{ text: 'Elsewhere in the brain', x: 1590, y: 32, anchor: 'end', for: ELSEWHERE }],
  free: { x: 1230, y: 20, w: 360, h: 330 },
  omits: ['cp-ampar', 'gsk3', 'stress-redd1', 'mecp2', 'serotonin'],
};
