import type { MechanismGraph } from '../../model/mechanism';

/** Whether a file places enough of its nodes for its arrangement to be kept. */
export function hasPlaces({ nodes }: MechanismGraph): boolean {
  const placed = nodes.filter(({ at }) => at);
  const spots = new Set(placed.map(({ at }) => `${Math.round(at?.x ?? 0)} ${Math.round(at?.y ?? 0)}`));
  return placed.length >= 2 && placed.length * 2 > nodes.length && spots.size * 2 > placed.length;
}
