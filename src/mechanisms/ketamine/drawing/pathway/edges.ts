import type { EdgeSpot } from '../../../../layout/pathway/types';

/** How the arrows run, in design units; no two of them cross. */
export const edgeSpots: Readonly<Record<string, EdgeSpot>> = {
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
        [1379, 672],
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
        [1436, 668],
        [1490, 684],
        [1556, 690],
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
};
