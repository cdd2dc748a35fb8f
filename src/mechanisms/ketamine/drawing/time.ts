import type { TimeStratum } from '../../../layout/time/types';
import type { TimeDrawing } from '../../../scene/drawing';

/**
 * The rows in the order the cells have from top to bottom of the story. What is released stands with the cell that
 * releases it, and the loss of synapses beside the stress that brings it, so that the course of time runs from top left
 * to bottom right.
 */
const lanes: readonly TimeStratum[] = [
  { lines: ['Dose'], tone: 'none', nodes: ['ketamine'] },
  { lines: ['GABA', 'interneuron'], tone: 'gab', nodes: ['nmdar-gaba', 'gaba-firing', 'gaba'] },
  { lines: ['Glutamatergic', 'terminal'], tone: 'glu', nodes: ['glutamate-release', 'glutamate'] },
  {
    lines: ['Spine and', 'dendrite'],
    tone: 'post',
    nodes: [
      'ampar',
      'vdcc',
      'bdnf-release',
      'bdnf',
      'trkb',
      'pi3k-akt',
      'mek-erk',
      'mtorc1',
      'p70s6k',
      '4e-bp1',
      'nmdar-rest',
      'eef2k',
      'protein-synthesis',
      'synaptic-proteins',
      'synaptogenesis',
      'spines',
      'circuit-function',
      'synapse-loss',
    ],
  },
  { lines: ['Behaviour'], tone: 'none', nodes: ['chronic-stress', 'relief-early', 'relief-lasting'] },
];

export const time: TimeDrawing = {
  lanes,
  // The pathway tells two of the same name apart by their place.
  labels: { 'nmdar-rest': 'NMDA receptor, at rest' },
  // From three weeks of stress to four weeks after the dose, although no figure is so late: courses fade there.
  axis: { start: 'dose', domain: { beforeMin: 21 * 1440, firstMin: 10 / 60, lastMin: 28 * 1440 } },
};
