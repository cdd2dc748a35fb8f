import { hillAt } from './hill';
import { inputAt } from './inputAt';
import type { Unit } from './network';

/**
 * The activity that a node tends to, from 0 to 1: alternatives join by OR (one of them is enough), what is necessary by
 * AND, what inhibits by AND NOT.
 *
 *     F = (1 − (1 − basal) · Π(1 − f(stimulation))) · Π f(necessary) · Π(1 − f(inhibition))
 *
 * A node with nothing but necessary stimulations is driven by these alone.
 */
export function driveOf(unit: Unit, tMin: number, activities: ArrayLike<number>): number {
  let allowed = 1;
  for (const { source, hill } of unit.necessary) allowed *= hillAt(hill, activities[source] ?? 0);
  for (const { source, hill } of unit.inhibitions) allowed *= 1 - hillAt(hill, activities[source] ?? 0);

  let idle = 1 - unit.basal;
  let together = 1;
  let alternatives = unit.stimulations.length;
  for (const { source, hill } of unit.stimulations) {
    const given = hillAt(hill, activities[source] ?? 0);
    idle *= 1 - given;
    together *= given;
  }
  for (const input of unit.inputs) {
    const given = inputAt(input, tMin, activities);
    if (input.inhibits) allowed *= 1 - given;
    else {
      alternatives++;
      idle *= 1 - given;
      together *= given;
    }
  }
  const drivenByNeed = alternatives === 0 && unit.necessary.length > 0;
  if (drivenByNeed) return allowed;
  const driven = unit.all && alternatives > 0 ? 1 - (1 - unit.basal) * (1 - together) : 1 - idle;
  return driven * allowed;
}
