import type { Mechanism } from '../model/mechanism';
import { nearestId } from '../model/problems/nearestId';

/** A node or an intervention by its id. */
export interface Suggestion {
  kind: 'node' | 'intervention';
  id: string;
}

/** The node or intervention that was probably meant by a wrong name: its id, label, full name or agent is the nearest. */
export function suggestName(mechanism: Mechanism, name: string): Suggestion | undefined {
  const named = new Map<string, Suggestion>();
  const add = (spelling: string | undefined, suggestion: Suggestion): void => {
    const flat = spelling?.replaceAll('\n', ' ');
    if (flat !== undefined && flat !== '' && !named.has(flat)) named.set(flat, suggestion);
  };
  for (const { id, label, name: full } of [...mechanism.nodes, ...mechanism.layerNodes]) {
    for (const spelling of [id, label, full]) add(spelling, { kind: 'node', id });
  }
  for (const { id, label, agent } of mechanism.interventions) {
    for (const spelling of [id, label, agent]) add(spelling, { kind: 'intervention', id });
  }
  const nearest = nearestId(name.trim(), named.keys());
  return nearest === undefined ? undefined : named.get(nearest);
}
