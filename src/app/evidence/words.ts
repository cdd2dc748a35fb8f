import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { kindWords, withinSentence } from '../../scene/names';

/** "Receptor complex, GABA interneuron". */
export function kindAndPlace(mechanism: Mechanism, node: MechanismNode): string {
  const receptor = node.kind === 'complex' && /receptor/i.test(node.name);
  const kind = receptor ? 'Receptor complex' : kindWords[node.kind];
  const place = indexMechanism(mechanism).compartments.get(node.compartment)?.label;
  return place ? `${kind}, ${withinSentence(place)}` : kind;
}

/** "1 quote", "2 quotes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** With a capital, to stand by itself. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
