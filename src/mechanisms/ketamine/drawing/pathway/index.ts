import { capsule } from '../../../../layout/tissue/outline';
import type { PathwayPlacement } from '../../../../layout/pathway/types';
import type { PathwayDrawing } from '../../../../scene/drawing';
import { edgeSpots } from './edges';
import { INTERNEURON_FLOOR, MEMBRANE, nodeSpots } from './nodes';

const WIDTH = 1704;
const HEIGHT = 1129;

/**
 * The mechanism as flattened tissue: columns are the steps, rows are the cells in the order they have in the
 * body, from the interneuron above to behaviour below. Placed by hand so that no two arrows cross.
 */
const placement: PathwayPlacement = {
  width: WIDTH,
  height: HEIGHT,
  columns: [8, 150, 386, 600, 790, 1012, 1276, 1482, 1696],
  compartments: {
    interneuron: {
      outline: capsule(-420, 136, 640, INTERNEURON_FLOOR, 46, 1),
      tone: 'gab',
      label: { x: 24, y: 168, anchor: 'start', lines: ['GABA', 'interneuron'] },
    },
    terminal: {
      outline: capsule(440, 362, 676, 488, 56, 2),
      tone: 'glu',
      label: { x: 696, y: 400, anchor: 'start', lines: ['Glutamatergic', 'terminal'] },
    },
    cleft: { label: { x: 24, y: 514, anchor: 'start', lines: ['Synaptic', 'cleft'] } },
    dendrite: {
      outline: capsule(-420, MEMBRANE, WIDTH + 420, 966, 10, 3),
      tone: 'post',
      label: { x: 300, y: 780, anchor: 'start', lines: ['Spine and', 'dendrite'] },
    },
    behaviour: { label: { x: 300, y: 1064, anchor: 'start', lines: ['Behaviour'] } },
  },
  nodes: nodeSpots,
  edges: edgeSpots,
  legend: { x: 952, y: 126, w: 742, h: 304 },
};

export const pathway: PathwayDrawing = {
  placement,
  layers: async () => (await import('./layers')).layers,
};
