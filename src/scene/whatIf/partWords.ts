import { indexMechanism } from '../../model/indexMechanism';
import type { Control } from '../../model/dynamics';
import type { MechanismNode } from '../../model/graph';
import type { Mechanism } from '../../model/mechanism';
import { controlOf } from './controls';
import type { Part } from './parts';

/** The label of a node on one line; in the diagram it may be broken. */
export function labelOf(mechanism: Mechanism, id: string): string {
  const hidden = mechanism.dynamics?.hidden?.nodes.find((node) => node.id === id);
  return (indexMechanism(mechanism).nodes.get(id) ?? hidden)?.label.replace(/\s+/g, ' ') ?? id;
}

/** The nodes that are drawn and, as far as a sentence needs them, those that only the run has. */
export function namedNodes(mechanism: Mechanism): ReadonlyMap<string, MechanismNode> {
  const hidden = (mechanism.dynamics?.hidden?.nodes ?? []).map(({ id, label, name, why }): [string, MechanismNode] => [
    id,
    {
      ...{ id, label, name, kind: 'process', voice: 'signal', compartment: '', step: '', identifiers: [] },
      ...{ description: why, evidence: [] },
    },
  ]);
  return new Map([...indexMechanism(mechanism).nodes, ...hidden]);
}

/** Labels that stand for more than one node, such as the receptors of two cells. */
export function nameOf(mechanism: Mechanism, id: string): string {
  const { nodes } = indexMechanism(mechanism);
  const node = nodes.get(id);
  if (!node) return labelOf(mechanism, id);
  const twins = [...nodes.values()].filter(({ label }) => label === node.label);
  return twins.length > 1 ? node.name : labelOf(mechanism, id);
}

/** The drug of the story, which a dose is a dose of. */
export function drugOf({ dynamics }: Mechanism): string {
  return dynamics?.agents[0]?.label ?? 'the drug';
}

/** In the words that the mechanism has for the value, else in general ones. */
function controlWords(mechanism: Mechanism, id: Control, value: number): string {
  const control = controlOf(mechanism, id);
  const words = control?.choices.find((choice) => choice.value === value)?.words;
  if (words !== undefined) return words;
  const drug = drugOf(mechanism);
  if (id === 'dose') return value === 0 ? `No ${drug.toLowerCase()}` : `${drug} at ${value} × the usual dose`;
  return `${control?.label ?? id}: ${value}`;
}

/** "Insulin knocked out": what is done, in a few words. */
export function partWords(mechanism: Mechanism, part: Part): string {
  switch (part.kind) {
    case 'intervention':
      return part.intervention.label;
    case 'hold': {
      const name = nameOf(mechanism, part.node);
      if (part.to === 0) return `${name} knocked out`;
      return part.to === 1 ? `${name} held active` : `${name} held at ${part.to}`;
    }
    case 'share': {
      const name = nameOf(mechanism, part.node);
      return part.factor === 0.5 ? `${name} halved` : `${name} left with ${part.factor} of its own`;
    }
    case 'dose':
      return controlWords(mechanism, 'dose', part.dose);
    case 'stress':
      return controlWords(mechanism, 'stress', Number(part.stress));
  }
}

/** All that is changed, as a title. */
export function titleOf(mechanism: Mechanism, parts: readonly Part[]): string {
  return parts.map((part) => partWords(mechanism, part)).join(' + ');
}
