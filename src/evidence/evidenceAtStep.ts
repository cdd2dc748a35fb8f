import type { Evidence } from '../model/evidence';
import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';

/**
 * What a step rests on, in the order in which it is told: its own evidence, then that of each node and arrow of its
 * sequence with the figures of the node's time course. None for a step that does not exist.
 */
export function evidenceAtStep(mechanism: Mechanism, step: number | string): (readonly Evidence[])[] {
  const { nodes, edges, steps } = indexMechanism(mechanism);
  const found = typeof step === 'number' ? mechanism.steps[step] : steps.get(step);
  if (!found) return [];
  const lists = found.sequence.flat().flatMap((id): (readonly Evidence[])[] => {
    const node = nodes.get(id);
    if (!node) return [edges.get(id)?.evidence ?? []];
    const { onset, peak, decay } = node.timing ?? {};
    return [node.evidence, ...[onset, peak, decay].map((figure) => figure?.evidence ?? [])];
  });
  return [found.evidence, ...lists].filter((list) => list.length > 0);
}
