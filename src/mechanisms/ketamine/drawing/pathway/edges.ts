import type { EdgeSpot } from '../../../../layout/pathway/types';

/** How the arrows run, in design units; no two of them cross. */
export const edgeSpots: Readonly<Record<string, EdgeSpot>> = {
  'stress-loss': {
    route: {
      corners: [
        [100, 1018],
        [100, 674],
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
        [856, 714],
        [812, 836],
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
        [1070, 866],
      ],
    },
  },
  '4ebp1-synthesis': {
    route: {
      corners: [
        [1244, 830],
        [1244, 872],
      ],
    },
  },
  'synthesis-proteins': {
    route: {
      corners: [
        [1244, 890],
        [1300, 890],
      ],
    },
  },
  'proteins-synaptogenesis': {
    route: {
      corners: [
        [1379, 812],
        [1379, 792],
      ],
    },
  },
  'synaptogenesis-spines': {
    route: {
      corners: [
        [1379, 733],
        [1379, 672],
      ],
    },
  },
  'synaptogenesis-loss': {
    route: {
      corners: [
        [1480, 762],
        [1490, 762],
        [1490, 953],
        [228, 953],
        [228, 682],
        [130, 682],
      ],
    },
    label: { x: 950, y: 944, anchor: 'middle' },
  },
  'spines-circuit': {
    route: {
      corners: [
        [1442, 672],
        [1442, 692],
        [1508, 692],
        [1508, 975],
      ],
    },
  },
  'circuit-relief': {
    route: {
      corners: [
        [1582, 1014],
        [1582, 1035],
      ],
    },
  },
  'ampar-potentiation': {
    route: {
      corners: [
        [686, 592],
        [686, 468],
        [1622, 468],
        [1622, 706],
      ],
    },
    label: { x: 1180, y: 457, anchor: 'middle' },
  },
  'trkb-potentiation': {
    route: {
      corners: [
        [946, 594],
        [946, 486],
        [1580, 486],
        [1580, 706],
      ],
    },
  },
  'potentiation-relief': {
    route: {
      corners: [
        [1669, 740],
        [1687, 740],
        [1687, 1100],
        [1664, 1100],
      ],
      radius: 8,
    },
  },
};
