import type { Compartment } from '../../model/node';

/** From top to bottom of the story: where a signal starts, and where it ends. */
export const compartments = {
  interneuron: { label: 'GABA interneuron' },
  terminal: {
    label: 'Glutamatergic terminal',
    identifiers: [{ curie: 'GO:0098793', label: 'presynapse' }],
  },
  cleft: {
    label: 'Synaptic cleft',
    identifiers: [{ curie: 'GO:0005576', label: 'extracellular region' }],
  },
  dendrite: {
    label: 'Spine and dendrite',
    identifiers: [
      { curie: 'GO:0043197', label: 'dendritic spine' },
      { curie: 'GO:0098794', label: 'postsynapse' },
    ],
  },
  behaviour: { label: 'Behaviour' },
} as const satisfies Record<string, Omit<Compartment, 'id'>>;
