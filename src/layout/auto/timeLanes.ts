import type { MechanismGraph } from '../../model/mechanism';
import type { TimeStratum } from '../time/types';

/** A lane for each compartment in the order of the file, and one for what is in none. */
export function autoTimeLanes(graph: MechanismGraph): TimeStratum[] {
  const known = new Set(graph.compartments.map(({ id }) => id));
  const lane = (label: string, isIn: (compartment: string) => boolean): TimeStratum => ({
    lines: [label],
    tone: 'none',
    nodes: graph.nodes.filter(({ compartment }) => isIn(compartment)).map(({ id }) => id),
  });
  const lanes = [
    ...graph.compartments.map(({ id, label }) => lane(label, (compartment) => compartment === id)),
    lane('', (compartment) => !known.has(compartment)),
  ];
  return lanes.filter(({ nodes }) => nodes.length > 0);
}
