import type { MechanismGraph } from '../../model/mechanism';
import type { TimeStratum } from '../time/types';

/**
 * A lane for each compartment in the order of the file, and one for what is in none. In a lane the rows stand in the order
 * of the story, so that the course of time runs from top left to bottom right.
 */
export function autoTimeLanes(graph: MechanismGraph): TimeStratum[] {
  const known = new Set(graph.compartments.map(({ id }) => id));
  const stepOf = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  const inStory = [...graph.nodes].sort((a, b) => (stepOf.get(a.step) ?? 0) - (stepOf.get(b.step) ?? 0));
  const lane = (label: string, isIn: (compartment: string) => boolean): TimeStratum => ({
    label: label.replace(/\s+/g, ' '),
    tone: 'none',
    nodes: inStory.filter(({ compartment }) => isIn(compartment)).map(({ id }) => id),
  });
  const lanes = [
    ...graph.compartments.map(({ id, label }) => lane(label, (compartment) => compartment === id)),
    lane('', (compartment) => !known.has(compartment)),
  ];
  return lanes.filter(({ nodes }) => nodes.length > 0);
}
