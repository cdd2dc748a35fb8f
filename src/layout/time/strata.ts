import type { MechanismGraph } from '../../model/mechanism';
import type { TimeStratum } from './types';

/**
 * The rows of the ketamine mechanism, in the order the cells have from top to bottom of the story. What is released
 * stands with the cell that speaks it, and the loss of synapses beside the stress that brings it, so that the course of
 * time runs from top left to bottom right.
 */
const ketamine: readonly TimeStratum[] = [
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

const byHand: Readonly<Record<string, readonly TimeStratum[]>> = { ketamine };

/** The strata placed by hand for a mechanism, else one for each of its compartments in the order of the file. */
export function strataOf(graph: MechanismGraph): readonly TimeStratum[] {
  const placed = byHand[graph.id];
  if (placed) return placed;
  return graph.compartments
    .map(
      ({ id, label }): TimeStratum => ({
        lines: [label],
        tone: 'none',
        nodes: graph.nodes.filter((node) => node.compartment === id).map((node) => node.id),
      }),
    )
    .filter(({ nodes }) => nodes.length > 0);
}
