import type { TimeStratum } from '../../../layout/time/types';
import type { TimeAxisSpec } from '../../../layout/time/timeAxis';
import type { TimeDrawing } from '../../../scene/drawing';
import { figures } from '../records/figures';

/**
 * The rows in the order the cells have from top to bottom of the story. What is released stands with the cell that
 * releases it, and the loss of synapses beside the stress that brings it, so that the course of time runs from top left
 * to bottom right.
 */
const lanes: readonly TimeStratum[] = [
  { label: 'Dose', tone: 'none', nodes: ['ketamine'] },
  { label: 'GABA interneuron', tone: 'gab', nodes: ['nmdar-gaba', 'gaba-firing', 'gaba'] },
  { label: 'Glutamatergic terminal', tone: 'glu', nodes: ['glutamate-release', 'glutamate'] },
  {
    label: 'Spine and dendrite',
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
      'protein-synthesis',
      'synaptic-proteins',
      'synaptogenesis',
      'spines',
      'synaptic-potentiation',
      'circuit-function',
      'synapse-loss',
    ],
  },
  { label: 'Behaviour', tone: 'none', nodes: ['chronic-stress', 'relief-early', 'relief-lasting'] },
];

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** From three weeks of stress before the dose to four weeks after it, named at the times the sources measured at. */
const scale: TimeAxisSpec = {
  domain: { beforeMin: 3 * WEEK, firstMin: 1, lastMin: 4 * WEEK },
  named: [
    [-3 * WEEK, '−3 wk'],
    [1, '1 min'],
    [10, '10 min'],
    [HOUR, '1 h'],
    [6 * HOUR, '6 h'],
    [DAY, '1 d'],
    [3 * DAY, '3 d'],
    [WEEK, '1 wk'],
    [2 * WEEK, '2 wk'],
    [4 * WEEK, '4 wk'],
  ],
  between: [
    ...[-2, -1].map((weeks) => weeks * WEEK),
    ...[2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50],
    ...[2, 3, 4, 5, 12].map((hours) => hours * HOUR),
    ...[2, 4, 5, 6].map((days) => days * DAY),
    3 * WEEK,
  ],
};

export const time: TimeDrawing = {
  lanes,
  labelsWhenReversed: { 'synapse-loss': 'Loss reversed' },
  axis: { start: 'dose', scale },
  shares: Object.values(figures).filter(({ course }) => course === 'ketamine-dose'),
};
