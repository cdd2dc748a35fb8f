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
    'glun2b-pyramidal': { x: 604, y: 795, w: 46, h: 88, label: { x: 622, y: 702, anchor: 'middle' } },
    'lhb-bursting': { x: HABENULA, y: ROWS[1], w: 216, h: 2 * HALF },
    'reward-circuits': { x: HABENULA, y: ROWS[2], w: 124, h: 2 * HALF },
    'opioid-system': { x: OPIOID, y: 185, w: 118, h: 2 * HALF },
    'dopamine-d1': { x: DOPAMINE, y: 249, w: 180, h: 54 },
  },
  edges: {
    'ketamine-hnk': {
      route: {
        corners: [
          [340, 405],
          [496, 405],
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
          [510, 776],
          [576, 776],
        ],
      },
    },
    'glun2b-mtorc1': {
      route: {
        curve: [
          [632, 806],
          [690, 798],
          [740, 804],
          [780, 824],
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
      x: 490,
      y: 776,
      w: 34,
      h: 34,
      label: { x: 490, y: 748, anchor: 'middle' },
      for: ['ketamine-glun2b'],
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
};
