import { edges } from './edges';
import { compartments, nodes } from './nodes';
import { steps } from './steps';

/** What the picture needs; `defineMechanism` checks it together with the records. */
export const graphParts = {
  id: 'ssri',
  title: 'How conventional antidepressants act',
  subtitle: 'The slow path: weeks, not hours',
  summary:
    'SSRIs raise serotonin, yet relief takes weeks; this is what is known of the path between. Fluoxetine blocks the serotonin transporter and more serotonin stays between the cells, but in mice only long treatment matures newborn neurons and changes synapses. Whether low serotonin causes depression is disputed, and the dispute is shown.',
  notice: 'Educational material, not medical advice.',
  compartments,
  nodes,
  edges,
  steps,
} as const;
