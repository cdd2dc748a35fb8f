import type { Mechanism } from '../model/mechanism';
import { activeEdges, activeNodes } from './activeEdges';

/** The ids of the nodes, causes before effects. Where arrows run in a circle it is entered at the node listed first. */
export function causalOrder(mechanism: Mechanism, hypotheses: readonly string[]): string[] {
  const ids = activeNodes(mechanism, hypotheses).map(({ id }) => id);
  const edges = activeEdges(mechanism, hypotheses);
  const causes = new Map(
    ids.map((id) => [id, edges.filter(({ target }) => target === id).map(({ source }) => source)]),
  );
  const order: string[] = [];
  const left = new Set(ids);
  while (left.size > 0) {
    const ready = [...left].find((id) => causes.get(id)?.every((cause) => !left.has(cause)));
    const next = ready ?? ids.find((id) => left.has(id)) ?? '';
    left.delete(next);
    order.push(next);
  }
  return order;
}
