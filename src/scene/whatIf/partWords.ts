import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { Part } from './parts';

/** The label of a node on one line; in the diagram it may be broken. */
export function labelOf(mechanism: Mechanism, id: string): string {
  return indexMechanism(mechanism).nodes.get(id)?.label.replace(/\s+/g, ' ') ?? id;
}

/** Labels that stand for more than one node, such as the receptors of two cells. */
export function nameOf(mechanism: Mechanism, id: string): string {
  const { nodes } = indexMechanism(mechanism);
  const node = nodes.get(id);
  if (!node) return id;
  const twins = [...nodes.values()].filter(({ label }) => label === node.label);
  return twins.length > 1 ? node.name : labelOf(mechanism, id);
}

/** The drug of the story, which a dose is a dose of. */
export function drugOf({ dynamics }: Mechanism): string {
  return dynamics?.agents[0]?.label ?? 'the drug';
}

function doseWords(mechanism: Mechanism, dose: number): string {
  const drug = drugOf(mechanism);
  if (dose === 0) return `No ${drug.toLowerCase()}`;
  if (dose === 0.5) return `Half the dose of ${drug.toLowerCase()}`;
  return `${drug} at ${dose} × the usual dose`;
}

/** "mTORC1 knocked out": what is done, in a few words. */
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
      return doseWords(mechanism, part.dose);
    case 'stress':
      return part.stress ? 'With long stress' : 'No stress';
  }
}

/** All that is changed, as a title. */
export function titleOf(mechanism: Mechanism, parts: readonly Part[]): string {
  return parts.map((part) => partWords(mechanism, part)).join(' + ');
}
