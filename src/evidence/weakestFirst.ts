import type { MechanismEdge } from '../model/edge';
import type { Mechanism } from '../model/mechanism';
import type { MechanismNode } from '../model/node';
import { GROUNDS, type Strength, strengthsOf } from '../model/strength';

/** A node or an arrow of the told mechanism, with what backs it. */
export interface Link {
  kind: 'node' | 'edge';
  item: MechanismNode | MechanismEdge;
  strength: Strength;
}

/** From what least can be said for to what most can: by strength, then debate, then papers read, then what it was seen in. */
function byWeakness({ strength: a }: Link, { strength: b }: Link): number {
  return (
    a.level - b.level ||
    Number(b.contested) - Number(a.contested) ||
    a.papersRead - b.papersRead ||
    GROUNDS.indexOf(b.ground) - GROUNDS.indexOf(a.ground)
  );
}

/** The parts that the story stands on, the weakest first; of equals, the earlier in the file. */
export function weakestFirst(mechanism: Mechanism): Link[] {
  const strengths = strengthsOf(mechanism);
  const links = (kind: Link['kind'], items: readonly Link['item'][]) =>
    items.flatMap((item): Link[] => {
      const strength = strengths.get(item.id);
      return strength ? [{ kind, item, strength }] : [];
    });
  return [...links('edge', mechanism.edges), ...links('node', mechanism.nodes)].sort(byWeakness);
}
