import { defineGraph } from '../../../model/defineMechanism';
import { edges } from './edges';
import { compartments, nodes } from './nodes';
import { steps } from './steps';

/** What the picture needs; `defineMechanism` checks it together with the records. */
export const graphParts = {
  id: 'ketamine',
  title: 'How ketamine relieves depression',
  subtitle: 'From receptor blockade to new synapses',
  summary:
    'A single dose can relieve depression within hours; this is how it is thought to work. Ketamine blocks NMDA receptors, more glutamate is released, AMPA receptors open, BDNF and TrkB activate mTORC1, and new synapses grow. Each claim stands beside the sentence or the paper it rests on, and findings that disagree are shown.',
  notice: 'Educational material, not medical advice.',
  compartments,
  nodes,
  edges,
  steps,
};

/** The graph and the story without the records they rest on: enough for the first picture. */
export const ketamineGraph = defineGraph(graphParts);
