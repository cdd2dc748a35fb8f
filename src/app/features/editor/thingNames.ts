import type { MechanismNode } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { edgeName } from '../../../scene/names';
import type { PickItem } from './PartPicker';

/** The label of a part on one line; a word where it has none yet. */
export function partLabel({ label }: Pick<MechanismNode, 'label'>): string {
  return label.replace(/\s+/g, ' ').trim() || 'A part without a name';
}

/** Every part and arrow by its name. */
export function thingsOf(draft: Mechanism): PickItem[] {
  const { nodes } = indexMechanism(draft);
  return [
    ...draft.nodes.map((node) => ({ id: node.id, label: partLabel(node), note: 'Part' })),
    ...draft.edges.map((edge) => ({ id: edge.id, label: edgeName(edge, nodes), note: 'Arrow' })),
  ];
}
