import { group } from 'd3-array';
import type { Compartment, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { bodyKindOf } from './cellKinds';

/** The nodes of a compartment; null for those that stand in none. */
export interface Stratum {
  compartment: Compartment | null;
  nodes: readonly MechanismNode[];
  /** It is drawn as a cell with a membrane. */
  isCell: boolean;
}

/** The colours of cells. */
export const TONES = ['gab', 'glu', 'post'] as const;
export type CellTone = (typeof TONES)[number];

function hasMembrane(compartment: Compartment, nodes: readonly MechanismNode[]): boolean {
  const kind = bodyKindOf(compartment);
  const isEnd = (node: MechanismNode) => node.kind === 'phenotype' || node.kind === 'perturbing agent';
  return kind !== 'space' && kind !== 'outcome' && !nodes.every(isEnd);
}

/** The compartments that hold nodes in their order, then what stands in none. */
export function strata({ compartments, nodes }: MechanismGraph): Stratum[] {
  const known = new Set<string>(compartments.map(({ id }) => id));
  const within = group(nodes, ({ compartment }) => (known.has(compartment) ? compartment : ''));
  const placed = compartments.flatMap((compartment): Stratum[] => {
    const own = within.get(compartment.id);
    return own ? [{ compartment, nodes: own, isCell: hasMembrane(compartment, own) }] : [];
  });
  const rest = within.get('');
  return rest ? [...placed, { compartment: null, nodes: rest, isCell: false }] : placed;
}

/** The tone of each cell: that of most signals in it where the cell above has another, else the next best. */
export function tonesOf(all: readonly Stratum[]): (CellTone | undefined)[] {
  let above: CellTone | undefined;
  return all.map(({ nodes, isCell }) => {
    if (!isCell) return undefined;
    const roles = nodes.map(({ voice }) => voice);
    const count: Record<CellTone, number> = {
      gab: roles.filter((role) => role === 'inhibit').length,
      glu: roles.filter((role) => role === 'excite').length,
      post: roles.filter((role) => role === 'signal' || role === 'growth' || role === 'drug').length + 0.5,
    };
    const free = TONES.filter((tone) => tone !== above);
    above = free.reduce((best, next) => (count[next] > count[best] ? next : best));
    return above;
  });
}
